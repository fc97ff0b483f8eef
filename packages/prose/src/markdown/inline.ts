import type {DraftText} from '../draft.ts'
import {findSkips} from '../text/skips.ts'
import {type MarkType, placeholder, type Range} from '../types.ts'
import {addressEnd, emailEnd, emailStart, protocolStart, wwwStart} from './addresses.ts'
import {readCharacterReference} from './character-references.ts'
import * as codes from './codes.ts'
import {type Content, isSpace} from './content.ts'
import {DelimiterRun, DelimiterStack, isAsciiPunctuation, type Pair} from './delimiters.ts'
import {type InlineContext, normalizeLabel} from './inline-context.ts'
import {
  attributeList,
  autolink,
  lastBackticks,
  nextSpecial,
  runLength,
  tagMarks,
  tagPlaceholders,
  templateName,
  wikiLinkEnd
} from './inline-forms.ts'
import {type InlineToken, type TemplateToken, writeTokens} from './inline-tokens.ts'
import {labelEnd, readLinkEnd} from './link-end.ts'
import {attribute, attributeRange, scanBraces, scanTag, tagName} from './tags.ts'

/** An image in a block, by offsets in the block's content. */
export interface InlineImage {
  readonly start: number
  readonly end: number
  readonly altStart: number
  readonly altEnd: number
  readonly address: string
}

export interface InlineReading {
  readonly draft: DraftText
  readonly images: readonly InlineImage[]
  /** Whether markup that never closes was so long that the rest was taken for text. */
  readonly limited: boolean
}

/** Reads the inline content of one block: markup becomes marks, the rest is text. */
export function readInline(source: string, content: Content, context: InlineContext): InlineReading {
  const {text} = content
  if (context.skip.length === 0 && nextSpecial(text, 0, text.length) === text.length)
    return {draft: writeTokens(source, content, []), images: [], limited: false}
  const scanner = new InlineScanner(text, context)
  scanner.scan()
  return {draft: writeTokens(source, content, scanner.tokens), images: scanner.images, limited: scanner.limited}
}

interface Bracket {
  readonly start: number
  /** Behind `[` or `![`. */
  readonly end: number
  readonly image: boolean
  /** How many tokens were there before it. */
  readonly tokens: number
  readonly bottom: DelimiterRun | undefined
  /** Whether another bracket opened in it: then its text is no label. */
  bracketInside: boolean
}

interface OpenTag {
  readonly name: string
  readonly pair: Pair
}

/** How far markup that never closes may be followed, for each character of the block, before the rest is text. */
const effort = 16

/** One pass over a block's content, with the algorithms of CommonMark's reference implementations. */
class InlineScanner {
  readonly tokens: InlineToken[] = []
  readonly images: InlineImage[] = []
  limited = false
  readonly #text: string
  readonly #context: InlineContext
  readonly #runs = new DelimiterStack()
  readonly #brackets: Bracket[] = []
  /** Brackets before this index hold a link already, and links hold no links. */
  #withLink = 0
  readonly #openTags: OpenTag[] = []
  readonly #skips: readonly Range[]
  /** Shortcodes and Liquid tags that may still be closed, by name. */
  #templates: Map<string, TemplateToken[]> | undefined
  #effort: number
  /** Closing sequences that do not occur from some place on. */
  readonly #missing = new Set<string>()
  /** Where the last run of backticks of each length starts. */
  #lastBackticks: Map<number, number> | undefined

  constructor(text: string, context: InlineContext) {
    this.#text = text
    this.#context = context
    this.#effort = text.length * effort + 1000
    this.#skips = context.skip.length === 0 ? [] : findSkips(text, context.skip)
  }

