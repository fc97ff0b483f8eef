import type {Block, ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {fullStop, isBullet} from './marks.ts'

/** “…with phosphorus. • Scientists…” */
const afterSentence = /[.!?]["”’»)\]]*\s?([•●▪■◦‣∙·])\s?(?=[\p{Lu}“"‘'[\uFFFC])/u
/** “…feeds the • forest…”, “…, • which feeds…”, “…put on 80, • and…” */
const betweenWords = /(?:\p{Ll}[,;]?|\d[,;])\s([•●▪■◦‣∙])\s?(?=\p{Ll})/u
/** “… outside. •” The last paragraph may end with the sign of the house. */
const atEnd = /[.!?]["”’»)\]]*\s?([•●▪◦‣])\s*$/u
const everyBullet = /[•●▪■◦‣∙·]/g
const dashAfterColon = /: [-*] (?=[\p{L}\p{N}])/u
const everyDash = /(?<= )-(?= )/gu
const everyStar = /(?<= )\*(?= )/gu

/** The bullets, with all signs between the first and the last of them, and the dash: nearly every text has none. */
const anySign = /[·•-◦]|: [-*] /

/** What a text may be run in with. */
function signsIn(text: string): RegExp | undefined {
  if (!anySign.test(text)) return
  if (text.search(everyBullet) >= 0) return everyBullet
  const dash = dashAfterColon.exec(text)
  return dash === null ? undefined : dash[0].includes('*') ? everyStar : everyDash
}

const none: readonly Finding[] = []

/** A bullet inside running text: between two sentences, or in the middle of one. */
export function runIns(document: ProseDocument, block: Block, isLast: boolean): readonly Finding[] {
  const isHeading = (block.type === 'heading' || block.type === 'title') && document.format === 'text'
  if (block.type !== 'paragraph' && block.type !== 'item' && block.type !== 'quote' && !isHeading) return none
  const {text} = block
  const every = signsIn(text)
  if (every === undefined) return none
  // A line that does not end as a sentence does is a heading to the reader of plain text.
  const bullets = [...text.matchAll(every)]
  if (isHeading && every === everyBullet && bullets.length < 2) {
    const sign = block.words.length >= longLine ? atEnd.exec(text) : null
    return sign ? [atTheEnd(block, sign)] : none
  }
  if (bullets.length > 1 || every !== everyBullet) return runInList(document, block, bullets)
  const trailing = isLast ? null : atEnd.exec(text)
  if (trailing) return [atTheEnd(block, trailing)]
  const match = afterSentence.exec(text) ?? (fullStop.test(text) ? betweenWords.exec(text) : null)
  if (match === null) return []
  const end = match.index + match[0].length
  const start = match.index + match[0].indexOf(match[1]!)
  if (countWords(text.slice(0, start)) < fewestWords || !isProse(text.slice(end))) return []
  // What touches the sentence before it has taken the place of its space.
  const gap = /\s/u.test(text[start - 1]!) ? '' : ' '
  return [
    {
      block,
      start,
      end: start + 1,
      kind: 'run-in',
      reason: `\`${match[1]}\` stands in running text; take it out or start a list`,
      // In an item the words after it are rather the next one.
      ...(block.type !== 'item' && {expected: [gap], edits: [{block, start, end, text: gap}]}),
      confidence: 0.8
    }
  ]
}

/** No heading that has a full stop before its sign. */
const longLine = 8

/** “jam and honey”, after a colon with a sign of its own */
const phrase = /^(?=[\p{L}\p{N}“"‘'£$€])[^•*;:]*[^\s•*;:]$/su
/** So many signs stand in no sentence. */
const fewestPhrases = 3

const itemOfList = /^(?=[\p{Lu}\p{N}“"‘'[\uFFFC]).*[.!?]["”’»)\]]*$/su

/**
 * “The deal has four parts: • Tariffs fall. • Steel is exempt.”, or with dashes after the colon. Bullets that part phrases
 * (“Paris • London”) are fine.
 */
function runInList(document: ProseDocument, block: Block, bullets: readonly RegExpExecArray[]): Finding[] {
  const {text} = block
  const sign = bullets[0]![0]
  const first = bullets[0]!.index
  const leadIn = text.slice(0, first).trimEnd()
  if (bullets.length < 2) return []
  // “Notes: • …” is how some houses set their briefs.
  if (!leadIn.endsWith(':') && !goesOnInItems(bullets, text)) return []
  const inRow = isRow(bullets, text)
  const isLower = bullets.every(({index}) => /^\s\p{Ll}/u.test(text.slice(index + 1, index + 3)))
  if (countWords(leadIn) < (inRow || isLower ? 2 : fewestWords)) return []
  for (const [index, bullet] of bullets.entries()) {
    const item = text.slice(bullet.index + 1, bullets[index + 1]?.index).trim()
    if (bullet[0] !== sign || !/[ \t\u00a0]/u.test(text[bullet.index - 1]!)) return []
    if (
      !(itemOfList.test(item) && countWords(item) >= fewestWords) &&
      !(inRow && phrase.test(item)) &&
      !(isBullet(sign) && saysMore(item))
    )
      return []
  }
  // Only plain text takes a line as it is typed.
  const isTyped = document.format === 'text' && block.type === 'paragraph'
  return [
    {
      block,
      start: first,
      end: bullets.at(-1)!.index + 1,
      kind: 'run-in',
      reason: `\`${sign}\` stands in running text ${bullets.length} times; give each item a line of its own`,
      ...(isTyped && {
        edits: bullets.map(({index}) => ({block, start: index - 1, end: index, text: '\n'}))
      }),
      confidence: 0.8
    }
  ]
}

/** Whether an item is more than a name: “a torch”, “dead ends were gone”, “Tell your friends”. */
function saysMore(item: string): boolean {
  if (!phrase.test(item)) return false
  const words = item.split(/\s+/u)
  const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length
  return /^\p{Ll}/u.test(item) ? words.length > 1 : small > 1
}

/** “The council agreed • to mend the roof • to oil the wheel.”: a sentence that goes on in each item, and ends with the last. */
function goesOnInItems(bullets: readonly RegExpExecArray[], text: string): boolean {
  const leadIn = text.slice(0, bullets[0]!.index)
  return (
    /\p{Ll} $/u.test(leadIn) &&
    countWords(leadIn) >= fewestWords &&
    fullStop.test(text) &&
    bullets.every(({index}) => /^ \p{Ll}+ \p{Ll}/u.test(text.slice(index + 1, index + longestOpening)))
  )
}

/** Code units: room for two words. */
const longestOpening = 40

/** Whether all that follows the colon is a row of short items: “Please bring: - a towel - a hat - some water”. */
function isRow(bullets: readonly RegExpExecArray[], text: string): boolean {
  // Bullets part phrases in many a line: “Stops: Paris • London • Rome”.
  if (bullets.length < fewestPhrases || !/[-*]/.test(bullets[0]![0])) return false
  const last = text.slice(bullets.at(-1)!.index)
  return countWords(last) <= longestPhrase && !/[.!?] \S/u.test(text.slice(bullets[0]!.index))
}

const longestPhrase = 12

/** “Steel is exempt.” */
const fewestWords = 3

function atTheEnd(block: Block, match: RegExpExecArray): Finding {
  const start = match.index + match[0].indexOf(match[1]!)
  const before = /\s/u.test(block.text[start - 1]!) ? start - 1 : start
  return {
    block,
    start,
    end: start + 1,
    kind: 'run-in',
    reason: `\`${match[1]}\` stands at the end of a paragraph; take it out`,
    expected: [''],
    edits: [{block, start: before, end: block.text.length, text: ''}],
    confidence: 0.7
  }
}

function isProse(text: string): boolean {
  return countWords(text) >= 4
}

function countWords(text: string): number {
  return text.trim().split(/\s+/u).length
}
