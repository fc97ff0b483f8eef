import {simpleLetters, toSimpleLetters} from '@copydesk/prose'

/** The words that say who speaks, between two stretches of a quotation. */
export interface Attribution {
  /** Right after the comma (or ! or ?) before it: where a quotation closes. */
  readonly start: number
  /** Right after the stop that ends it. */
  readonly end: number
  /** Whether a comma ends it, so that the sentence goes on. */
  readonly goesOn: boolean
  /** Whether it starts there for certain: of “, EU, Norway, the mayor, said Friday” no one can tell. */
  readonly sure: boolean
}

const verb =
  'said|says|say|added|adds|asked|asks|told|tells|explained|explains|replied|replies|wrote|writes|continued|continues|' +
  'recalled|recalls|noted|notes|answered|answers|shouted|whispered|cried|insisted|insists|argued|argues|admitted|' +
  'admits|announced|warned|warns|stated|states|remarked|joked|jokes|called|complained|declared|remembered|remembers|' +
  'observed|observes|murmured|muttered|exclaimed|concluded|concludes|agreed|suggested|suggests|commented|quipped|quips|' +
  'affirmed|affirms|emphasized|emphasizes|stressed|stresses|joked|recounted|lamented|sighed|sighs|repeated|repeats|snapped|snaps|whispers|mutters|shouts|cries|saying|asking|mused|muses|advised|advises'
/** All verbs of saying. */
const verbs: ReadonlySet<string> = new Set(verb.split('|'))
/** Letters, figures and the underscore of ASCII: 1, or 2 if a verb of saying starts with it. */
const signs = new Uint8Array(0x10000)
for (let unit = 48; unit < 123; unit++) if (/\w/.test(String.fromCharCode(unit))) signs[unit] = 1
for (const word of verbs) signs[word.charCodeAt(0)] = 2
const longestVerb = Math.max(...Array.from(verbs, (word) => word.length))

/** A verb of saying in a text. */
interface Verb {
  readonly start: number
  readonly end: number
}

/** The first verb of saying in [from, end). */
export function nextVerb(text: string, from: number, end: number): Verb | undefined {
  let inWord = false
  for (let start = from; start < end; start++) {
    const sign = signs[text.charCodeAt(start)]!
    if (sign !== 2 || inWord) {
      inWord = sign !== 0
      continue
    }
    let ends = start + 1
    while (ends < end && signs[text.charCodeAt(ends)] !== 0) ends++
    if (ends - start <= longestVerb && verbs.has(text.slice(start, ends))) return {start, end: ends}
    start = ends
    inWord = false
  }
  return
}

// The expressions from here on read words that have simple letters only.
const {small, capital, letter, mark} = simpleLetters
/** Right behind a word. */
export const wordEnd = `(?![${letter}${mark}])`

export const pronoun = '(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ii]t)'
const nameWord = `[${capital}][${letter}${mark}’'.-]*`
export const name = `(?!I['’])${nameWord}(?: (?:(?:de|da|di|van|von|der|den|la|le|el|al|bin|du|dos|del|of) )*${nameWord}){0,5}`
/** “you might be asking”, “she would say” */
const helper = '(?: (?:might|may|could|would|will|had|has|have|is|was|are|were|used to)(?: be| have| been)?)?'
export const office =
  '(?:the|a|an|his|her|their|its|one|another|my|our) ' +
  `(?:[${capital}][${letter}’-]+ )?[${small}’-]+(?: [${letter}’-]+){0,3}`
