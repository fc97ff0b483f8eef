import type {Draft} from '../draft.ts'
import {typeOfMarkedLine} from '../marked-line.ts'
import type {BlockType, Notice, Range} from '../types.ts'
import {attribute, attributeRange, attributeText, decodeText} from './attributes.ts'
import {type Context, contextOf, type Table, typedPlace} from './context.ts'
import {
  barriers,
  blockElements,
  foreignEnders,
  formattingElements,
  headings,
  integrationPoints,
  rawElements,
  voidElements
} from './elements.ts'
import {inlineMark} from './inline.ts'
import {readNote} from './notes.ts'
import {OpenElements} from './open-elements.ts'
import type {HtmlCut} from './outline.ts'
import {inert, landmarkOf, languageOf, type Role, roleOf, templateTag} from './roles.ts'
import {type OpenMark, Run} from './run.ts'
import {type Token, Tokens} from './tokens.ts'

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

interface Element {
  readonly name: string
  readonly foreign: boolean
  readonly start: number
  readonly role: Role
  readonly context: Context
  readonly type: BlockType
  readonly value: string | undefined
  /** How many drafts there were before it. */
  readonly drafts: number
}

interface ActiveMark extends OpenMark {
  readonly name: string
  /** How many elements are open around it. */
  depth: number
}

/** Text with more marks than this around it was not written by a person. */
const mostMarks = 8

const codeEnders = new Set('article blockquote h1 h2 h3 h4 h5 h6 li ol p section table ul'.split(' '))

/** Elements that are one with the single block in them. */
const wrappers = new Set('blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 li p summary td th title'.split(' '))

export interface HtmlOptions {
  /** Stretches that are no HTML, sorted and apart from each other. */
  readonly holes: readonly Range[]
  /** Whether an empty line parts paragraphs outside of all elements. */
  readonly blankLines: boolean
  /** The names of sections that are open where the source starts. */
  readonly sections?: readonly string[] | undefined
  /** Whether to read no further than a cut. */
  readonly isEnd?: ((cut: HtmlCut) => boolean) | undefined
}

/** Elements that are nothing to the text in them, but for where they stand. */
const sectionNames = new Set('article aside div footer header main section'.split(' '))

/** Nobody cuts a page of more sections inside each other: their names are noted at each cut. */
const mostSections = 16

/** Reads one HTML source into blocks. */
export class HtmlBlocks {
  readonly notices: Notice[] = []
  /** Where the source may be cut. */
  cuts: HtmlCut[] = []
  /** Whether reading has ended at a cut. */
  isEnded = false
  readonly #drafts: (Writable<Draft> | undefined)[] = []
  readonly #source: string
  readonly #tokens: Tokens
  readonly #elements: OpenElements<Element>
  readonly #marks: ActiveMark[] = []
  #run: Run
  /** The role of the outermost open element whose content is not read. */
  #silent: Role | undefined
  /** Where it stands among the open elements. */
  #silentPlace = 0
  /** The text of the code that is being read. */
  #value = ''
  /** Tokens before this offset have been read. */
  #from: number
  /** The end of the last token that was not white space. */
  #last: number
  /** Of the code block that is being read. */
  #language: string | undefined
  readonly #blankLines: boolean
  readonly #isEnd: HtmlOptions['isEnd']
  /** After a custom element: where the run stood. */
  #seam = -1

  constructor(source: string, start: number, end: number, {holes, blankLines, sections = [], isEnd}: HtmlOptions) {
    this.#blankLines = blankLines
    this.#isEnd = isEnd
    this.#source = source
    this.#from = start
    this.#last = start
    this.#tokens = new Tokens(source, start, end, holes)
    this.#run = new Run(source)
    this.#elements = new OpenElements<Element>(section('', start))
    for (const name of sections) this.#elements.push(section(name, start))
  }