  scan(): void {
    const text = this.#text
    let skip = 0
    let stop = this.#skips[0]?.start ?? text.length
    for (let at = 0; at < text.length; ) {
      if (at >= stop) {
        const range = this.#skips[skip++]
        if (range !== undefined && range.start >= at) {
          this.#placeholder('expression', range.start, range.end, text.slice(range.start, range.end))
          at = range.end
        }
        stop = this.#skips[skip]?.start ?? text.length
        continue
      }
      at = nextSpecial(text, at, stop)
      if (at < stop) at = Math.max(at + 1, this.#read(text.charCodeAt(at), at))
    }
    this.#runs.resolve(undefined)
  }

  /** Reads what starts at a special character; gives where to go on. */
  #read(code: number, at: number): number {
    const text = this.#text
    switch (code) {
      case codes.backslash:
        return this.#readEscape(at)
      case codes.backtick:
        return this.#readCode(at)
      case codes.ampersand: {
        const reference = readCharacterReference(text, at)
        return reference === undefined ? at : this.#put(reference.text, at, reference.end)
      }
      case codes.asterisk:
      case codes.underscore:
      case codes.tilde:
        return this.#readRun(code, at)
      case codes.leftBracket:
        return this.#readBracket(at)
      case codes.exclamationMark:
        return text.charCodeAt(at + 1) === codes.leftBracket ? this.#readImage(at) : at
      case codes.rightBracket:
        return this.#readBracketEnd(at)
      case codes.lessThan:
        return this.#readAngle(at)
      case codes.leftBrace:
        return this.#context.mdx ? this.#readExpression(at) : this.#readTemplate(at)
      case codes.dollar:
        return this.#readMath(at)
      case codes.colon:
        return this.#readAddress(protocolStart(text, at, this.#lastEnd()))
      case codes.fullStop:
        return this.#readAddress(wwwStart(text, at, this.#lastEnd()))
      default:
        return this.#readEmail(at)
    }
  }

