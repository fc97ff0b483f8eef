import {type ProseDocument, placeholder, toSimpleLetters} from '@copydesk/prose'
import type {Edit} from '@copydesk/rule'
import {type Finding, quote} from './finding.ts'
import type {Line} from './lines.ts'
import type {Item, List} from './lists.ts'
import {fullStop, startsWords} from './marks.ts'
import {majority} from './mixed-marker.ts'
import {breaksByChoice, goesOn, type Wrapping} from './wrapping.ts'

/** A line among items that has lost its bullet. */
export function missingBullets(
  document: ProseDocument,
  list: List,
  lines: readonly Line[],
  wrapping: Wrapping
): Finding[] {
  const {items, bare} = list
  const first = firstWithout(list, lines)
  if (first !== undefined) return [missingMarker(document, first, items[0]!.sign.text)]
  if (bare.every(({length}) => length === 0)) return []
  // The lines of a wrapped text that hangs count as one.
  const between = bare
    .slice(0, -1)
    .flat()
    .filter(({continues}) => continues !== 'indented').length
  // With as many lines unmarked as marked, the list is not what the writer meant.
  if (items.length < 2 || between >= items.length || isDialogue(document, items) || isChangeLog(document, items))
    return []
  const findings: Finding[] = []
  const habits = habitsOf(items)
  if (isSentenceALine(list) || isCommented(list)) return []
  const main = majority(items)
  for (const [index, unmarked] of bare.entries()) {
    let before: Line = items[index]!
    for (const line of unmarked) {
      if (isSibling(line, before, list, index, habits, wrapping))
        findings.push(missingMarker(document, line, main ?? items[index]!.sign.text))
      before = line
    }
  }
  return findings
}

