import {type BlockNames, isWellKnownPlace, lookUp, spellingDistance} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {areInflections} from '../inflections.ts'
import {isRare} from '../known-words.ts'
import {push} from '../push.ts'
import {type Spelled, stretchOf, tie} from '../slip.ts'
import {streetWords} from '../streets.ts'

/** A body of which the reader is thought to know: “the Competition and Markets Authority”, “the Institute of Marine Sciences”. */
export interface Body {
  readonly words: readonly string[]
  /** The place of “Authority” or “Institute” among its words. */
  readonly head: number
  /** The sentence in its block. */
  readonly sentence: number
  /** “(CMA)”, after it. */
  readonly letters: string | undefined
  /** Whether it stands for nothing but its spelling: in title case, or where its name may begin earlier. */
  readonly weak: boolean
  readonly name: Omit<Spelled, 'count'>
}

/** What bodies call themselves, those together that a writer takes for one another: nobody writes School for Hospital. */
const heads = new Map(
  [
    `Administration Agency Alliance Association Authority Board Bureau Campaign Coalition Commission Committee Confederation Congress Consortium Council
    Directorate District Federation Forum Foundation Fund Group Guild League Network Office Organisation Organization Society Trust Union`,
    'Archive Archives Center Centre Gallery Institute Institution Laboratory Library Museum Observatory',
    'Academy College School',
    'Orchestra Players Singers',
    'Playhouse Theater Theatre',
    'Hospital Infirmary',
    'Lines',
    'Partners Securities',
    'Club'
  ].flatMap((like, group) => like.split(/\s+/).map((head) => [head, group] as const))
)

/** What tells no body from another: “the National Union of Teachers”, “the Royal College of Surgeons”, “the World Boxing Council”. */
const vague = new Set(
  `Royal National International British American European World Global Federal State City County Central General Public Local Regional Northern
  Southern Eastern Western English Scottish Welsh Irish French German Italian Spanish Indian Chinese Russian Australian Canadian United New North
  South East West Premier Boxing
  Nursery Infant Infants Elementary Primary Junior Middle Secondary High Senior Grammar`.split(/\s+/)
)

/**
 * Capitals on end, with the small words between them. “The” may be one of them where an article or an owner stands before it all; elsewhere it
 * begins another name: “Priyanka Raghunathan of the Molonglo Institute”, “the Core Team and the Response Group”. A day ends it: “the Playhouse on Friday”. The first are captured.
 */
const small = String.raw`\s(?:of|for|and|&|on(?!\s\p{Lu}\p{L}{2,8}(?:day\b|\s\d)))`
const capital = String.raw`\p{Lu}[\p{L}-]{1,20}`
const body = new RegExp(
  String.raw`(?<=\b(?:[Tt]he|[Aa]n?)\s(?:U\.[KS]\.\s)?|\p{L}['’]s?\s)((?:${capital}(?:['’]s?)?(?:${small}(?:(?<!and|&)\sthe)?)?\s){1,6}${capital})(?![\p{L}-])|(?<![\p{L}'’-])(?!The\s)(?:${capital}(?:['’]s?)?(?:${small})?\s){2,6}${capital}(?![\p{L}-])`,
  'gu'
)

/** A small word, in front of which no name begins that has none of its own. */
const opens = /(?:^|\s)(?:at|by|for|from|in|inside|near|of|to|with)\s$/

const anyHead = new RegExp(`\\s(?:${[...heads.keys()].join('|')})\\b`)

