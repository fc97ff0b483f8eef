import {type Block, itemLists, type ProseDocument} from '@copydesk/prose'
import {endingOf, endKindOf} from './ending.ts'
import type {Finding} from './finding.ts'
import {report} from './no-end-mark.ts'
import {endsInRelative} from './open-clause.ts'
import {isRunningText} from './running-text.ts'
import {isClause, type LastSentence, lastSentenceOf} from './sentence.ts'
import {goesOnIn, isOverSetIn, nextBlock, previousBlock, runsInto} from './surroundings.ts'

/** An item without an end mark, where all its siblings have one. */
export function itemsWithoutEnd(document: ProseDocument): Finding[] {
  return wholeLists(document).flatMap((items) => {
    // A bullet with nothing behind it says nothing of the others.
    const list = items.filter(({text}) => text !== '')
    if (list.length < fewest) return []
    const at = list.findIndex((block) => endKindOf(block) !== 'mark')
    const item = list[at]
    if (item === undefined || endKindOf(item) !== 'word' || truncatedItem(document, item, document.indexOf(item)))
      return []
    for (let other = at + 1; other < list.length; other++) if (endKindOf(list[other]!) !== 'mark') return []
    const least = list.length > usual ? shortStep : shortItem
    // Three are a habit if each is a sentence with its verb.
    if (list.length < usual && !list.every((block) => isClause(lastSentenceOf(block).words, 0))) return []
    if (list.some((block) => block.words.length < least) || !endsInText(item) || !isRunningText(item.text)) return []
    const next = nextBlock(document, document.indexOf(item))
    if (item.list?.typed && next && next.type !== 'item' && !next.blankBefore) return []
    // What is set under the item may end its sentence.
    if (next?.list && (next.type !== 'item' || next.list.depth > item.list!.depth)) return []
    return [report(item, endingOf(item), true)]
  })
}

/** The lists of a document; one with numbers that begins with 3 goes on from the one above: “2. … / 3) …” */
function wholeLists(document: ProseDocument): Block[][] {
  const lists: Block[][] = []
  for (const list of itemLists(document)) {
    const above = lists.at(-1)
    const [last, first] = [above?.at(-1), list[0]!]
    const goesOn =
      last?.list?.number !== undefined &&
      last.list.number + 1 === first.list?.number &&
      last.list.depth === first.list.depth &&
      previousBlock(document, document.indexOf(first)) === last
    if (goesOn) above!.push(...list)
    else lists.push(list)
  }
  return lists
}

/** Words that an item does not end with, whatever its siblings do: “Bring a lamp and a”. */
const opening = new Set('the a an my your our every because although unless whereas'.split(' '))
const joining = new Set(['and', 'or', 'nor'])

/** Words that lead on in an item of several sentences, as in a paragraph: “It will be met from the reserve until”. */
const leading = new Set('until since when while where that which if but with of from by at for into'.split(' '))
/** Words of its last sentence. */
const longText = 6

/** “Simmer until they”: a clause that has its subject and no verb. */
const subject =
  /\s(?:until|when|if|while|because|that|so|before|where|although|though|unless|since|whenever) (?:they|we|he|she)\s*$/u
const longestSubject = 24

/** The last words of all of them, for a quick look. */
const mayStop = new RegExp(`\\b(?:${[...opening, ...joining, ...leading, 'they', 'we', 'he', 'she'].join('|')})\\s*$`)
const longestStop = 16

/** An item that stops in the middle of its phrase. */
export function truncatedItem(document: ProseDocument, item: Block, index: number): Finding | undefined {
  if (endKindOf(item) !== 'word' || !mayStop.test(item.text.slice(-longestStop))) return
  const {word, start, end} = endingOf(item)
  if (end !== item.text.trimEnd().length || item.words.length < 3) return
  const next = nextBlock(document, index)
  if (next?.list && (next.type !== 'item' || next.list.depth > (item.list?.depth ?? 0))) return
  if (goesOnIn(next) || (item.list?.typed && next && runsOn(item, next))) return
  if (isOverSetIn(document, index)) return
  // “…, and” may lead to the next item.
  const isLast = next?.type !== 'item' && !runsInto(next)
  if (
    !opening.has(word) &&
    !(leading.has(word) && item.sentences.length > 1 && isCutShort(lastSentenceOf(item))) &&
    !(joining.has(word) && isLast && !/[,;]\s*\w+$/u.test(item.text)) &&
    !subject.test(item.text.slice(-longestSubject))
  )
    return
  return {
    block: item,
    start,
    end,
    kind: 'truncated',
    reason: `The item stops after \`${word}\`; finish it`,
    confidence: 0.9
  }
}

/** Not “the path they were registered with” */
function isCutShort(last: LastSentence): boolean {
  return last.words.length >= longText && !endsInRelative(last)
}

/** Longer lines are broken where the margin is. */
const margin = 56

/** Whether a typed item runs on into the line under it: the asterisks of a comment in a program, a line not set in. */
function runsOn(item: Block, next: Block): boolean {
  if (next.blankBefore) return false
  return (
    next.type !== 'item' ||
    /^\p{Ll}/u.test(next.text) ||
    (item.marker?.text.trim() === '*' && item.text.length >= margin)
  )
}

/** One sibling is no habit, and two are seldom one. */
const fewest = 3
const usual = 4
/** “Salt at the end.” */
const shortItem = 4
/** “Plug it in.”: in a longer list, where the habit is plain. */
const shortStep = 3

/** A link, a bracket, a figure or a name at the end is a reference as often as the end of a sentence. */
function endsInText(item: Block): boolean {
  const {text} = item
  return (
    /\p{Ll}[”’"]?$/u.test(text) &&
    /^\p{Ll}[\p{L}’'-]*$/u.test(endingOf(item).word) &&
    !item.marks.some((mark) => mark.end >= text.length - 1 && mark.type !== 'emphasis' && mark.type !== 'strong')
  )
}
