import type {Range} from '../types.ts'

/** `name="value"` in a start tag; without a value the range is empty. */
export interface Attribute {
  /** In lower case. */
  readonly name: string
  /** The value as written, without its quotation marks. */
  readonly value: Range
}

export interface Token extends Range {
  readonly kind:
    | 'text'
    | 'open'
    | 'close'
    /** With its content as `content`. */
    | 'comment'
    /** A document type, an end tag without a name. */
    | 'declaration'
    /** One of the holes, or PHP. */
    | 'hole'
    /** From here on nothing can be read: a tag or a comment that never ends. */
    | 'unclosed'
  /** Of a tag, in lower case. */
  readonly name: string
  readonly attributes: readonly Attribute[]
  /** Written `<br/>`. */
  readonly selfClosing: boolean
  readonly content: Range
}

/**
 * Cuts a source into tags, comments and text, by the rules of the HTML standard, in one pass: a browser reads any string
 * as HTML, and so does this.
 *
 * Not a parser generator's work: `@lezer/html` costs the square of the length on runs of `<a `, `&`, `&#`, `<?` and
 * `<a b="`, and knows neither `</SCRIPT>` nor `<![CDATA[`.
 */
export class Tokens {
  readonly #source: string
  readonly #end: number
  /** Stretches that are no HTML (template tags), sorted and apart from each other. */
  readonly #holes: readonly Range[]
  #hole = 0
  #at: number
  /** Up to here all is text. */
  #rawEnd: number

  constructor(source: string, start: number, end: number, holes: readonly Range[]) {
    this.#source = source
    this.#at = start
    this.#end = end
    this.#holes = holes
    this.#rawEnd = start
  }

