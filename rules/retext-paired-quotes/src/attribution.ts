/** The words that say who speaks, between two stretches of a quotation. */
export interface Attribution {
  /** Right after the comma (or ! or ?) before it: where a quotation closes. */
  readonly start: number
  /** Right after the stop that ends it. */
  readonly end: number
  /** Whether a comma ends it, so that the sentence goes on. */
  readonly goesOn: boolean
}

const verb =
  'said|says|say|added|adds|asked|asks|told|tells|explained|explains|replied|replies|wrote|writes|continued|continues|' +
  'recalled|recalls|noted|notes|answered|answers|shouted|whispered|cried|insisted|insists|argued|argues|admitted|' +
  'admits|announced|warned|warns|stated|states|remarked|joked|jokes|called|complained|declared|remembered|remembers|' +
  'observed|observes|murmured|muttered|exclaimed|concluded|concludes|agreed|suggested|suggests|commented|quipped|quips|' +
  'affirmed|affirms|emphasized|emphasizes|stressed|stresses|joked|recounted|lamented|sighed|sighs|repeated|repeats|snapped|snaps|whispers|mutters|shouts|cries|saying|asking|mused|muses|advised|advises'
/** All verbs of saying. */
const verbs: ReadonlySet<string> = new Set(verb.split('|'))
/** Their first letters. */
const initials = new Uint8Array(0x10000)
for (const word of verbs) initials[word.charCodeAt(0)] = 1
const longestVerb = Math.max(...Array.from(verbs, (word) => word.length))

/** A verb of saying in a text. */
interface Verb {
  readonly start: number
  readonly end: number
}

/** The first verb of saying in [from, end). */
export function nextVerb(text: string, from: number, end: number): Verb | undefined {
  for (let start = from; start < end; start++) {
    if (initials[text.charCodeAt(start)] !== 1 || (start > from && isWordSign(text.charCodeAt(start - 1)))) continue
    let ends = start + 1
    while (ends < end && isWordSign(text.charCodeAt(ends))) ends++
    if (ends - start <= longestVerb && verbs.has(text.slice(start, ends))) return {start, end: ends}
    start = ends
  }
  return
}

/** A letter, figure or underscore of ASCII. */
function isWordSign(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95
}

export const pronoun = '(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ii]t)'
export const name =
  "(?!I['’])\\p{Lu}[\\p{L}\\p{M}’'.-]*(?: (?:(?:de|da|di|van|von|der|den|la|le|el|al|bin|du|dos|del|of) )*\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,5}"
/** “you might be asking”, “she would say” */
const helper = '(?: (?:might|may|could|would|will|had|has|have|is|was|are|were|used to)(?: be| have| been)?)?'
export const office = '(?:the|a|an|his|her|their|its|one|another|my|our) [\\p{Ll}’-]+(?: [\\p{L}’-]+){0,3}'
const speakerBefore = new RegExp(`(?:^|[,!?…—–][’']?) (?:${pronoun}|${name}|${office})${helper} $`, 'u')
/** “said manager Graeme Rae” */
const noRole = '(?!(?:that|to|if|whether|so|in|on|at|as|about|me|him|her|us|them|it|these|those|this|of|and)\\b)'
const role = `(?:${noRole}\\p{Ll}[\\p{Ll}-]+ ){1,3}${name}`
const speakerAfter = new RegExp(`^ (?:${pronoun}|${name}|${office}|${role})(?![\\p{L}\\p{M}])`, 'u')
const pause = /[,!?…—–][’']?$/

/** “his last film, Fall of Grace. Winch said”, “a column that answers”: no one who speaks. */
const overruns = /\p{Ll}{4}\. |\b(?:that|which|who)\b/u

/** An attribution comes early: no one looks for it beyond a few sentences. */
const farthest = 1500

/** The first attribution of a text in [start, end): “, said Dudek.”, “, she told him,”. */
export function findAttribution(text: string, start: number, end: number): Attribution | undefined {
  const until = Math.min(end, start + farthest)
  for (let found = nextVerb(text, start, until); found !== undefined; found = nextVerb(text, found.end, until)) {
    const {start: at, end: ends} = found
    const before = flatten(text.slice(Math.max(start, at - 90), at))
    const after = flatten(text.slice(ends, Math.min(end, ends + 90)))
    let from = -1
    const speaker = speakerBefore.exec(before)
    if (speaker && !overruns.test(speaker[0]) && pause.test(before.slice(0, speaker.index + 1))) {
      from = at - before.length + speaker.index + 1
    } else if (pause.test(before.trimEnd()) && before.endsWith(' ') && speakerAfter.test(after)) {
      from = at - 1
    }
    if (from > start) {
      const stop = nextStop(text, ends, end)
      return {start: from, end: stop, goesOn: text.charAt(stop - 1) === ','}
    }
  }
  return
}

/** Whether an attribution follows a closing mark: ” said Dudek, ” she added. */
export function attributionFollows(text: string, at: number): boolean {
  // Most closing marks end a sentence, or stand before a comma.
  if (!/^\s[\p{L}]/u.test(text.slice(at, at + 3))) return false
  const after = flatten(text.slice(at, at + 90))
  const first = firstWord.exec(after)?.[1]
  if (first === undefined) return false
  if (verbs.has(first)) return true
  const speaker = speakerAfter.exec(after)
  if (!speaker) return false
  return verbs.has(firstWord.exec(after.slice(speaker[0].length))?.[1] ?? '')
}

const firstWord = /^ (\p{L}+)/u

const announcement = new RegExp(`\\b(?:${verb}|saying|adding|asking|explaining|writing|read|reads|that),? $`)

/** Whether the words right before `at` announce a quotation: he said, | she asked: | */
export function announced(text: string, at: number): boolean {
  const before = flatten(text.slice(Math.max(0, at - 40), at))
  if (/: $/.test(before)) return true
  return announcement.test(before)
}

/** Line breaks of a wrapped text are spaces here; the length stays. */
export function flatten(text: string): string {
  return /[^\S ]/.test(text) ? text.replace(/\s/g, ' ') : text
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
        /(?:^|[\s.])(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Sr|Jr|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Prof|Rev)$/u.test(
          text.slice(Math.max(0, at - 6), at)
        )
      )
        continue
      return at + 1
    }
  }
  return end
}
