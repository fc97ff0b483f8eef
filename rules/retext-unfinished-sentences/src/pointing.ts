import {bare, isNoun, isParticiple} from './participles.ts'
import {type Direction, type Place, placeAt} from './place.ts'
import {
  addresses,
  asShown,
  auxiliary,
  definite,
  does,
  figurative,
  goesOn,
  indefinite,
  looks,
  opens,
  paper,
  presents,
  set,
  signs,
  skipped,
  subject,
  subjects,
  tells,
  watched,
  watches,
  worldly
} from './pointing-words.ts'
import {isLink, isListed, isMedium, type Thing, thingOf} from './things.ts'
import {unplaced} from './unplaced.ts'

/** What a text points to, and where. */
export interface Pointer {
  readonly target: Thing
  readonly direction: Direction
  /** “This map shows”: the thing in the words of the text, which may have told of it before. */
  readonly mentioned?: string
  /** “Table 2 shows”: what stands over the thing, or under it, or over a text that speaks of it. */
  readonly label?: string
}

/** What a sentence points to: “the map below”, “as shown overleaf”, “Watch the goal below.”, “Below is a list of …” */
export function pointerIn(sentence: string): Pointer | undefined {
  if (elsewhere.test(sentence)) return undefined
  const tokens = sentence.toLowerCase().match(token)
  if (tokens === null || tokens.length > longest) return undefined
  const reader = new Reader(tokens)
  return reader.atStart() ?? reader.atPlaces() ?? reader.following() ?? reader.unplaced()
}

