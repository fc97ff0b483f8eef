import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import type {Line, Sign} from './lines.ts'
import {type Item, isItem, type List} from './lists.ts'
import {fullStop, isBullet} from './marks.ts'

/** Notes of the house, which are set with a bullet of their own. */
const note =
  /\b(?:contributed|reported from|reporting by|staff writer|correspondent|freelance|can be reached|follow (?:him|her|us|them)|on Twitter|newsletter|sign up|subscribe|this (?:article|story|column|report)|updated|amended|corrected|correction|copyright|wire service|editor|author|e-?mail|call|contact|visit|tickets?|click|read more|related)\b/i

/** A bullet before a paragraph of the text, with no list anywhere near. */
export function stray(
  list: List,
  lines: readonly Line[],
  lone: number,
  items: readonly Line[],
  isMarkup: boolean
): Finding[] {
  const item = list.items[0]!
  if (list.items.length > 1) return []
  if (item.sign.real) return isParagraphAmongLists(item, list, lines) ? [findingAt(item)] : []
  if (lone > 1 || !isBullet(item.sign.text)) return []
  if (
    items.length > 1 &&
    (isNearItem(lines, item) || !isBetweenText(list, lines)) &&
    !isUnlike(item, list, lines, items)
  )
    return []
  const text = textOf(item, lines)
  if (item.continues === 'indented' || isNote(text) || item.block.marks.some((mark) => mark.type === 'url')) return []
  // “; • More friction …”: the other items of the list have lost theirs.
  if (list.before?.flow && /[:;,]$/u.test(list.before.text)) return []
  // What stands behind a row of bullets is no paragraph.
  if (isBullet(text.charAt(0))) return []
  if (!isSentence(text) || !isInText(lines, item.index, text, isMarkup)) return []
  // “• A daily summary of reports on security issues.” under the title.
  if (!list.before?.flow && text.split(/\s+/u).length < 14) return []
  return [findingAt(item)]
}

function findingAt(item: Item): Finding {
  return loneSign(item.sign, removal(item))
}

/** The finding for a marker without a list. */
export function loneSign({text, place}: Sign, removed: Edit): Finding {
  return {
    ...place,
    kind: 'stray',
    reason: `\`${text}\` stands alone before a paragraph; take it out or make a list`,
    expected: [''],
    edits: [removed],
    confidence: 0.7
  }
}

/**
 * Whether a paragraph of several sentences got the marker of a list of its own, where the lists have another marker and
 * nothing in the text has an asterisk, which it might be a note to.
 */
function isParagraphAmongLists(item: Item, list: List, lines: readonly Line[]): boolean {
  const {block, sign, text} = item
  return (
    sign.text === '*' &&
    block.sentences.length > 1 &&
    block.words.length >= fewestWords &&
    fullStop.test(block.text) &&
    !isNote(block.text) &&
    !/^[^.!?]{1,40}:|^\p{Ll}/u.test(text) &&
    !block.marks.some(({start}) => start === 0) &&
    isBetweenTexts(list) &&
    hasOtherLists(item, lines) &&
    !lines.some((line) => line.block !== block && (line.sign?.text === sign.text || line.text.includes('*')))
  )
}

function hasOtherLists({block}: Item, lines: readonly Line[]): boolean {
  return lines.filter((line) => line.block !== block && isItem(line)).length >= fewestItems
}

const fewestItems = 2

const fewestWords = 12

/** Whether a whole sentence stands above, and something else than an item below. */
function isBetweenTexts({before, after}: List): boolean {
  return before?.flow === true && before.sign === undefined && fullStop.test(before.text) && after !== undefined
}

/** Lines of text between a list and a paragraph that is none of its items. */
const farFromList = 2

/** Whether an item of another list stands near: what is told of it may part it from this one. */
function isNearItem(lines: readonly Line[], item: Line): boolean {
  return isItemFrom(lines, item.index, -1) || isItemFrom(lines, item.index, 1)
}

/** Whether whole sentences stand above and below: under a heading one bullet may be the list of a section. */
function isBetweenText({items, before}: List, lines: readonly Line[]): boolean {
  const after = lines.find((line, index) => index > items[0]!.index && line.continues === 'no')
  return (
    before?.flow === true &&
    fullStop.test(before.text) &&
    after?.flow === true &&
    fullStop.test(after.block.text) &&
    !label.test(items[0]!.text)
  )
}

/** Whether a paragraph of several sentences stands by itself, where the items of all lists are phrases. */
function isUnlike(item: Line, {before}: List, lines: readonly Line[], items: readonly Line[]): boolean {
  const after = lines.find((line, index) => index > item.index && line.continues === 'no')
  return (
    item.gap &&
    after?.gap === true &&
    before !== undefined &&
    (!before.flow || fullStop.test(before.text)) &&
    item.block.sentences.length > 1 &&
    !label.test(item.text) &&
    items.length > 2 &&
    items.every((other) => other === item || !fullStop.test(other.text))
  )
}

/** “Fatalism: …” */
const label = /^[^.:]{1,40}:/u

function isItemFrom(lines: readonly Line[], index: number, step: number): boolean {
  let texts = 0
  for (let at = index + step; at >= 0 && at < lines.length && texts < farFromList; at += step) {
    const line = lines[at]!
    if (!line.flow) return false
    if (line.sign && isBullet(line.sign.text)) return true
    if (line.continues === 'no') texts++
  }
  return false
}

function removal(item: Line): Edit {
  const {place} = item.sign!
  return 'part' in place ? {...place, text: ''} : {block: item.block, start: place.start, end: item.start, text: ''}
}

/** The item and the lines that go on with it. */
function textOf(item: Line, lines: readonly Line[]): string {
  let end = item.index + 1
  while (lines[end]?.block === item.block && lines[end]?.sign === undefined) end++
  return item.block.text.slice(item.start, lines[end - 1]!.end).trim()
}

/** Whether a text is the house’s own, or tells who wrote it. */
export function isOfHouse(text: string): boolean {
  return biography.test(text) || (note.test(text) && text.split(/\s+/u).length <= longNote)
}

/** A long paragraph may say “visit” or “updated” and be none. */
function isNote(text: string): boolean {
  return note.test(text) && text.split(/\s+/u).length <= 25
}

function isSentence(text: string): boolean {
  return text.split(/\s+/u).length >= 5 && fullStop.test(text)
}

/** Who wrote it: “Ann Reyes is a reporter in Boston.” */
const biography = /^(?:[\p{Lu}][\p{L}.’'-]+ ){1,4}(?:is|was|has|writes|works|covers|teaches|lives)\b/u

const longNote = 45

/**
 * Whether the bullet stands in the text of the article: near the end it is rather a note, a credit or a line about the
 * author, and in plain text most of all, where they look like any other paragraph.
 */
function isInText(lines: readonly Line[], index: number, text: string, isMarkup: boolean): boolean {
  const after = paragraphsAfter(lines, index)
  if (after >= 2) return true
  const words = text.split(/\s+/u).length
  if (words < 8 || isOfHouse(text)) return false
  return isMarkup || (after === 1 && words >= 12)
}

/** How many paragraphs of the article follow; to count up to two is enough. */
function paragraphsAfter(lines: readonly Line[], index: number): number {
  let paragraphs = 0
  for (let at = index + 1; at < Math.min(lines.length, index + farEnough) && paragraphs < 2; at++) {
    const line = lines[at]!
    if (line.flow && !line.sign && line.continues === 'no' && !isNote(line.text)) paragraphs++
  }
  return paragraphs
}

/** Lines of wrapped paragraphs count one by one. */
const farEnough = 60