/** “Springdale spokesman Jo Dudek”, “Oracle’s chief executive Larry Ellison” */
const titled = `${name}(?: [${small}][${small}-]+){1,3} ${name}`
const speakerBefore = new RegExp(
  `(?:^|[,!?…—–][’']?) {1,2}(?:${pronoun}|(?:[Tt]he )?(?:${titled}|${name})|${office})${helper} $`
)
/** Verbs that are no attribution where they come first: “told the newspaper” has whom it was told to, “saying it is so” what. */
const followers = /^(?:told|tells|saying|asking|called)$/
/** “said manager Graeme Rae” */
const noRole = '(?!(?:that|to|if|whether|so|in|on|at|as|about|me|him|her|us|them|it|these|those|this|of|and)\\b)'
const role = `(?:${noRole}[${small}][${small}-]+ ){1,3}${name}`
const speakerAfter = new RegExp(`^ (?:${pronoun}|(?:the )?(?:${titled}|${name})|${office}|${role})${wordEnd}`)
const pause = /[,!?…—–][’']?$/

/** “his last film, Fall of Grace. Winch said”, “a column that answers”: no one who speaks. */
const overruns = new RegExp(`[${small}]{4}\\. |\\b(?:that|which|who)\\b`)

/** An attribution comes early: no one looks for it beyond a few sentences. */
const farthest = 1500
/** How many characters around its verb are read. */
const around = 120

/** The first attribution of a text in [start, end): “, said Dudek.”, “, she told him,”. */
export function findAttribution(text: string, start: number, end: number): Attribution | undefined {
  const until = Math.min(end, start + farthest)
  for (let found = nextVerb(text, start, until); found !== undefined; found = nextVerb(text, found.end, until)) {
    const {start: at, end: ends} = found
    const before = flatten(text.slice(Math.max(start, at - around), at))
    const after = flatten(text.slice(ends, Math.min(end, ends + around)))
    if (toldInSpeech.test(after) || (after.startsWith(' to ') && !text.startsWith('sa', at))) continue
    const place = startOfAttribution(before, text.slice(at, ends), after)
    if (place !== undefined && at - before.length + place.from > start) {
      const stop = nextStop(text, ends, end)
      const from = at - before.length + place.from
      return {start: from, end: stop, goesOn: text.charAt(stop - 1) === ',', sure: place.sure}
    }
  }
  return
}

/** “they told us we were crazy”: part of a story that someone tells. “The market continued to grow” has no speaker. */
const toldInSpeech = new RegExp(
  `^ (?:me|us|him|her|them|you) (?:that|to|how|what|why|if|we|I|he|she|it|they|you|there|about|not)(?![${letter}’'])`
)

interface Start {
  /** The offset of its first word, less the space before it, in the words before the verb. */
  readonly from: number
  readonly sure: boolean
}

/** “, the clerk”, “, Jo Dudek”, but not “, Dudek” */
const severalWords = new RegExp(`^[,’'!?…—–]* (?:[${small}]|[${capital}][${letter}’'.-]* [${capital}])`)

/** Where an attribution starts in the words before its verb. */
function startOfAttribution(before: string, verb: string, after: string): Start | undefined {
  const speaker = speakerBefore.exec(before)
  if (speaker && !overruns.test(speaker[0]) && pause.test(before.slice(0, speaker.index + 1))) {
    const from = speaker.index + speaker[0].indexOf(' ')
    // “, Dudek, a clerk at the town hall |”
    const described = severalWords.test(speaker[0]) && startOfDescribed(`${before.trimEnd()}, `)
    return {from: described || from, sure: true}
  }
  if (!pause.test(before.trimEnd()) || !before.endsWith(' ')) return
  const inverted = !followers.test(verb) && speakerAfter.test(after) && !dayAfter.test(after)
  const described = startOfDescribed(before)
  if (described !== undefined) return {from: described, sure: !inverted}
  return inverted ? {from: before.length - 1, sure: !lastPart.test(before)} : undefined
}

const wholeSpeaker = new RegExp(`^(?:(?:the )?${name}|${office})$`)
const dayAfter = /^ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/
/** “. Dudek, the mayor, said Friday”: the words between the commas say who someone is. */
const lastPart = new RegExp(`, (?:the )?${name}, $`)
/** How many parts between commas may say who someone is. */
const mostParts = 3
/** Words with which a clause goes on, and no one is described. */
const joining =
  /^(?:and|or|but|so|nor|yet|which|that|if|when|because|as|to|in|on|at|for|with|by|I|we|you|he|she|it|they|not)\b/

/**
 * Where the speaker starts in the words before a verb if someone says who he is, between commas: “, Dudek, the mayor, |”.
 * “It is late, said Dudek” has nothing between the commas.
 */
function startOfDescribed(before: string): number | undefined {
  if (!before.endsWith(', ')) return
  const parts = before.slice(0, -2).split(', ')
  let at = before.length - 2
  for (let index = parts.length - 1; index > 0 && index >= parts.length - 1 - mostParts; index--) {
    const part = parts[index]!
    at -= part.length
    if (index < parts.length - 1 && wholeSpeaker.test(part)) return at - 1
    if (joining.test(part) || /[.!?;:“”"]/.test(part.replace(abbreviated, ''))) return
    at -= 2
  }
  return
}

const abbreviated = new RegExp(`\\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Inc|Co|Corp|Ltd|[${capital}])\\.`, 'g')

/** Whether an attribution follows a closing mark: ” said Dudek, ” she added. */
export function attributionFollows(text: string, at: number): boolean {
  // Most closing marks end a sentence, or stand before a comma.
  const unit = text.charCodeAt(at)
  if ((unit > 32 && unit < 128) || !/^\s\p{L}/u.test(text.slice(at, at + 3))) return false
  if (text.startsWith('according to ', at + 1)) return true
  const end = Math.min(text.length, at + around)
  if (nextVerb(text, at, end) === undefined) return false
  const after = flatten(text.slice(at, end))
  const first = firstWord.exec(after)?.[1]
  if (first === undefined) return false
  if (verbs.has(first)) return true
  const speaker = speakerAfter.exec(after)
  if (!speaker) return false
  const rest = after.slice(speaker[0].length)
  return verbs.has(firstWord.exec(rest.slice(description.exec(rest)?.[0].length ?? 0))?.[1] ?? '')
}

const firstWord = new RegExp(`^ ([${letter}]+)`)
/** “, an economist with ABN Amro,” */
const description = /^(?:, [^,.!?;:“”"]{2,80}){1,2},(?= )/

const saying = `(?:${verb}|adding|explaining|writing|read|reads)`
const listener = `(?: to (?:me|him|her|us|them|myself|himself|herself|themselves)| (?:me|him|her|us|them|myself|himself|herself|themselves))?`
const announcement = new RegExp(`\\b(?:${saying}${listener}(?:,|:| that,?)?|that) $`)
const speechAhead = new RegExp(`\\b${saying}${listener}: $`)

/** Whether the words right before `at` announce a quotation: he said, | she asked: | */
export function announced(text: string, at: number): boolean {
  const before = wordsBefore(text, at)
  return before.endsWith(': ') || announcement.test(before)
}

/** Whether a verb of saying and a colon stand right before `at`. */
export function announcesSpeech(text: string, at: number): boolean {
  return speechAhead.test(wordsBefore(text, at))
}

function wordsBefore(text: string, at: number): string {
  return flatten(text.slice(Math.max(0, at - 40), at))
}

/** Line breaks of a wrapped text are spaces here, and letters simple; the length stays. */
export function flatten(text: string): string {
  return toSimpleLetters(/[^\S ]/.test(text) ? text.replace(/\s/g, ' ') : text)
}

/** Right after the first full stop or comma that ends the words of an attribution. */
export function nextStop(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const character = text.charAt(at)
    if (character === ',') return at + 1
    if (/[.!?:;]/.test(character) && (at + 1 >= end || /\s/.test(text.charAt(at + 1)))) {
      // “said Dr. Kowal”, “said J. Dudek”
      if (
        character === '.' &&
        /(?:^|[\s.])(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Sr|Jr|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Prof|Rev|Adm|Capt|Cmdr|Maj|Hon|Supt|Det|Insp|Cpl|Pte|Msgr|Fr)$/u.test(
          text.slice(Math.max(0, at - 6), at)
        )
      )
        continue
      return at + 1
    }
  }
  return end
}
