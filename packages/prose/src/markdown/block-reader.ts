import type {TreeCursor} from '@lezer/common'
import type {Draft, DraftText} from '../draft.ts'
import {readHtmlFragment} from '../html/read.ts'
import {findSkips} from '../text/skips.ts'
import type {BlockType, ListPlace, Notice, Range} from '../types.ts'
import {attributeProse} from './attribute-prose.ts'
import {depthLimit} from './blocks/depth.ts'
import {cellRanges} from './blocks/tables.ts'
import {Content} from './content.ts'
import {readInline} from './inline.ts'
import type {InlineContext} from './inline-context.ts'
import {splitDefinition} from './labels.ts'
import {readParagraph} from './paragraphs.ts'
import {elementType, shortcodeType, shortcodeValue} from './shortcodes.ts'
import {attribute, attributeRange, tagName} from './tags.ts'

/** Where a block stands. */
interface Place {
  readonly list: ListPlace | undefined
  readonly quoteDepth: number
  readonly depth: number
}

const top: Place = {list: undefined, quoteDepth: 0, depth: 0}

/** Turns the nodes of a Markdown tree into drafts; each top-level node by itself, so that it may be remembered. */
export class BlockReader {
  readonly drafts: Draft[] = []
  readonly notices: Notice[] = []
  readonly #source: string
  readonly #context: InlineContext
  /** What the next block has before it on its line: `>`, `-`, `[^1]:`. */
  #marker: Range | undefined
  #lead: number | undefined
  /** Where the marker of the last alert ends. */
  #alertEnd = 0
  #tooDeep = false

  constructor(source: string, context: InlineContext) {
    this.#source = source
    this.#context = context
  }

  /**
   * Reads the node at which the cursor stands; it stands there again afterwards.
   *
   * @param offset What the tree's positions count from.
   */
  read(cursor: TreeCursor, offset: number): void {
    this.#node(cursor, offset, top, false)
  }