  read(): Draft[] {
    for (let token = this.#tokens.next(); token !== undefined; token = this.#tokens.next()) {
      if (token.start < this.#from) continue
      const cut = this.#cutAt(token)
      if (cut !== undefined) {
        this.isEnded = this.#isEnd?.(cut) ?? false
        if (this.isEnded) return this.#finish()
        this.cuts.push(cut)
      }
      this.#read(token)
      if (token.kind !== 'text') this.#last = token.end
    }
    this.#leaveTo(1)
    this.#flush()
    return this.#finish()
  }

  #finish(): Draft[] {
    const drafts = this.#drafts.filter((draft) => draft !== undefined)
    if (drafts.length < this.#drafts.length) this.#countAnew()
    return drafts
  }

  /** Counts the blocks above each cut without the tables that hold no data. */
  #countAnew(): void {
    let at = 0
    let left = 0
    this.cuts = this.cuts.map((cut) => {
      for (; at < cut.block; at++) if (this.#drafts[at] !== undefined) left++
      return {...cut, block: left}
    })
  }

  /** The cut before this token, if there is one: nothing has begun but sections. */
  #cutAt({kind, name, start}: Token): HtmlCut | undefined {
    if (kind !== 'open' || !blockElements.has(name) || this.#silent !== undefined || this.#marks.length > 0) return
    if (this.#run.start !== -1 || this.#run.items.length > 0 || this.#drafts.at(-1)?.list?.typed) return
    if (this.#elements.size > mostSections) return
    const sections: string[] = []
    for (let place = 1; place < this.#elements.size; place++) {
      const {name, foreign, context} = this.#elements.at(place)
      if (foreign || !sectionNames.has(name) || context !== inSections) return
      sections.push(name)
    }
    return {start, block: this.#drafts.length, sections}
  }

  #read(token: Token): void {
    const {kind, start, end} = token
    if (kind === 'open') this.#start(token)
    else if (kind === 'close') this.#end(token)
    else if (kind === 'text') this.#text(start, end)
    else if (kind === 'comment') this.#comment(token)
    else if (kind === 'hole') this.#hole(start, end)
    else if (kind === 'unclosed') this.#giveUp(start, end)
  }

  #hole(start: number, end: number): void {
    if (this.#silent) return
    const source = this.#source.slice(start, end)
    const shortcode = /^\[(\/?)(embed|(?:wp_)?caption)\b[^\]]*\]([^[]*)/.exec(source)
    if (shortcode === null) {
      const {type, value} = templateTag(source)
      this.#run.replace(start, end, 'expression', source)
      this.#run.items.push(landmark(type, start, end, value))
      return
    }
    const [, close, name, content] = shortcode
    const ended = close ? this.#elements.endedByEnd(captionName) : undefined
    if (ended !== undefined) this.#leaveTo(ended)
    this.#flush()
    this.#drafts.push(name === 'embed' ? landmark('embed', start, end, content) : landmark('directive', start, end))
    if (close || name === 'embed') return
    const {context} = this.#elements.top
    this.#elements.push({...this.#elements.top, name: captionName, start, context: {...context, type: 'caption'}})
  }

  #giveUp(start: number, end: number): void {
    this.#leaveTo(1)
    this.#flush()
    this.#drafts.push(landmark('html', start, end))
    const reason = 'A tag or comment starts here that never ends; nothing after it is read'
    this.notices.push({start, end, reason})
  }

  #text(start: number, end: number): void {
    if (this.#silent) {
      if (this.#silent === 'code') this.#value += decodeText(this.#source, start, end)
      else if (this.#silent === 'marker') this.#markerText(start, end)
    } else if (this.#blankLines && this.#elements.size === 1) this.#paragraphs(start, end)
    else this.#run.read(start, end)
    let last = end
    while (last > start && this.#source.charCodeAt(last - 1) <= 32) last--
    if (last > start) this.#last = last
  }

  #markerText(start: number, end: number): void {
    const word = /[^\s\u00A0&](?:[^\s&]*[^\s\u00A0&])?/.exec(this.#source.slice(start, end))
    // Behind the words it is no marker.
    if (word === null || this.#run.marker !== undefined || this.#run.hasProse) return
    this.#run.marker = {start: start + word.index, end: start + word.index + word[0].length}
    this.#run.cover(this.#run.marker.start, this.#run.marker.end)
  }

  /** Reads text in which an empty line ends a paragraph. */
  #paragraphs(start: number, end: number): void {
    const text = this.#source.slice(start, end)
    let from = 0
    for (const gap of text.matchAll(/\n[ \t]*\n/g)) {
      this.#run.read(start + from, start + gap.index)
      this.#flush()
      from = gap.index + gap[0].length
    }
    this.#run.read(start + from, end)
  }

  #comment(token: Token): void {
    if (this.#silent) return
    const value = this.#source.slice(token.content.start, token.content.end).trim()
    // `<!--[if mso]>` is markup for one mail program.
    if (/^\[(?:if\b|endif\])/i.test(value)) return
    this.#run.items.push(landmark('comment', token.start, token.end, value))
    if (this.#run.length > 0) this.#run.mark('comment', this.#run.length, value)
    else this.#flush()
  }

  #start(tag: Token): void {
    const {name} = tag
    if (name === 'html' || name === 'head' || name === 'body') {
      if (!this.#silent) this.#flush()
      return
    }
    // Nobody writes a paragraph in inline code: the end tag is missing.
    if (this.#silent !== undefined) {
      const broken = this.#elements.at(this.#silentPlace).foreign
        ? this.#elements.top.foreign && foreignEnders.has(name)
        : this.#silent === 'code' && codeEnders.has(name)
      if (broken) this.#leaveTo(this.#silentPlace)
    }
    for (let ended = this.#elements.endedByStart(name); ended !== undefined; ended = this.#elements.endedByStart(name))
      this.#leaveTo(ended)
    const outer = this.#elements.top
    const foreign = name === 'svg' || name === 'math' || (outer.foreign && !integrationPoints.has(name))
    if (!outer.foreign && voidElements.has(name)) {
      if (!this.#silent) this.#void(tag)
      else if (name === 'br') this.#value += '\n'
      return
    }
    // Outside of foreign elements a browser passes over the slash, but nobody who writes it means that.
    const closed = tag.selfClosing && (foreign || outer.foreign || !blockElements.has(name))
    if (this.#silent) {
      if (name === 'code' && outer.name === 'pre') this.#language ??= languageOf(this.#source, tag)
      if (!closed) this.#push(tag, 'inert', foreign, outer.context)
    } else {
      const role = roleOf(this.#source, tag, outer.context.item !== undefined)
      if (role === undefined) {
        if (!closed) this.#inline(tag)
        return
      }
      this.#enter(tag, role, foreign)
      if (closed) this.#leaveTo(this.#elements.size - 1, tag)
    }
    if (rawElements.has(name) && !outer.foreign && !closed) this.#tokens.readRaw(name)
  }

  #enter(tag: Token, role: Role, foreign: boolean): void {
    const {name} = tag
    const outer = this.#elements.top.context
    if (role === 'block' || role === 'landmark') this.#flush()
    if (role !== 'block') {
      this.#silentPlace = this.#elements.size
      this.#push(tag, role, foreign, outer)
      this.#silent = role
      this.#value = ''
      this.#language = name === 'pre' ? languageOf(this.#source, tag) : undefined
      return
    }
    if (headings[name] !== undefined || name === 'table') this.#layOut(outer.table)
    let context = contextOf(outer, this.#source, tag)
    if (name === 'table') {
      const layout = /^(?:presentation|none)$/i.test(attribute(this.#source, tag, 'role') ?? '')
      context = {...context, table: {landmark: this.#drafts.length, layout}}
      this.#drafts.push(layout ? undefined : landmark('table', tag.start, tag.start))
    }
    this.#push(tag, role, foreign, context)
  }

  #push(tag: Token, role: Role, foreign: boolean, context: Context): void {
    const {type, value} = role === 'landmark' || role === 'silent' ? landmarkOf(this.#source, tag) : inert
    this.#elements.push({
      name: tag.name,
      foreign,
      start: tag.start,
      role,
      context,
      type,
      value,
      drafts: this.#drafts.length
    })
  }

  /** Says that the table holds no data: its cells are paragraphs like others. */
  #layOut(table: Table | undefined): void {
    if (table === undefined || table.layout) return
    table.layout = true
    this.#drafts[table.landmark] = undefined
    for (let index = table.landmark; index < this.#drafts.length; index++) {
      const draft = this.#drafts[index]
      if (draft?.type === 'cell') draft.type = 'paragraph'
    }
  }

  #inline(tag: Token): void {
    const {name} = tag
    const source = this.#source
    if (name === 'a') this.#endMark('a')
    if (name === 'sup' || name === 'a') {
      const note = readNote(source, tag)
      if (note !== undefined) {
        if (note.forth) this.#run.mark('footnoteReference')
        this.#from = note.end
        this.#run.cover(note.start, note.end)
        return
      }
    }
    const custom = name.includes('-')
    if (custom && this.#run.length > 0 && this.#run.length === this.#seam && !isLine(this.#elements.top.name))
      this.#flush()
    this.#run.cover(tag.start, tag.end)
    const mark = inlineMark(source, tag)
    if (mark === undefined || this.#marks.length >= mostMarks) return
    const active = {...mark, name, depth: this.#elements.size, start: -1}
    this.#marks.push(active)
    this.#run.open(active)
  }

  #void(tag: Token): void {
    const {name, start, end} = tag
    if (name === 'br') {
      // Two line breaks are how mail and old pages part paragraphs.
      if (this.#run.endsLine) this.#flush()
      else this.#run.breakLine(start, end)
    } else if (name === 'hr') {
      this.#flush()
      this.#drafts.push(landmark('thematicBreak', start, end))
    } else if (name === 'embed') {
      this.#flush()
      this.#drafts.push(landmark('embed', start, end, attribute(this.#source, tag, 'src')))
    } else if (name === 'img') {
      if (roleOf(this.#source, tag, false) === undefined) this.#image(tag)
    } else if (name === 'input') {
      this.#run.items.push(landmark('html', start, end))
    }
  }

  #image(tag: Token): void {
    const {start, end} = tag
    const value = attribute(this.#source, tag, 'src')
    const range = attributeRange(tag, 'alt')
    const alt = range && attributeText(this.#source, range)
    this.#run.replace(start, end, 'image', value)
    this.#run.items.push({type: 'image', start, end, text: alt?.text ?? '', segments: alt?.segments ?? [], value})
    if (this.#elements.top.name === captionName) this.#flush()
  }

  #end(tag: Token): void {
    const {name} = tag
    if (name === 'html' || name === 'head' || name === 'body') {
      if (!this.#silent) this.#flush()
      return
    }
    const ended = this.#elements.endedByEnd(name)
    if (!this.#silent && this.#endMark(name)) this.#coverEnd(tag)
    else if (ended !== undefined) this.#leaveTo(ended, tag)
    else if (!this.#silent) this.#unmatched(tag)
  }

  #unmatched(tag: Token): void {
    const {name} = tag
    // A browser takes the end of a paragraph that has no start for an empty one.
    if (name === 'p') this.#flush()
    else if (name === 'br') this.#void(tag)
    else this.#coverEnd(tag)
    if (name.includes('-')) this.#seam = this.#run.length
  }

  /** An end tag belongs to the text before it. */
  #coverEnd(tag: Token): void {
    if (this.#run.start !== -1) this.#run.cover(tag.start, tag.end)
  }

  #endMark(name: string): boolean {
    for (let index = this.#marks.length - 1; index >= 0; index--) {
      const mark = this.#marks[index]!
      if (mark.name !== name) continue
      this.#run.close(mark)
      this.#marks.splice(index, 1)
      return true
    }
    return false
  }

  /** Leaves the open elements down to the one at this place, which the end tag (if there is one) ends. */
  #leaveTo(place: number, endTag?: Token): void {
    while (this.#elements.size > place) this.#leave(this.#elements.size === place + 1 ? endTag : undefined)
  }

  #leave(endTag: Token | undefined): void {
    const {name, role, start, context, type, value, drafts} = this.#elements.top
    const end = Math.max(endTag?.end ?? this.#last, start)
    if (role === 'block') this.#flush()
    this.#elements.pop()
    if (role === 'inert') return
    if (role === 'block') {
      if (name === 'li' && this.#drafts.length === drafts) this.#emptyItem(context, start, end)
      else if (wrappers.has(name) && this.#drafts.length === drafts + 1) this.#widen(drafts, start, endTag?.end)
      this.#leaveMarks(name)
      return
    }
    this.#silent = undefined
    if (role === 'landmark') this.#drafts.push(landmark(type, start, end, value ?? this.#language))
    else if (role === 'silent') {
      // The words on a button may be part of a sentence: “Press [Save] and wait.”
      if (name === 'button') this.#run.replace(start, end, 'expression')
      this.#run.items.push(landmark(type, start, end, value))
    } else if (role === 'code') {
      if (this.#value.trim() !== '') this.#run.replace(start, end, 'code', this.#value)
    } else if (role === 'math') {
      this.#run.replace(start, end, 'math')
      this.#run.items.push(landmark('math', start, end))
    }
  }

  /** An item with nothing in it shows its bullet all the same. */
  #emptyItem({list, quoteDepth}: Context, start: number, end: number): void {
    this.#drafts.push({type: 'item', start, end, text: '', segments: [], list, quoteDepth})
  }

  #widen(index: number, start: number, end: number | undefined): void {
    const draft = this.#drafts[index]
    if (draft === undefined || draft.type === 'table') return
    draft.start = start
    draft.end = end ?? draft.end
  }

  #leaveMarks(name: string): void {
    const depth = this.#elements.size
    for (let index = this.#marks.length - 1; index >= 0 && this.#marks[index]!.depth > depth; index--) {
      const mark = this.#marks[index]!
      if (barriers.has(name) || !formattingElements.has(mark.name)) this.#marks.splice(index, 1)
      else mark.depth = depth
    }
  }

  /** Ends the run of text, and makes it a block. */
  #flush(): void {
    const run = this.#run
    this.#seam = -1
    if (run.start === -1 && run.items.length === 0) return
    for (let index = this.#marks.length - 1; index >= 0; index--) run.close(this.#marks[index]!)
    this.#run = new Run(this.#source)
    for (const mark of this.#marks) this.#run.open(mark)
    const {name, context} = this.#elements.top
    if (!run.hasProse && !(run.holdsAddressesOnly && addressesAreProse.has(context.type))) {
      for (const item of run.items) this.#drafts.push(item)
      return
    }
    const {text, segments, marks} = run.finish()
    const type = this.#typeOf(context)
    const typed = type === 'paragraph' && run.marker !== undefined
    const line = type === 'paragraph' && name === 'p' && context.list === undefined
    const list = run.marker
      ? typedPlace(
          this.#source.slice(run.marker.start, run.marker.end),
          context.typedDepth ?? 1,
          this.#drafts.at(-1)?.list
        )
      : context.list
    this.#drafts.push({
      type: typed ? 'item' : line ? typeOfMarkedLine(text, marks) : type,
      start: run.start,
      end: run.end,
      text,
      segments,
      marks,
      level: type === 'heading' ? context.level : undefined,
      list,
      marker: run.marker,
      quoteDepth: context.quoteDepth,
      value: undefined
    })
  }

  #typeOf({type, item, table}: Context): BlockType {
    const first = item !== undefined && !item.taken
    if (item !== undefined) item.taken = true
    if (type === 'item' && !first) return 'paragraph'
    return type === 'cell' && table?.layout ? 'paragraph' : type
  }
}

/** What text is that stands in nothing but sections. */
const inSections: Context = {type: 'paragraph', quoteDepth: 0}

function section(name: string, start: number): Element {
  return {name, foreign: false, start, role: 'block', context: inSections, ...inert, drafts: 0}
}

/** The name of the element that a shortcode opens; no tag can have it. */
const captionName = '[caption]'

/** Blocks of which an address is the content, and no post to be shown in its place. */
const addressesAreProse: ReadonlySet<BlockType> = new Set<BlockType>([
  'item',
  'cell',
  'heading',
  'title',
  'caption',
  'verse'
])

function landmark(type: BlockType, start: number, end: number, value?: string): Draft {
  return {type, start, end, text: '', segments: [], value}
}

/** Whether the element is a line of text in which no block can stand. */
function isLine(name: string): boolean {
  return name === 'p' || headings[name] !== undefined
}