  #readEscape(at: number): number {
    const next = this.#text.charCodeAt(at + 1)
    if (next === codes.lineFeed) return this.#nothing(at, at + 1)
    // The whole escape is one unit, so that whoever replaces the character replaces its backslash too.
    return isAsciiPunctuation(next) ? this.#put(this.#text[at + 1]!, at, at + 2) : at
  }

  #readCode(at: number): number {
    const text = this.#text
    const size = runLength(text, at)
    this.#lastBackticks ??= lastBackticks(text)
    if ((this.#lastBackticks.get(size) ?? -1) <= at) return at + size
    let close = text.indexOf('`', at + size)
    for (let length = runLength(text, close); length !== size; length = runLength(text, close))
      close = text.indexOf('`', close + length)
    const inner = text.slice(at + size, close)
    const value = inner.includes('\n') ? inner.replaceAll('\n', ' ') : inner
    const padded = value.startsWith(' ') && value.endsWith(' ') && value.trim() !== ''
    return this.#placeholder('code', at, close + size, padded ? value.slice(1, -1) : value)
  }

  #readRun(code: number, at: number): number {
    const end = at + runLength(this.#text, at)
    // GFM strikes with one or two tildes; more are text.
    if (code === codes.tilde && end - at > 2) return end
    const run = new DelimiterRun(this.#text, at, end)
    if (!run.canOpen && !run.canClose) return end
    this.tokens.push({kind: 'run', start: at, end, run})
    this.#runs.push(run)
    return end
  }

  #readBracket(at: number): number {
    const text = this.#text
    const next = text.charCodeAt(at + 1)
    if (next === codes.caret) {
      const end = labelEnd(text, at)
      if (end !== -1 && this.#context.footnotes.has(normalizeLabel(text.slice(at + 2, end - 1))))
        return this.#nothing(at, end, 'footnoteReference', text.slice(at + 2, end - 1))
    } else if (next === codes.leftBracket) {
      const end = this.#readWikiLink(at)
      if (end > at) return end
    }
    this.#open(at, at + 1, false)
    return at + 1
  }

  #readImage(at: number): number {
    const end = wikiLinkEnd(this.#text, at + 1)
    if (end !== -1) return this.#image(at, end, end, end, this.#text.slice(at + 3, end - 2))
    this.#open(at, at + 2, true)
    return at + 2
  }

  /** `[[Page]]` and `[[Page|words]]` of wikis and note-books. */
  #readWikiLink(at: number): number {
    const end = wikiLinkEnd(this.#text, at)
    if (end === -1) return at
    const inner = this.#text.slice(at + 2, end - 2)
    if (this.#context.definitions.has(normalizeLabel(inner))) return at
    const bar = inner.indexOf('|')
    const pair: Pair = {type: 'link', start: 0, value: bar === -1 ? inner : inner.slice(0, bar)}
    this.tokens.push({kind: 'open', start: at, end: bar === -1 ? at + 2 : at + 3 + bar, pair})
    this.tokens.push({kind: 'close', start: end - 2, end, pair})
    return end
  }

  #open(start: number, end: number, image: boolean): void {
    const outer = this.#brackets.at(-1)
    if (outer !== undefined) outer.bracketInside = true
    this.#brackets.push({
      start,
      end,
      image,
      tokens: this.tokens.length,
      bottom: this.#runs.last,
      bracketInside: false
    })
  }

  #readBracketEnd(at: number): number {
    const bracket = this.#brackets.pop()
    if (bracket === undefined) return at
    const inLink = this.#brackets.length < this.#withLink
    if (inLink) this.#withLink = this.#brackets.length
    if (inLink && !bracket.image) return at
    const target = this.#readTarget(bracket, at)
    if (target === undefined) return at
    const {address, end} = target
    if (bracket.image) {
      this.tokens.length = bracket.tokens
      this.#runs.truncate(bracket.bottom)
      return this.#image(bracket.start, end, bracket.end, at, address)
    }
    this.#runs.resolve(bracket.bottom)
    const pair: Pair = {type: 'link', start: 0, value: address}
    this.tokens.splice(bracket.tokens, 0, {kind: 'open', start: bracket.start, end: bracket.end, pair})
    this.tokens.push({kind: 'close', start: at, end, pair})
    this.#withLink = this.#brackets.length
    return end
  }

  /** What follows a closing bracket: `(address "title")`, `[label]`, `[]` or, where the text itself is a label, nothing. */
  #readTarget(bracket: Bracket, at: number): {address: string; end: number} | undefined {
    const text = this.#text
    const next = text.charCodeAt(at + 1)
    if (next === codes.leftParenthesis && this.#effort > 0) {
      const link = readLinkEnd(text, at + 2, !this.#context.mdx)
      if (link.address !== undefined) return {address: link.address, end: link.end}
      this.#spend(link.end - at)
    }
    const end = next === codes.leftBracket ? labelEnd(text, at + 1) : -1
    if (end === -1 && bracket.bracketInside) return
    const label = end === -1 ? text.slice(bracket.end, at) : text.slice(at + 2, end - 1)
    if (label.length > 999) return
    const address = this.#context.definitions.get(normalizeLabel(label))
    if (address === undefined) return
    const collapsed = end === -1 && next === codes.leftBracket && text.charCodeAt(at + 2) === codes.rightBracket
    return {address, end: end !== -1 ? end : collapsed ? at + 3 : at + 1}
  }

  /** `<https://…>`, comments and tags. */
  #readAngle(at: number): number {
    const text = this.#text
    const next = text.charCodeAt(at + 1)
    if (next === codes.exclamationMark) {
      if (!text.startsWith('--', at + 2)) return this.#readUntil('>', at)
      if (text.startsWith('>', at + 4)) return this.#nothing(at, at + 5, 'comment', '')
      if (text.startsWith('->', at + 4)) return this.#nothing(at, at + 6, 'comment', '')
      const end = this.#find('-->', at + 4)
      return end === -1 ? at : this.#nothing(at, end + 3, 'comment', text.slice(at + 4, end).trim())
    }
    if (next === codes.questionMark) return this.#readUntil('?>', at)
    autolink.lastIndex = at
    const address = autolink.exec(text)?.[0]
    if (address !== undefined) return this.#placeholder('url', at, at + address.length, address.slice(1, -1))
    if (this.#effort <= 0) return at
    const tag = scanTag(text, at, this.#context.mdx)
    if (tag.found) return this.#readTag(at, tag.end)
    this.#spend(tag.end - at)
    return at
  }

  /** Declarations and processing instructions leave nothing. */
  #readUntil(close: string, at: number): number {
    if (!/[A-Za-z[?]/.test(this.#text[close === '>' ? at + 2 : at + 1] ?? '')) return at
    const end = this.#find(close, at + 2)
    return end === -1 ? at : this.#nothing(at, end + close.length)
  }

  #readTag(start: number, end: number): number {
    const text = this.#text
    const tag = text.slice(start, end)
    const name = this.#context.mdx ? tagName(tag) : tagName(tag).toLowerCase()
    const closing = tag.charCodeAt(1) === codes.slash
    const empty = tag.charCodeAt(tag.length - 2) === codes.slash
    if (name === 'br') {
      this.#put('\n', start, end)
      // A line break in the source after the tag is the same break.
      let at = end
      while (isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== codes.lineFeed) at++
      return text.charCodeAt(at) === codes.lineFeed ? this.#nothing(end, at + 1) : end
    }
    if (name === 'img') {
      const alt = attributeRange(tag, 'alt')
      return this.#image(start, end, start + alt.start, start + alt.end, attribute(tag, 'src') ?? '')
    }
    const hidden = tagPlaceholders.get(name)
    if (hidden !== undefined && !closing && !empty) {
      const close = this.#find(`</${name}`, end)
      const closeEnd = close === -1 ? -1 : this.#find('>', close)
      if (closeEnd !== -1)
        return this.#placeholder(
          hidden,
          start,
          closeEnd + 1,
          hidden === 'url' ? attribute(tag, 'src') : text.slice(end, close)
        )
    }
    const type = tagMarks.get(name)
    if (type === undefined || empty) return this.#nothing(start, end)
    return closing ? this.#closeTag(name, start, end) : this.#openTag(name, type, tag, start)
  }

  #openTag(name: string, type: MarkType, tag: string, start: number): number {
    const pair: Pair = {type, start: 0, value: type === 'link' ? attribute(tag, 'href') : undefined}
    this.#openTags.push({name, pair})
    this.tokens.push({kind: 'open', start, end: start + tag.length, pair})
    return start + tag.length
  }

  #closeTag(name: string, start: number, end: number): number {
    // Well-formed prose closes what it opened last; anything else leaves no mark.
    if (this.#openTags.at(-1)?.name !== name) return this.#nothing(start, end)
    const {pair} = this.#openTags.pop()!
    this.tokens.push({kind: 'close', start, end, pair})
    return end
  }

  /** Shortcodes and Liquid: `{{< ref "x" >}}`, `{{ page.title }}`, `{% link x %}`; attribute lists: `{:.lead}`. */
  #readTemplate(at: number): number {
    const text = this.#text
    const next = text.charCodeAt(at + 1)
    const third = text.charCodeAt(at + 2)
    let close: string | undefined
    if (next === codes.percent) close = '%}'
    else if (next === codes.leftBrace) close = third === codes.lessThan ? '>}}' : third === codes.percent ? '%}}' : '}}'
    if (close === undefined) {
      attributeList.lastIndex = at
      const list = at > 0 && /[)\]`*_]/.test(text[at - 1]!) ? attributeList.exec(text)?.[0] : undefined
      return list === undefined ? at : this.#nothing(at, at + list.length)
    }
    const end = this.#find(close, at + 2)
    if (end === -1) return at
    return this.#template(at, end + close.length)
  }

  #template(start: number, end: number): number {
    const value = this.#text.slice(start, end)
    const [, slash, name = ''] = templateName.exec(value) ?? []
    const closes = slash === '' && value.startsWith('{%') && name.startsWith('end') ? name.slice(3) : slash && name
    this.#templates ??= new Map()
    const opener = closes ? this.#templates.get(closes)?.pop() : undefined
    if (opener !== undefined) {
      opener.closed = true
      return this.#nothing(start, end)
    }
    const token: TemplateToken = {kind: 'template', start, end, value, closed: false}
    this.tokens.push(token)
    const namesakes = this.#templates.get(name)
    if (namesakes === undefined) this.#templates.set(name, [token])
    else namesakes.push(token)
    return end
  }

  /** The expressions of MDX; `{' '}` is the space it says, and a comment leaves nothing. */
  #readExpression(at: number): number {
    if (this.#effort <= 0) return at
    const braces = scanBraces(this.#text, at)
    if (!braces.found) {
      this.#spend(braces.end - at)
      return at
    }
    const {end} = braces
    const inner = this.#text.slice(at + 1, end - 1).trim()
    if (inner.startsWith('/*') && inner.indexOf('*/') === inner.length - 2)
      return this.#nothing(at, end, 'comment', inner.slice(2, -2).trim())
    const literal = /^(["'`])([^"'`\\$]*)\1$/.exec(inner)?.[2]
    if (literal !== undefined) return this.#put(literal, at, end)
    return this.#placeholder('expression', at, end, inner)
  }

  /** `$x^2$`, but not the dollars of “from $5 to $10”. */
  #readMath(at: number): number {
    const text = this.#text
    const size = text.charCodeAt(at + 1) === codes.dollar ? 2 : 1
    const from = at + size
    if (size === 2) {
      const end = this.#find('$$', from)
      return end <= from ? from : this.#placeholder('math', at, end + 2, text.slice(from, end).trim())
    }
    if (isSpace(text.charCodeAt(from)) || (at > 0 && /[\w$]/.test(text[at - 1]!))) return at
    let end = text.indexOf('$', from)
    while (end !== -1 && text.charCodeAt(end - 1) === codes.backslash) end = text.indexOf('$', end + 1)
    if (end === -1 || end === from || isSpace(text.charCodeAt(end - 1)) || /[\d\w$]/.test(text[end + 1] ?? ''))
      return at
    const value = text.slice(from, end)
    // A sum of money ahead of words: “$3 million (about 2,500,000 A$)”.
    if (/^\d/.test(value) && /\s/.test(value) && !/[\\=^_+<>]/.test(value)) return at
    return this.#placeholder('math', at, end + 1, value)
  }

  #readAddress(start: number): number {
    if (start === -1) return start
    const end = addressEnd(this.#text, start, this.#brackets.length > 0)
    return this.#placeholder('url', start, end, this.#text.slice(start, end))
  }

  #readEmail(at: number): number {
    const end = emailEnd(this.#text, at)
    if (end === -1) return at
    let start = emailStart(this.#text, at)
    // The underscores of the name before the sign were taken for emphasis.
    for (let token = this.tokens.at(-1); token !== undefined && token.end > start; token = this.tokens.at(-1)) {
      if (token.kind !== 'run' || token.start < start) {
        start = token.end
        break
      }
      this.tokens.pop()
      this.#runs.truncate(token.run.previous)
    }
    return start === at ? at : this.#placeholder('url', start, end, this.#text.slice(start, end))
  }

  /** The end of the last token, which no address reaches back over. */
  #lastEnd(): number {
    return this.tokens.at(-1)?.end ?? 0
  }

  /** Where `close` stands next; -1 if it does not, found out only once. */
  #find(close: string, from: number): number {
    if (this.#missing.has(close)) return -1
    const at = this.#text.indexOf(close, from)
    if (at === -1) this.#missing.add(close)
    return at
  }

  #image(start: number, end: number, altStart: number, altEnd: number, address: string): number {
    // A picture in the alternative text of another is part of that text.
    while (this.images.length > 0 && this.images.at(-1)!.start >= start) this.images.pop()
    this.images.push({start, end, altStart, altEnd, address})
    return this.#placeholder('image', start, end, address)
  }

  #spend(count: number): void {
    this.#effort -= count
    if (this.#effort <= 0) this.limited = true
  }

  #put(text: string, start: number, end: number): number {
    this.tokens.push({kind: 'text', start, end, text})
    return end
  }

  #placeholder(type: MarkType, start: number, end: number, value: string | undefined): number {
    this.tokens.push({kind: 'text', start, end, text: placeholder, type, value})
    return end
  }

  #nothing(start: number, end: number, type?: MarkType, value?: string): number {
    this.tokens.push(type === undefined ? {kind: 'nothing', start, end} : {kind: 'nothing', start, end, type, value})
    return end
  }
}