  #node(cursor: TreeCursor, offset: number, place: Place, firstInItem: boolean): void {
    const start = cursor.from + offset
    const end = cursor.to + offset
    const source = this.#source
    switch (cursor.name) {
      case 'Paragraph':
        this.#paragraph(start, end, quoteMarks(cursor, offset), place, firstInItem)
        break
      case 'ATXHeading1':
      case 'ATXHeading2':
      case 'ATXHeading3':
      case 'ATXHeading4':
      case 'ATXHeading5':
      case 'ATXHeading6':
      case 'SetextHeading1':
      case 'SetextHeading2':
        this.#heading(cursor, offset, place)
        break
      case 'Blockquote':
        this.#blockquote(cursor, offset, place)
        break
      case 'BulletList':
      case 'OrderedList':
        this.#list(cursor, offset, place)
        break
      case 'FootnoteDefinition':
        this.#children(cursor, offset, {...place, depth: place.depth + 1})
        break
      case 'QuoteMark':
        this.#markAt(start, end)
        break
      case 'FootnoteMark':
        this.#markAt(start, start + source.slice(start, end).trimEnd().length)
        break
      case 'Table':
        this.#table(cursor, offset, place)
        break
      case 'CodeBlock':
        // lezer takes the white space of an empty list item for code.
        if (source.slice(start, end).trim() !== '') this.#landmark('code', start, end, place)
        break
      case 'FencedCode':
        this.#landmark('code', start, end, place, codeLanguage(cursor, offset, source))
        break
      case 'HorizontalRule':
        this.#landmark('thematicBreak', start, end, place)
        break
      case 'LinkReference':
        this.#landmark('definition', start, end, place, splitDefinition(source, start, end)?.address)
        break
      case 'MathBlock':
        this.#landmark('math', start, end, place)
        break
      case 'HTMLBlock':
      case 'CommentBlock':
        this.#html(start, end, cursor.node.firstChild !== null, place)
        break
      case 'Directive':
        this.#landmark('directive', start, end, place, /[a-z][\w-]*/i.exec(source.slice(start, end))?.[0])
        break
      case 'Shortcode':
      case 'RawShortcode': {
        const text = source.slice(start, end)
        const raw = cursor.name === 'RawShortcode'
        const type = shortcodeType(text, raw)
        const value = shortcodeValue(text, raw)
        if (type === 'embed' && cursor.node.firstChild === null)
          this.#captioned(type, 'directive', start, end, place, value)
        else this.#landmark(type, start, end, place, value)
        break
      }
      case 'JsxBlock':
        if (cursor.node.firstChild === null) this.#jsx(start, end, place)
        else this.#landmark('html', start, end, place)
        break
      case 'ExpressionBlock': {
        const comment = /^\{\s*\/\*([\s\S]*)\*\/\s*\}\s*$/.exec(source.slice(start, end))?.[1]
        this.#landmark(comment === undefined ? 'html' : 'comment', start, end, place, comment?.trim())
        break
      }
      default:
        // Statements and processing instructions.
        this.#landmark('html', start, end, place)
    }
  }

  #children(cursor: TreeCursor, offset: number, place: Place): void {
    if (!cursor.firstChild()) return
    do this.#node(cursor, offset, place, false)
    while (cursor.nextSibling())
    cursor.parent()
    this.#forgetMarks()
  }

  #blockquote(cursor: TreeCursor, offset: number, place: Place): void {
    const start = cursor.from + offset
    const alert = /^>[ \t]{0,3}\[!(\w+)\][+-]?(?=[ \t\n]|$)/.exec(this.#source.slice(start, start + 60))
    if (alert === null) {
      this.#children(cursor, offset, {...place, quoteDepth: place.quoteDepth + 1, depth: place.depth + 1})
      return
    }
    // An alert of GitHub's is the author's own words, and quotes no one; one of Obsidian's may say that it does.
    this.#landmark('directive', start, start + alert[0].length, place, alert[1]!.toLowerCase())
    this.#alertEnd = start + alert[0].length
    const quoteDepth = place.quoteDepth + (/^(?:quote|cite)$/i.test(alert[1]!) ? 1 : 0)
    this.#children(cursor, offset, {...place, quoteDepth, depth: place.depth + 1})
  }

  #list(cursor: TreeCursor, offset: number, place: Place): void {
    const ordered = cursor.name === 'OrderedList'
    const depth = (place.list?.depth ?? 0) + 1
    let first = true
    if (!cursor.firstChild()) return
    do {
      if (cursor.name !== 'ListItem') {
        this.#node(cursor, offset, place, false)
        continue
      }
      const start = cursor.from + offset
      const number = ordered ? {number: Number.parseInt(this.#source.slice(start, start + 9), 10)} : {}
      const list: ListPlace = {depth, ordered, first, typed: false, ...number}
      this.#item(cursor, offset, {list, quoteDepth: place.quoteDepth, depth: place.depth + 2})
      first = false
    } while (cursor.nextSibling())
    cursor.parent()
  }

  #item(cursor: TreeCursor, offset: number, place: Place): void {
    const start = cursor.from + offset
    const before = this.drafts.length
    let first = true
    if (!cursor.firstChild()) return
    do {
      if (cursor.name === 'ListMark') {
        this.#markAt(cursor.from + offset, cursor.to + offset)
        continue
      }
      this.#node(cursor, offset, place, first)
      if (cursor.name !== 'QuoteMark') first = false
    } while (cursor.nextSibling())
    cursor.parent()
    const marker = this.#marker
    if (this.drafts.length === before && marker !== undefined)
      this.#add('item', start, marker.end, place, undefined, {marker})
    this.#forgetMarks()
  }

  #heading(cursor: TreeCursor, offset: number, place: Place): void {
    const level = cursor.name.charCodeAt(cursor.name.length - 1) - 48
    const atx = cursor.name.startsWith('A')
    const start = cursor.from + offset
    const end = cursor.to + offset
    const marks: Range[] = []
    const gaps: Range[] = []
    if (cursor.firstChild()) {
      do (cursor.name === 'HeaderMark' ? marks : gaps).push({start: cursor.from + offset, end: cursor.to + offset})
      while (cursor.nextSibling())
      cursor.parent()
    }
    const from = atx ? marks[0]!.end : start
    // The line of an underline may start with marks of containers.
    const to = atx ? (marks[1]?.start ?? end) : this.#source.lastIndexOf('\n', marks[0]!.start)
    const content = withoutAttributes(Content.of(this.#source, from, to, gaps))
    if (content.text === '') return
    const {draft} = this.#inline(content, start, end)
    if (draft.length === 0) this.#landmark('html', start, end, place)
    else this.#add('heading', start, end, place, draft, {level, marker: atx ? marks[0] : undefined})
  }

  #paragraph(start: number, end: number, gaps: readonly Range[], place: Place, firstInItem: boolean): void {
    if (place.depth >= depthLimit) this.#noteDepth(start, end)
    if (start < this.#alertEnd) {
      this.#alert(end, gaps, place)
      return
    }
    const item = firstInItem && place.list !== undefined
    const type: BlockType = item ? 'item' : place.quoteDepth > 0 ? 'quote' : 'paragraph'
    const content = Content.of(this.#source, start, end, gaps)
    if (content.text !== '') this.#parts(content, type, place)
  }

  #parts(content: Content, type: BlockType, place: Place): void {
    const parts = readParagraph(content, type, {
      context: this.#context,
      inline: (part) => this.#inline(part, part.source(0), part.sourceEnd(part.text.length))
    })
    for (const part of parts) {
      const marker = part.prose ? this.#marker : undefined
      this.#add(part.type, part.start, part.end, place, part.draft, {value: part.value, marker})
    }
  }

  /** The paragraph that starts with `[!NOTE]`: what else is on its line is a heading, as Obsidian has it. */
  #alert(end: number, gaps: readonly Range[], place: Place): void {
    const start = this.#alertEnd
    this.#forgetMarks()
    const line = this.#source.indexOf('\n', start)
    const lineEnd = line === -1 ? end : Math.min(line, end)
    const title = Content.of(this.#source, start, lineEnd)
    if (title.text !== '') {
      const from = title.source(0)
      this.#add('heading', from, lineEnd, place, this.#inline(title, from, lineEnd).draft, {})
    }
    const body = Content.of(this.#source, lineEnd, end, gaps)
    if (body.text !== '') this.#parts(body, place.quoteDepth > 0 ? 'quote' : 'paragraph', place)
  }

  #table(cursor: TreeCursor, offset: number, place: Place): void {
    const start = cursor.from + offset
    this.#landmark('table', start, start, place)
    if (!cursor.firstChild()) return
    do {
      if (cursor.name !== 'TableRow') continue
      for (const cell of cellRanges(this.#source, cursor.from + offset, cursor.to + offset)) {
        const {draft} = this.#inline(Content.of(this.#source, cell.start, cell.end), cell.start, cell.end)
        if (draft.length > 0) this.#add('cell', cell.start, cell.end, place, draft, {})
      }
    } while (cursor.nextSibling())
    cursor.parent()
  }

  #html(start: number, end: number, hasMarks: boolean, place: Place): void {
    const text = this.#source.slice(start, end)
    if (text.startsWith('<!--')) {
      const close = text.indexOf('-->')
      if (close === -1 || text.slice(close + 3).trim() === '') {
        const value = text.slice(4, close === -1 ? undefined : close).trim()
        this.#landmark('comment', start, end, place, value)
        return
      }
    }
    // The HTML reader would take the marks of a container for text.
    if (hasMarks) {
      this.#landmark('html', start, end, place)
      return
    }
    const skips = findSkips(text, this.#context.skip).map((skip) => ({
      start: start + skip.start,
      end: start + skip.end
    }))
    for (const draft of readHtmlFragment(this.#source, start, end, skips))
      this.#push({
        ...draft,
        list: draft.list ?? place.list,
        quoteDepth: (draft.quoteDepth ?? 0) + place.quoteDepth
      })
  }

  #jsx(start: number, end: number, place: Place): void {
    const text = this.#source.slice(start, end)
    const type = elementType(tagName(text))
    const alt = type === 'image' ? attributeRange(text, 'alt') : undefined
    if (alt === undefined || alt.start === alt.end || attribute(text, 'caption') !== undefined) {
      this.#captioned(type, 'html', start, end, place, type === 'html' ? undefined : attribute(text, 'src'))
      return
    }
    const {draft} = this.#inline(Content.of(this.#source, start + alt.start, start + alt.end), start, end)
    this.#add('image', start, end, place, draft, {value: attribute(text, 'src')})
  }

  /** A landmark whose tag may hold captions; what is left behind them is a landmark of the type `rest`. */
  #captioned(type: BlockType, rest: BlockType, start: number, end: number, place: Place, value?: string): void {
    let at = start
    let next = type
    for (const range of attributeProse(this.#source.slice(start, end))) {
      const [from, to] = [start + range.start, start + range.end]
      this.#landmark(next, at, from, place, next === type ? value : undefined)
      const {draft} = this.#inline(Content.of(this.#source, from, to), from, to)
      this.#add('caption', from, to, place, draft, {})
      at = to
      next = rest
    }
    this.#landmark(next, at, end, place, next === type ? value : undefined)
  }

  #inline(content: Content, start: number, end: number): ReturnType<typeof readInline> {
    const reading = readInline(this.#source, content, this.#context)
    if (reading.limited)
      this.notices.push({start, end, reason: 'Markup that never closes: the rest of this block is read as plain text'})
    return reading
  }

  #landmark(type: BlockType, start: number, end: number, place: Place, value?: string): void {
    this.#add(type, start, end, place, undefined, {value})
  }

  #add(
    type: BlockType,
    start: number,
    end: number,
    place: Place,
    text: DraftText | undefined,
    more: {level?: number; marker?: Range | undefined; value?: string | undefined}
  ): void {
    this.#push({
      type,
      start: this.#lead === undefined ? start : Math.min(this.#lead, start),
      end,
      text: text?.text ?? '',
      segments: text?.segments ?? [],
      marks: text?.marks,
      marker: more.marker,
      level: more.level,
      list: place.list,
      quoteDepth: place.quoteDepth,
      value: more.value
    })
  }

  #push(draft: Draft): void {
    this.drafts.push(draft)
    this.#forgetMarks()
  }

  /** Notes the mark of a container before the next block; the last one is the block's own. */
  #markAt(start: number, end: number): void {
    // A mark on an earlier line stood before nothing: `>` on a line of its own.
    if (this.#lead === undefined || this.#source.slice(this.#lead, start).includes('\n')) this.#lead = start
    this.#marker = {start, end}
  }

  #forgetMarks(): void {
    this.#lead = undefined
    this.#marker = undefined
  }

  #noteDepth(start: number, end: number): void {
    if (this.#tooDeep) return
    this.#tooDeep = true
    this.notices.push({start, end, reason: 'Blocks nested this deep are read as paragraphs'})
  }
}

/** The marks of block quotations inside a block of several lines. */
function quoteMarks(cursor: TreeCursor, offset: number): Range[] {
  if (!cursor.firstChild()) return []
  const marks: Range[] = []
  do marks.push({start: cursor.from + offset, end: cursor.to + offset})
  while (cursor.nextSibling())
  cursor.parent()
  return marks
}

function codeLanguage(cursor: TreeCursor, offset: number, source: string): string | undefined {
  const info = cursor.node.getChild('CodeInfo')
  return info === null ? undefined : /^\S+/.exec(source.slice(info.from + offset, info.to + offset))?.[0]
}

/** `## Title {#id .class}`: the attributes at the end are no text. */
function withoutAttributes(content: Content): Content {
  const {text} = content
  if (!text.endsWith('}')) return content
  const start = text.lastIndexOf('{')
  return start > 0 && /^\{:?\s*[#.:]|^\{\w+=/.test(text.slice(start))
    ? content.slice(0, text.slice(0, start).trimEnd().length)
    : content
}
