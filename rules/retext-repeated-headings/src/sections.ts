import {type Block, type BlockType, type ProseDocument, placeholder} from '@copydesk/prose'
import {fold, sayTheSame} from './same.ts'
import {ends, type Repeated} from './title.ts'

/**
 * A heading that the next section, on the same level and with no other heading between, bears again. One such pair in
 * an article is a slip of the paste; more of them, or a third section of the name, are how the article is built: lists
 * of changes, lines of a pattern.
 */
export function repeatedSection(document: ProseDocument): Repeated | undefined {
  const {blocks, format} = document
  let found: Repeated | undefined
  let last: number | undefined
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.type !== 'heading') continue
    const first = last === undefined ? undefined : blocks[last]
    if (first !== undefined && sayTheSame(first, block) && first.level === block.level && index > last! + 1) {
      if (found !== undefined) return
      found = {first, second: block, index}
    }
    last = index
  }
  if (found === undefined) return repeatedFartherOn(document)
  const {first, second, index} = found
  if (!mayStandOnce(first, document) || !mayStandOnce(second, document)) return
  if (
    blocks[index - 1]!.type === 'thematicBreak' ||
    !areSections(blocks, blocks.indexOf(first), index, format === 'text')
  )
    return
  const others = blocks.filter((block) => block.type === 'heading' && sayTheSame(first, block))
  return others.length === 2 ? found : undefined
}

/**
 * The one name of several words that two sections bear with others between them, where no other name comes twice: a
 * section that was moved, and left its heading behind.
 */
function repeatedFartherOn(document: ProseDocument): Repeated | undefined {
  const {blocks, format} = document
  const headings = blocks.filter(({type, level}) => type === 'heading' && level !== 1)
  if (headings.length < fewestSections || headings.length > mostSections) return
  const pairs = headings.flatMap((first, at) =>
    headings.slice(at + 1).flatMap((second) => (sayTheSame(first, second) ? [[first, second] as const] : []))
  )
  if (pairs.length !== 1) return
  const [first, second] = pairs[0]!
  const [from, to] = [blocks.indexOf(first), blocks.indexOf(second)]
  const between = blocks.slice(from + 1, to)
  if (!fold(first.text).includes(' ') || again.test(first.text) || first.level !== second.level) return
  if (!mayStandOnce(first, document) || !mayStandOnce(second, document)) return
  if (between.some(({type, level}) => type === 'thematicBreak' || (type === 'heading' && level !== first.level))) return
  return [from, to].every((at) => isOverText(blocks[at + 1], format === 'text'))
    ? {first, second, index: to}
    : undefined
}

/** Fewer are too few to tell how the article is built; more are a reference. */
const fewestSections = 3
const mostSections = 12

/** What a day has twice: “Coffee break”, “A hymn”. */
const again =
  /\b(?:breaks?|interval|lunch|coffee|tea|pause|panels?|sessions?|hymns?|prayers?|readings?|songs?|rounds?|part|act|scene|day|again|return)\b/i

function isOverText(block: Block | undefined, isPlain: boolean): boolean {
  if (block === undefined || !prose.has(block.type)) return false
  return !isPlain || (block.type === 'paragraph' && ends.test(block.text))
}

/** Names that sections of one kind have in common, one after the other: an example, and the next example. */
const common =
  /^(?:(?:an |the |another |more |basic |simple |full )?(?:examples?|samples?|notes?|questions?|answers?|exercises?|problems?|solutions?|proofs?|definitions?|remarks?|results?|outputs?|inputs?|warnings?|tips?|hints?|usage)|(?:see also|further reading|key (?:points|developments|findings|takeaways)|for sale|(?:bug )?fixes|(?:major|minor|patch) changes?|(?:current|expected|actual) \p{L}+(?: \p{L}+)?|(?:the )?(?:chorus|verse|refrain)|lost and found|help wanted|at a glance|in brief|scroll down|story continues))$/u

/** Whether a heading of these words stands for one section of an article. */
function mayStandOnce({text, level, quoteDepth}: Block, {format}: ProseDocument): boolean {
  if (quoteDepth > 0 || text.includes(placeholder) || /[\d:;=*|]/u.test(text)) return false
  const words = fold(text)
  if (
    common.test(words) ||
    (!words.includes(' ') && (words.length < shortestWord || format === 'text' || ofParts.test(words)))
  )
    return false
  // Plain text has no levels, and its records and licences have lines that look like headings.
  return format === 'text' ? /^\p{Lu}/u.test(text) && !/[,/()<>]/u.test(text) : level !== undefined && level > 1
}

/** In one word: what tells of the parts of a program, one part after the other. */
const ofParts =
  /^(?:api|arguments?|attributes?|breaking|callbacks?|commands?|constants?|constructors?|defaults?|deprecat(?:ed|ions?)|descriptions?|details?|errors?|events?|exceptions?|exports?|fields?|functions?|improvements?|installation|instances?|methods?|miscellaneous|modules?|options?|parameters?|patches|properties|removed|returns?|schemas?|signatures?|syntax|testing|throws|types?|values?|variables?|versions?)$/

/** Letters of a heading in one word. */
const shortestWord = 6

const prose: ReadonlySet<BlockType> = new Set<BlockType>(['paragraph', 'item', 'quote', 'cell'])

/** Whether the two are sections: there is text under the first, and text, a picture or no word at all under the second. */
function areSections(blocks: readonly Block[], first: number, second: number, isPlain: boolean): boolean {
  const between = blocks.slice(first + 1, second)
  const below = blocks[second + 1]
  if (below === undefined || below.type === 'thematicBreak' || !between.some(({type}) => prose.has(type))) return false
  // Under a lower heading the section goes on.
  if (below.type === 'heading' && (below.level ?? 0) > (blocks[second]!.level ?? 0)) return false
  return (
    !isPlain ||
    [...between, below].every(
      ({type, text}, at) =>
        type === 'item' ||
        // “Debt: $150m”, among items, has lost its bullet.
        (type === 'paragraph' && between[at - 1]?.type === 'item' && between[at + 1]?.type === 'item') ||
        (type === 'paragraph' && ends.test(text) && !/^\p{Ll}/u.test(text))
    )
  )
}