/** The line between a lead-in with its colon and the first item, if it touches the list and is like its items. */
function firstWithout({items, before}: List, lines: readonly Line[]): Line | undefined {
  if (before === undefined || !before.flow || before.sign || before.maybe || before.continues !== 'no') return
  const leadIn = lines[before.index - 1]
  if (items.length < 2 || items[0]!.gap || !before.gap || !leadIn?.flow || !/:$/u.test(leadIn.text)) return
  const {text} = before
  const words = countWords(text)
  if (!startsWords(text) || /[:(]/u.test(text) || words < shortestFirst) return
  if (!items.every((item) => /^\p{Ll}/u.test(item.text) === /^\p{Ll}/u.test(text))) return
  if (!items.every((item) => endMark.test(item.text) === endMark.test(text))) return
  // “Things to bring to the fair”, over its list.
  if (/^\p{Lu}/u.test(text) && !fullStop.test(text)) return
  const {mostWords, leastWords} = habitsOf(items)
  return words <= 2 * mostWords + 2 && 3 * words >= leastWords ? before : undefined
}

const shortestFirst = 2

/**
 * Whether the items are typed with a line for each sentence, as some writers of Markdown do, so that the second line of
 * an item is a sentence of its own.
 */
function isSentenceALine({items, bare}: List): boolean {
  let seconds = 0
  for (const [index, lines] of bare.entries())
    for (const line of lines)
      if (items[index]!.sign.real && line.continues === 'flush' && isSentenceAfter(items[index]!, line)) seconds++
  return seconds > 1
}

/** Whether each item has a line that says more about it, or paragraphs between the items of a list of the format do. */
function isCommented({items, bare}: List): boolean {
  if (items.length >= fewestApart && bare.every(({length}) => length > 0)) return true
  const apart = items[0]!.sign.real ? bare.flat().filter(({gap}) => gap).length : 0
  return apart > 1 || (apart === 1 && items.length < fewestApart)
}

/** “• Monday / Closed / • Tuesday”: two may have lost one line each. */
const fewestApart = 3

function isSentenceAfter(item: Line, line: Line): boolean {
  return fullStop.test(item.text) && fullStop.test(line.text)
}

/** “This is only set if …”, “For instance, …”, “Note that …”: what goes on from the item before. */
const goesOnFrom =
  /^(?:this|that|these|those|it|its|they|their|note|for (?:instance|example)|in (?:general|particular|this|that|other)|however|also|otherwise|therefore|thus|so|but|and|e\.g\.|i\.e\.|see)\b/i

const endOfSpeech = /[.!?…—–][”"’']?$/u
const spoken = /\?["”’']?$|\b(?:I|I[’']m|me|my|you|your)\b/u

/** “– Who is it? / – Me.”: speech that opens with dashes, with narration between. */
function isDialogue(document: ProseDocument, items: readonly Item[]): boolean {
  if (!items.every(({sign, text}) => /^[-–—]$/u.test(sign.text) && endOfSpeech.test(text))) return false
  return (
    items.some(({sign}) => sign.text !== '-') ||
    (document.format === 'text' && items.some(({text}) => spoken.test(text)))
  )
}

/** The entries of a GNU change log: an asterisk behind a tab, and lines that go on flush with it. */
function isChangeLog(document: ProseDocument, items: readonly Item[]): boolean {
  return (
    document.format === 'text' &&
    items.every(({block, sign}) => {
      if (sign.text !== '*') return false
      const marker =
        'part' in sign.place
          ? document.markerRangeOf(block)
          : document.toSource(block, sign.place.start, sign.place.end)
      return (
        marker !== undefined &&
        /\n(?:\t| {8})$/u.test(document.source.slice(Math.max(0, marker.start - 9), marker.start))
      )
    })
  )
}

/** The finding for a line that has lost the marker before it. */
export function missingMarker(document: ProseDocument, line: Line, sign: string): Finding {
  const what = /\d/u.test(sign) ? 'number' : 'bullet'
  const edits = insertion(document, line, `${sign} `)
  const {start, end} = document.toSource(line.block, line.start, line.end)
  return {
    block: line.block,
    start: line.start,
    end: line.end,
    kind: 'missing-bullet',
    reason: `\`${quote(line)}\` stands among items but has no ${what}; put \`${sign} \` before it`,
    expected: [`${sign} ${document.source.slice(start, end)}`],
    ...(edits.length > 0 && {edits}),
    confidence: 0.8
  }
}

/** Text inserted stands after the character before it; in a block quotation that is before the `>` of the line. */
function insertion(document: ProseDocument, {block, start}: Line, text: string): Edit[] {
  const before = document.toSource(block, start, start).end
  const after = document.toSource(block, start, start + 1).start
  const between = document.source.slice(before, after)
  if (!between.includes('>')) return [{block, start, end: start, text}]
  // Between the `>` and the first letter there may be markup, and no place for a bullet that an edit could name.
  return /[>\s]$/u.test(between) ? [{block, start, end: start + 1, text: text + block.text[start]}] : []
}

/** The name and date over the entries of a change log. */
const isEntry = /^\[ |\S@\S|\(\p{L}+ at \S+\)$/u

/** “Changes from 2.4 to 2.5”, “0.1.4 2012-12-24”. */
const isRelease = /\d\.\d|\b(?:19|20)\d\d\b/u

/** “2.9.4 / 2018-02-02”: the number and the date of a release, and nothing more. */
const isVersion = /^v?\d+\.\d[^\p{L}]*\b(?:19|20)\d\d\b[^\p{L}]*$/u

const margin = 56

const endMark = /(?:[.!?;,]["”’»)\]]*|[;,] (?:and|or))$/u

const joint = /[,;](?: and| or)?$/u

/** In a list of parts of a sentence a comma does not tell that the line goes on. */
function withoutJoint(line: Line): string {
  return line.text.replace(joint, '')
}

/** What the items of a list have in common. */
interface Habits {
  /** Items that say something, and those of them that begin with a letter: “£12 for the coach” does not. */
  readonly filled: number
  readonly lettered: number
  readonly lower: number
  readonly ended: number
  /** How many end with a comma or semicolon, as the parts of one sentence do. */
  readonly joined: number
  /** How many look like titles. */
  readonly titles: number
  readonly mostWords: number
  readonly leastWords: number
}

function habitsOf(items: readonly Item[]): Habits {
  let filled = 0
  let lettered = 0
  let lower = 0
  let ended = 0
  let joined = 0
  let titles = 0
  let mostWords = 0
  let leastWords = Number.POSITIVE_INFINITY
  for (const {text} of items) {
    if (text === '') continue
    filled++
    if (/^\p{L}/u.test(text)) lettered++
    if (/^\p{Ll}/u.test(text)) lower++
    if (endMark.test(text)) ended++
    if (joint.test(text)) joined++
    if (isTitle.test(toSimpleLetters(text))) titles++
    const words = countWords(text)
    mostWords = Math.max(mostWords, words)
    leastWords = Math.min(leastWords, words)
  }
  return {filled, lettered, lower, ended, joined, titles, mostWords, leastWords}
}

function isSibling(line: Line, before: Line, list: List, index: number, habits: Habits, wrapping: Wrapping): boolean {
  const {length} = list.items
  const {text} = line
  // “** See website”: a note after a note.
  if (line.maybe !== undefined || !startsWords(text) || /^\(|:$/u.test(text) || /:$/u.test(before.text)) return false
  if (isVersion.test(text)) return false
  // The second line of what a program says.
  if (text === placeholder && !list.items.every((item) => item.text === placeholder)) return false
  if (isEntry.test(text) || (line.gap && isRelease.test(text) && !fullStop.test(text))) return false
  // A long line with no end mark is broken where the margin is.
  const isBroken = /^\p{Ll}/u.test(text) && before.text.length >= margin && !endMark.test(before.text)
  if (isBroken && !isLastOfCounted(list, index)) return false
  if (line.continues === 'indented' || isSetOff(line, list.items[0]!)) return false
  if (line.continues === 'flush') {
    const words = habits.joined * 2 >= length ? withoutJoint(before) : before.text
    if (!breaksByChoice(line, before, wrapping, words)) return false
    if (list.items[index]!.sign.real && isSentenceAfter(before, line) && goesOnFrom.test(text)) return false
  }
  // Items that start with a small letter have siblings that do; with end marks it is the same. “£12 for the coach” has neither.
  // Names have a capital among them: “the Young Farmers, for …”, “Mrs Perpetua Lund, for …”.
  const isName = titled.test(text) || (/^\p{Lu}/u.test(text) && habits.lower < habits.lettered)
  const isLower = /^\p{Ll}/u.test(text)
  if (!/^[£$€]?\d/u.test(text) && !isName && isLower !== habits.lower * 2 > habits.lettered) return false
  if (fullStop.test(text) ? habits.ended * 2 <= habits.filled : habits.ended === habits.filled && !endMark.test(text))
    return false
  // A paragraph that stops in the middle of its sentence.
  if (index === length - 1 && goesOn.test(text)) return false
  // “or something like it”
  if (joins.test(text) && habits.joined * 2 < habits.filled) return false
  // “…, and” leads to one more.
  if (index === length - 1 && /[,;] (?:and|or)$/u.test(before.text) && habits.joined * 2 >= length) return true
  // After the last item a sentence sums the list up.
  if (index === length - 1 && fullStop.test(text) && !isHeldTo(line, list, index, habits, wrapping)) return false
  const words = countWords(text)
  if (words < Math.min(2, habits.leastWords) || words > 2 * habits.mostWords + 2 || 3 * words < habits.leastWords)
    return false
  return index === length - 1 || namesLike(line, list) || !isLabel(line, words, habits, index, length)
}

/**
 * Whether the line is held to the last item, so that it cannot be a text of its own: the format runs it in, or all texts but
 * this one have an empty line above. Where lines are not broken at a margin and all items are sentences, it is one more.
 */
function isHeldTo(line: Line, {items, before}: List, index: number, habits: Habits, wrapping: Wrapping): boolean {
  if (habits.ended < items.length || wrapping.width > 0) return false
  if (line.continues === 'flush' && items[index]!.sign.real) return items.length >= 3
  if (line.gap || goesOnFrom.test(line.text) || sumsUp.test(line.text)) return false
  return (
    line.document.layout === 'blank' &&
    (before?.text.endsWith(':') === true || items.length >= fewestHeld || isLastOfCounted({items, before}, index))
  )
}

/** “in three ways:”, over two items and a line. */
function isLastOfCounted({items, before}: Pick<List, 'items' | 'before'>, index: number): boolean {
  return index === items.length - 1 && before !== undefined && countIn(before.text) === items.length + 1
}

const counts = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** How many things a text over a list announces. */
function countIn(text: string): number | undefined {
  const words = text.toLowerCase().split(/[^a-z]+/u)
  const at = counts.findIndex((count) => words.includes(count))
  return at < 0 ? undefined : at + 3
}

const titled = /^(?:Mrs?|Ms|Miss|Dr|Sir|Cllr|Canon|Prof|Rev)\.? \p{Lu}/u

/** What goes on with the item before. */
const joins = /^(?:and|or|but|plus|then|etc)\b/

/** As many sentences as these, one under the other, are a list that nobody has to announce. */
const fewestHeld = 3

/** “All of them stay.” */
const sumsUp =
  /^(?:all|both|none|each|every|together|in all|altogether|so far|the (?:rest|list|others?|first|second|third|last))\b/i

/** A line all in bold is the heading of what follows. */
function isSetOff(line: Line, item: Item): boolean {
  const isBold = ({block, start, end}: Line): boolean =>
    block.marks.some(
      (mark) => (mark.type === 'strong' || mark.type === 'emphasis') && mark.start <= start && mark.end >= end
    )
  return isBold(line) && !isBold(item)
}

/** Whether a line that touches the items names a thing as one of them does: “The long ladder”, near “The extractor”. */
function namesLike({gap, text}: Line, {items}: List): boolean {
  const article = /^(?:The|An?) (?=\p{Ll})/u.exec(text)?.[0]
  return article !== undefined && !gap && items.some((item) => item.text.startsWith(article))
}

/** A short line between two lists is rather the heading of the second: “Side dishes”. */
function isLabel(line: Line, words: number, habits: Habits, index: number, items: number): boolean {
  if (line.continues === 'flush' && !line.block.list?.typed) return false
  // No heading that touches a list begins with a small letter.
  if (!line.gap && /^\p{Ll}/u.test(line.text)) return false
  const betweenLists = index >= 1 && items - index - 1 >= 2
  if (betweenLists && words <= 4 && words <= habits.leastWords) return true
  return habits.titles * 2 < items && isTitle.test(toSimpleLetters(line.text))
}

const isTitle = /^(?:[A-ZÉ\d][A-Za-zÉéª\d’'-]*\s?){2,6}$/

function countWords(text: string): number {
  return text.split(/\s+/u).length
}