export const bodiesIn = (names: BlockNames): Body[] => {
  const {block, runs} = names
  if (block.type === 'heading' || block.type === 'title' || !anyHead.test(block.text)) return none
  let at = 0
  return [...block.text.matchAll(body)].flatMap(({0: text, 1: introduced, index}) => {
    const words = text.replace(/'/g, '’').split(/\s/)
    const head = headOf(words)
    if (head < 0) return []
    while (at < runs.length && runs[at]!.tokens.at(-1)!.end <= index) at++
    const run = runs[at]
    if (run === undefined || run.tokens[0]!.start > index || run.kinds.spelling) return []
    const isOpen = introduced === undefined && !opens.test(block.text.slice(Math.max(0, index - 8), index))
    const isShort = isOpen && words.filter(isCapital).length < 4
    const letters = /^ \((\p{Lu}{2,8})\)/u.exec(block.text.slice(index + text.length, index + text.length + 12))?.[1]
    return [
      {
        words,
        head,
        sentence: run.sentence,
        letters,
        weak: isShort || run.kinds.titleCase || run.kinds.roster,
        name: {text: text.replace(/\s/g, ' '), spot: stretchOf(names, index, text.length)}
      }
    ]
  })
}

const none: Body[] = []

/** The word that says what it is: the last one, or the one before “of”. */
function headOf(words: readonly string[]): number {
  const first = words.findIndex((word) => /^(?:of|for|on)$/.test(word))
  return [first - 1, words.length - 1].find((at) => at >= 0 && heads.has(words[at]!)) ?? -1
}

/** Bodies that have one word otherwise once: “the Competition Agency”, elsewhere an Authority; “Marine Studies”, elsewhere Sciences. */
export function findBodies(all: readonly Body[]): Finding[] {
  const drawers = new Map<string, [body: Body, at: number][]>()
  for (const each of all)
    for (const at of each.words.keys())
      if (isCapital(each.words[at]!) || at - 1 === each.head)
        push(drawers, each.words.with(at, '').join(' '), [each, at])
  return [...drawers.values()].flatMap(slipsIn)
}

function slipsIn(places: readonly [body: Body, at: number][]): Finding[] {
  const names = new Map<string, [body: Body, at: number][]>()
  for (const place of places) push(names, place[0].words[place[1]]!, place)
  if (names.size !== 2) return []
  const [mains, others] = [...names.values()].sort((left, right) => right.length - left.length)
  const [[main, at]] = mains as [[Body, number]]
  const [[other]] = others as [[Body, number]]
  if (other.weak || mains!.every(([{weak}]) => weak)) return []
  if (isOther(main) || isOther(other)) return []
  if (others!.length > 1 || !mayBeOne(main, other, at) || (at !== main.head && isNew(other))) return []
  if (mains!.some(([{name, sentence}]) => name.spot.block === other.name.spot.block && sentence === other.sentence))
    return []
  return [tie({...other.name, count: 1}, {...main.name, count: mains!.length}, 0.7)]
}

/** “The Institute of Marine Engineering, in London,”: of what is known already nobody says where it is. */
function isNew({name: {spot}}: Body): boolean {
  return /^, (?:in|of|near|based|an?|its|their|another) /.test(spot.block.text.slice(spot.end, spot.end + 10))
}

/** “the Carbery Foundation, which your article mentions, is a newer body” */
function isOther({name: {spot}}: Body): boolean {
  return /^[^.!?]{0,60}\b(?:is|was) (?:an?|the) (?:newer|older|separate|different|distinct|second|sister)\b/.test(
    spot.block.text.slice(spot.end, spot.end + 90)
  )
}

function mayBeOne(left: Body, right: Body, at: number): boolean {
  const [a, b] = [withoutEnding(left.words[at]!), withoutEnding(right.words[at]!)]
  if (a === b) return false
  if (left.letters !== undefined && right.letters !== undefined && left.letters !== right.letters) return false
  const rest = left.words.filter((word, place) => place !== at && isCapital(word))
  if (left.head === at && right.head === at) {
    if (heads.get(a) !== heads.get(b)) return false
    // “the Molonglo Institution”, “the Smithsonian Institute”; but “Leeds City Council” and “Leeds City Authority” may be two.
    return rest.length > 1
      ? rest.some(tells)
      : rest.some(isRare) || [a, b].every((head) => /^Institut(?:e|ion)$/.test(head))
  }
  const head = left.words[left.head]!
  // “the Centre of Meteorology”, which is one for it
  if (!isCapital(a) && !isCapital(b)) return left.head === right.head && rest.some(tells)
  // Every harbour has a rowing club, and a sailing club; a parliament, committees for one thing and for another.
  if (left.head !== right.head || head === 'Club' || head === 'Committee' || rest.length < (head === 'Group' ? 3 : 2))
    return false
  // “Westfield Community Health Trust” and “Eastmoor Community Health Trust” are those of two towns.
  if (at === 0 && ![a, b].every((word) => lookUp(word).word > 0) && spellingDistance(a, b, 1.05) > 1.05) return false
  // “the Museum of Northern Trades”
  if (areInflections(a, b) === 'plural' || areOfOneStem(a, b)) return true
  if (!rest.some(tells)) return false
  if ([a, b].every((word) => streetWords.has(word)) || (head === 'Hospital' && rest.some(isRare))) return true
  return ![a, b].some((word) => vague.has(word) || isWellKnownPlace(word) || isPersonal(word))
}

/** “St Enoch’s”, “Teachers’” */
function withoutEnding(word: string): string {
  return word.replace(/’s?$/, '')
}

/** “Wesley”, “Marsh”; not “Church”, which is a name too, but a word first. */
function isPersonal(text: string): boolean {
  const {name, given, word} = lookUp(text)
  return name > 0 && (given || word === 0 || word > 3)
}

/** “Marine” and “Maritime”, “Photographic” and “Photography”: a writer remembers what the body is about. */
function areOfOneStem(left: string, right: string): boolean {
  const shared = [...left].findIndex((letter, at) => letter !== right[at])
  return shared >= 4 && 2 * shared >= Math.min(left.length, right.length)
}

/** Whether few bodies have the word in their name. */
function tells(word: string): boolean {
  return !heads.has(word) && !vague.has(word) && !isWellKnownPlace(word)
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