const token = /[a-z\u00c0-\u024f0-9]+(?:[’'-][a-z\u00c0-\u024f0-9]+)*|[^\s’'-]/g
/** “See the chart on page 4.” */
const elsewhere = /\b(?:pages?|pp?\.|p\.) ?\d/i
/** Tokens; nobody points at such length. */
const longest = 120

/** “The full results below.”: tokens before the place. */
const longestLabel = 3

class Reader {
  readonly #tokens: readonly string[]
  /** Where the sentence begins, after “please” or “To book a place,”. */
  readonly #start: number

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
    this.#start = startOf(tokens)
  }

  /** “Below is a map of the area.”, “Pictured below is …”, “Scroll down for the full timetable.”, “Turn over for …” */
  atStart(): Pointer | undefined {
    const tokens = this.#tokens
    let at = 0
    const first = tokens[at]!
    if (first === 'scroll' && tokens[at + 1] !== undefined) return this.#scrolls('below')
    if (first === 'turn' && (tokens[at + 1] === 'over' || tokens[at + 2] === 'page')) return this.#scrolls('beside')
    const second = tokens[1] ?? ''
    if (/^(?:what|there)$/.test(first) && /^follows?$/.test(second)) return this.#named(2, 'below')
    if (asShown.has(first) || first === 'just') at++
    let direction: Direction | undefined
    if (opens.has(first)) {
      direction = first.startsWith('here') ? 'below' : 'beside'
      at++
    } else {
      const place = at < tokens.length ? placeAt(tokens, at) : undefined
      if (place === undefined || place.kind === 'side') return undefined
      direction = place.direction
      at = place.end
    }
    const verb = tokens[at]
    // “Seen above in 1931, …”
    const shown = asShown.get(first)
    if (shown !== undefined && verb !== undefined && (verb === ',' || goesOn.has(verb)))
      return {target: shown, direction}
    if (first === 'here’s' || first === "here's") at--
    else if (verb === 'you' || verb === 'we') at++
    else if (verb !== 'is' && verb !== 'are') return undefined
    for (let next = at + 1; next < Math.min(at + 6, tokens.length); next++) {
      const word = tokens[next]!
      const target = thingOf(word)
      if (goesOn.has(word) || word === 'of' || word === 'that') break
      if (target === undefined) continue
      // “Here is a picture of a town that …” is made of words.
      if (first.startsWith('here') && (!isShown(target) || figurative.has(word))) return undefined
      return {target, direction}
    }
    return shown && {target: shown, direction}
  }

  /** The thing that is named from a token on. */
  #named(from: number, direction: Direction): Pointer | undefined {
    for (const word of this.#tokens.slice(from, from + 7)) {
      const target = thingOf(word)
      if (target !== undefined) return {target, direction}
    }
    return undefined
  }

  #scrolls(direction: Direction): Pointer | undefined {
    const tokens = this.#tokens
    const at = tokens.findIndex(
      (word, index) =>
        word === 'for' || (tokens[index - 1] === 'to' && /^(?:see|view|watch|find|read|hear)$/.test(word))
    )
    return at < 0 ? undefined : this.#named(at + 1, direction)
  }

  /** “the map below”, “is printed overleaf”, “Watch the goal below.” */
  atPlaces(): Pointer | undefined {
    const tokens = this.#tokens
    for (let at = 1; at < tokens.length; at++) {
      const place = placeAt(tokens, at)
      if (place === undefined) continue
      const target =
        this.#thingAt(at, place) ??
        this.#presentedAt(at, place) ??
        this.#calledFor(at, place) ??
        this.#saidAt(at, place)
      if (target !== undefined && !this.#isQuoted(at)) return {target, direction: place.direction}
    }
    return undefined
  }

  /** “The following map shows”, “the table that follows”, “The accompanying map”, “A timetable follows.” */
  following(): Pointer | undefined {
    const tokens = this.#tokens
    for (let at = 1; at < tokens.length; at++) {
      const noun = this.#announcedAt(at)
      const target = noun === undefined ? undefined : thingOf(noun)
      if (target === undefined || this.#isQuoted(at)) continue
      if (tokens[at] === 'accompanying' || tokens[at] === 'embedded') {
        if (isMedium(target)) return {target, direction: 'beside'}
      } else if (this.#endsWith('follows', at) ? target !== 'recording' && target !== 'photograph' : isMedium(target))
        return {target, direction: 'below'}
    }
    return undefined
  }

  /** “This map shows”, “Table 2 shows”, “see the box” */
  unplaced(): Pointer | undefined {
    const found = unplaced(this.#tokens)
    return found !== undefined && this.#isQuoted(this.#tokens.length) ? undefined : found
  }

  /** The noun of which a token says that it comes. */
  #announcedAt(at: number): string | undefined {
    const tokens = this.#tokens
    const word = tokens[at]!
    const before = tokens[at - 1]!
    if (word === 'following') return before === 'the' ? tokens[at + 1] : undefined
    if (word === 'accompanying' || word === 'embedded') return definite.has(before) ? tokens[at + 1] : undefined
    if (/^follows?$/.test(word) && /^(?:that|which)$/.test(before)) return tokens[at - 2]
    return this.#endsWith('follows', at) && at <= longestLabel + 1 ? before : undefined
  }

  /** Whether the token is a word after which the sentence has no more than its mark. */
  #endsWith(word: string, at: number): boolean {
    return this.#tokens[at] === word && at >= this.#tokens.length - 2
  }

  /** The thing that stands right before its place. */
  #thingAt(at: number, {end, kind}: Place): Thing | undefined {
    const tokens = this.#tokens
    const next = tokens[end]
    let last = at - 1
    while (last > 0 && skipped.has(tokens[last]!)) last--
    const isOnPaper = kind === 'foot' || tokens[at] === 'overleaf'
    let target = thingOf(tokens[last]!) ?? (isOnPaper ? subjects.get(tokens[last]!) : undefined)
    let of = false
    // “the table of fees below”
    for (let back = last - 1; !isShown(target) && back > Math.max(0, last - 6); back--)
      if (tokens[back] === 'of' && thingOf(tokens[back - 1]!) !== undefined) {
        target = thingOf(tokens[back - 1]!)
        last = back - 1
        of = true
      }
    // “More pictures below.”
    if (
      target !== undefined &&
      at <= longestLabel &&
      !of &&
      (next === undefined || next === '.') &&
      !definite.has(tokens[0]!)
    )
      return target
    if (target === undefined || target === 'words') return undefined
    const isEnd = next === undefined || /^[.,;:!?)]$/.test(next) || goesOn.has(next)
    const goesOnWithVerb = next !== undefined && (auxiliary.has(next) || tells.test(next))
    const article = this.#articleBefore(last)
    const isCalled = this.#calls()
    const isAddressed = isCalled || this.#addresses(at)
    const isIn = /^(?:in|on|see|as|from)$/.test(tokens[article.at - 1] ?? '')
    // “The graph (right) shows”
    if (tokens[at - 1] === '(' && next === ')') return article.kind === 'definite' ? target : undefined
    if (kind === 'side') {
      if (target === 'form' || target === 'recording' || target === 'post' || isLink(target) || isListed(target))
        return undefined
      // Rooms have a right and a left side as well, with pictures and tables in them.
      if (next !== undefined && tells.test(next)) return target
      if (/^(?:was|were)$/.test(next ?? '') && tokens[end + 1] === 'taken') return target
      return isEnd && (isCalled || isIn) ? target : undefined
    }
    if (kind === 'foot' && (isLink(target) || (target === 'form' && !paper.has(tokens[last]!)))) return undefined
    if (isListed(target) || target === 'display' || target === 'post') {
      if (article.kind !== 'definite' || of) return undefined
    }
    if (of && !isAddressed && !isIn) return undefined
    if (article.kind !== 'definite' && !isAddressed && tokens[article.at] !== '(') return undefined
    const isTelling = next !== undefined && tells.test(next)
    const isIntroduced = isAddressed || isTelling || (isIn && target === 'table')
    if (isWorldly(tokens[last]!, tokens[at]!) && !isIntroduced && !this.#presents(last)) return undefined
    // “the house opposite”
    if (/^(?:opposite|alongside)$/.test(tokens[at]!) && !isAddressed && !isTelling && !isIn && article.at > 0)
      return undefined
    if (isEnd) return target
    if (article.kind !== 'definite' || next === undefined) return undefined
    // “In the clip below you can hear the bells.”
    if (isIn && subject.test(next)) return target
    // “The tables above were taken” is said of a café, too.
    if (goesOnWithVerb) return isIn || !(auxiliary.has(next) && set.has(tokens[last]!)) ? target : undefined
    return does.test(next) && !worldly.has(tokens[last]!) && !set.has(tokens[last]!) ? target : undefined
  }

  /** The thing of which is said that it is shown in the place. */
  #presentedAt(at: number, {end, kind}: Place): Thing | undefined {
    const tokens = this.#tokens
    const next = tokens[end]
    if (
      (kind === 'side' && tokens[at - 1] !== 'pictured') ||
      !(
        next === undefined ||
        /^[.,;:!?)]$/.test(next) ||
        goesOn.has(next) ||
        // “The boat pictured above was built in 1931.”
        (tokens[at - 1] === 'pictured' && auxiliary.has(next))
      )
    )
      return undefined
    // “As you can see below, …”
    if (next === ',' && /^as (?:you|we) can see$/.test(tokens.slice(Math.max(0, at - 4), at).join(' ')))
      return 'display'
    let last = at - 1
    while (last > 0 && skipped.has(tokens[last]!) && !presents.has(tokens[last]!)) last--
    const how = tokens[last]!
    if (!presents.has(how)) return undefined
    const before = tokens[last - 1] ?? ''
    if (/^(?:was|were|had|been|being)$/.test(before)) return undefined
    // “The images must meet the requirements listed below.”
    if (isParticiple(how) && isNoun(before))
      return how === 'pictured' ? 'photograph' : (thingOf(before) ?? subjects.get(before))
    const shown = asShown.get(how)
    if (shown !== undefined && (shown === 'display' ? /^(?:as|\()$/ : /^(?:as|[(,])$/).test(before)) return shown
    for (let index = this.#start; index < last; index++) {
      const target = thingOf(tokens[index]!) ?? subjects.get(tokens[index]!)
      if (target !== undefined) return target
    }
    // “Their names are listed below.”, “The crew is pictured below.”
    if (!/^(?:is|are|be)$/.test(before)) return undefined
    return bare.get(how)
  }

  /** “Write to the address below.” */
  #saidAt(at: number, {direction, end}: Place): Thing | undefined {
    const tokens = this.#tokens
    if (direction !== 'below' || !/^[.!]?$/.test(tokens[end] ?? '') || thingOf(tokens[at - 1]!) !== 'words')
      return undefined
    return this.#articleBefore(at - 1).kind === 'definite' ? 'words' : undefined
  }

  /** What the reader is called to look at, or to do, at the end of the sentence. */
  #calledFor(at: number, {end, kind}: Place): Thing | undefined {
    const tokens = this.#tokens
    // “See below for the full list.”, “For dates see below.”
    if (tokens[at - 1] === 'see' && tokens[end] === 'for' && at - 1 === this.#start) return this.#listIn(end) ?? 'words'
    if (tokens[at - 1] === 'see' && tokens[0] === 'for' && end >= tokens.length - 1) return this.#listIn(0) ?? 'words'
    const first = tokens[this.#start]!
    if (/^(?:hit|press)$/.test(first) && tokens[this.#start + 1] === 'play' && at === this.#start + 2)
      return 'recording'
    if (watches.has(first) && at === this.#start + 1 && /^(?:as|how|to|while)$/.test(tokens[end] ?? ''))
      return 'recording'
    // “Sign up below to get our letter.”
    if (signs.has(first) && at - this.#start <= 2 && /^(?:to|for)$/.test(tokens[end] ?? '')) return 'form'
    if (kind === 'side' || end < tokens.length - 1 || (end < tokens.length && !/^[.!]$/.test(tokens[end]!)))
      return undefined
    if (/^(?:and|or)$/.test(tokens[at - 1]!)) return undefined
    if (signs.has(first) && tokens[this.#start - 1] !== 'we' && at - this.#start <= 8) return 'form'
    if (!looks.has(first)) return undefined
    for (let index = this.#start + 1; index < at; index++) {
      const target = thingOf(tokens[index]!)
      if (target !== undefined) return target
      if (watches.has(first) && watched.test(tokens[index]!)) return 'recording'
    }
    if (at > this.#start + 1) return undefined
    return watches.has(first) ? 'recording' : first === 'see' ? 'words' : undefined
  }

  /** The thing that is named after a word, as far as its phrase goes. */
  #listIn(at: number): Thing | undefined {
    for (const word of this.#tokens.slice(at + 1, at + 7)) {
      if (word === 'of') return undefined
      const target = thingOf(word)
      if (target !== undefined) return target
    }
    return undefined
  }

  /** Whether the reader is spoken to: “We’ve put a map below.” */
  #addresses(at: number): boolean {
    const tokens = this.#tokens
    return tokens
      .slice(0, at)
      .some((word, index) => addresses.test(word) && !/^(?:was|were|had)$/.test(tokens[index + 1]!))
  }

  /** Whether something is said to be given: “The figures are set out in the panel alongside.” */
  #presents(at: number): boolean {
    const tokens = this.#tokens
    return tokens
      .slice(0, at)
      .some(
        (word, index) =>
          /^(?:is|are|be)$/.test(word) && /^(?:set|broken|laid|found|put)$|ed$|en$|wn$/.test(tokens[index + 1]!)
      )
  }

  /** What a noun has before it, past its adjectives. */
  #articleBefore(noun: number): {readonly at: number; readonly kind: 'definite' | 'indefinite' | 'none'} {
    const tokens = this.#tokens
    for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
      const word = tokens[at]!
      if (definite.has(word) || /[’']s$/.test(word)) return {at, kind: 'definite'}
      // “the two drawings below”
      if (indefinite.has(word)) return {at, kind: definite.has(tokens[at - 1] ?? '') ? 'definite' : 'indefinite'}
      if (!/^[a-z\u00c0-\u024f0-9’'-]+$/.test(word) || goesOn.has(word) || looks.has(word)) return {at, kind: 'none'}
    }
    return {at: Math.max(0, noun - 1), kind: 'none'}
  }

  #calls(): boolean {
    return looks.has(this.#tokens[this.#start]!)
  }

  /** Whether somebody else says it. */
  #isQuoted(at: number): boolean {
    let depth = 0
    let straight = 0
    for (let index = 0; index < at; index++) {
      const mark = this.#tokens[index]
      if (mark === '“') depth++
      else if (mark === '”') depth--
      else if (mark === '"') straight++
    }
    return depth > 0 || straight % 2 === 1
  }
}

/** Whether a thing is more than words. */
function isShown(target: Thing | undefined): boolean {
  return target !== undefined && !isListed(target) && target !== 'words'
}

/** “please”, “just”, “To find your serial number,”, “For dates,” */
function startOf(tokens: readonly string[]): number {
  let start = 0
  if (/^(?:to|for|if)$/.test(tokens[0]!)) {
    const comma = tokens.indexOf(',')
    if (comma > 0 && comma < tokens.length - 1) start = comma + 1
  }
  while (
    start < tokens.length - 1 &&
    /^(?:please|just|then|now|do|or|and|you|we|can|will|should|may)$/.test(tokens[start]!)
  )
    start++
  return start
}

/** Whether a thing stands in rooms as well as on pages, seen by the word for its place. */
function isWorldly(noun: string, place: string): boolean {
  return worldly.has(noun) || (/^tables?$/.test(noun) && place !== 'below' && place !== 'above')
}