  /** Reads on as text, tags and all, up to the end tag of this name: scripts, styles, titles. */
  readRaw(name: string): void {
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    close.lastIndex = this.#at
    const match = close.exec(this.#source)
    this.#rawEnd = match === null || match.index > this.#end ? this.#end : match.index
  }

  next(): Token | undefined {
    const start = this.#at
    if (start >= this.#end) return
    const raw = start < this.#rawEnd
    const hole = this.#holeAt(start)
    if (hole !== undefined) return this.#token('hole', start, raw ? Math.min(hole.end, this.#rawEnd) : hole.end)
    if (raw) return this.#token('text', start, Math.min(this.#rawEnd, this.#holes[this.#hole]?.start ?? this.#end))
    return this.#markup(start) ?? this.#token('text', start, this.#textEnd(start))
  }

  #token(kind: Token['kind'], start: number, end: number, tag: Partial<Token> = {}): Token {
    this.#at = end
    return {
      kind,
      start,
      end,
      name: tag.name ?? '',
      attributes: tag.attributes ?? none,
      selfClosing: tag.selfClosing ?? false,
      content: tag.content ?? {start, end: start}
    }
  }

  /** The hole that starts at `at`. */
  #holeAt(at: number): Range | undefined {
    while (this.#hole < this.#holes.length && this.#holes[this.#hole]!.end <= at) this.#hole++
    const hole = this.#holes[this.#hole]
    // A comment may have ended inside it.
    return hole !== undefined && hole.start <= at ? {start: at, end: Math.min(hole.end, this.#end)} : undefined
  }

  #textEnd(start: number): number {
    const hole = this.#holes[this.#hole]
    const limit = hole === undefined ? this.#end : Math.min(hole.start, this.#end)
    const tag = this.#source.indexOf('<', start + 1)
    return tag === -1 || tag > limit ? limit : tag
  }

  #markup(start: number): Token | undefined {
    const source = this.#source
    if (source.charCodeAt(start) !== lessThan || start + 1 >= this.#end) return
    const code = source.charCodeAt(start + 1)
    if (isLetter(code)) return this.#tag('open', start, start + 1)
    if (code === slash && start + 2 < this.#end) {
      if (isLetter(source.charCodeAt(start + 2))) return this.#tag('close', start, start + 2)
      return this.#until('>', 'declaration', start, start + 2)
    }
    if (code === question) {
      // PHP holds `->`, which would end it as HTML.
      const php = source.startsWith('php', start + 2) || source.charCodeAt(start + 2) === equals
      return php ? this.#until('?>', 'hole', start, start + 2) : this.#until('>', 'declaration', start, start + 2)
    }
    if (code !== exclamation) return
    return source.startsWith('--', start + 2) ? this.#comment(start) : this.#until('>', 'declaration', start, start + 2)
  }

  #until(mark: string, kind: Token['kind'], start: number, from: number): Token {
    const end = this.#source.indexOf(mark, from)
    if (end === -1 || end + mark.length > this.#end) return this.#token('unclosed', start, this.#end)
    return this.#token(kind, start, end + mark.length)
  }

  #comment(start: number): Token {
    const from = start + 4
    const empty = emptyComment.exec(this.#source.slice(from, from + 2))
    if (empty !== null && from + empty[0].length <= this.#end) {
      return this.#token('comment', start, from + empty[0].length, {content: {start: from, end: from}})
    }
    const close = /--!?>/g
    close.lastIndex = from
    const match = close.exec(this.#source)
    if (match === null || match.index + match[0].length > this.#end) return this.#token('unclosed', start, this.#end)
    return this.#token('comment', start, match.index + match[0].length, {content: {start: from, end: match.index}})
  }

  #tag(kind: 'open' | 'close', start: number, nameStart: number): Token {
    const source = this.#source
    let at = nameStart
    while (at < this.#end && !endsName(source.charCodeAt(at))) at++
    const name = source.slice(nameStart, at).toLowerCase()
    const attributes: Attribute[] = []
    let selfClosing = false
    while (at < this.#end) {
      const code = source.charCodeAt(at)
      if (code === greaterThan) {
        return this.#token(kind, start, at + 1, {name, attributes, selfClosing})
      }
      selfClosing = code === slash
      if (selfClosing || isSpace(code)) {
        at++
        continue
      }
      const hole = this.#holeAt(at)
      at = hole === undefined ? this.#attribute(at, attributes) : hole.end
    }
    return this.#token('unclosed', start, this.#end)
  }

  /** Reads one attribute; gives the offset after it. */
  #attribute(start: number, attributes: Attribute[]): number {
    const source = this.#source
    let at = start + 1
    while (at < this.#end && !endsName(source.charCodeAt(at)) && source.charCodeAt(at) !== equals) at++
    const name = source.slice(start, at).toLowerCase()
    const nameEnd = at
    at = this.#skipSpace(at)
    if (source.charCodeAt(at) !== equals || at >= this.#end) {
      attributes.push({name, value: {start: nameEnd, end: nameEnd}})
      return at
    }
    at = this.#skipSpace(at + 1)
    const quote = source.charCodeAt(at)
    const quoted = quote === doubleQuote || quote === singleQuote
    const valueStart = quoted ? at + 1 : at
    at = valueStart
    while (at < this.#end) {
      const hole = this.#holeAt(at)
      if (hole !== undefined) {
        at = hole.end
        continue
      }
      const code = source.charCodeAt(at)
      if (quoted ? code === quote : code === greaterThan || isSpace(code)) break
      at++
    }
    attributes.push({name, value: {start: valueStart, end: at}})
    return quoted ? Math.min(at + 1, this.#end) : at
  }

  #skipSpace(at: number): number {
    while (at < this.#end && isSpace(this.#source.charCodeAt(at))) at++
    return at
  }
}

const none: readonly Attribute[] = []
const emptyComment = /^-?>/
const lessThan = 60
const equals = 61
const greaterThan = 62
const question = 63
const exclamation = 33
const slash = 47
const doubleQuote = 34
const singleQuote = 39

/** HTML's white space; a no-break space is none. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function endsName(code: number): boolean {
  return code === greaterThan || code === slash || isSpace(code)
}
