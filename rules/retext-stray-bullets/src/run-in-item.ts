import type {ProseDocument} from '@copydesk/prose'
import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import type {Item, List} from './lists.ts'
import {isBullet} from './marks.ts'

/** “• Fees rise • Hours shrink”: two items on one line, among items that have a line each. */
export function runInItems(document: ProseDocument, list: List): Finding[] {
  const {items, before} = list
  // “• Home • Shop • Help” on its own is a bar of links.
  if (items.length < 2 && !before?.text.endsWith(':')) return []
  const run = items.filter((item) => bulletsIn(item).length > 0)
  // Where most items have one, it parts their phrases: “Paris • London”.
  if (run.length === 0 || (run.length * 2 > items.length && items.length > 1)) return []
  return run.flatMap((item) => {
    const bullets = bulletsIn(item)
    if (!isListedAlike(item, bullets, list)) return []
    const [first] = bullets as [number]
    const {block} = item
    const edits = breaks(document, item, bullets)
    return [
      {
        block,
        start: first,
        end: first + 1,
        kind: 'run-in' as const,
        reason: `\`${block.text[first]}\` stands inside an item; give the words after it a line of their own`,
        ...(edits && {edits}),
        confidence: 0.8
      }
    ]
  })
}

/** Where bullets stand between the words of an item, in its block. */
function bulletsIn({block, start, end, sign}: Item): number[] {
  const {text} = block
  const found: number[] = []
  if (!sign.real && !isBullet(sign.text)) return found
  for (const bullet of sign.real ? inLine : sign.text)
    for (let at = text.indexOf(bullet, start + 1); at >= 0 && at + 1 < end; at = text.indexOf(bullet, at + 1))
      if (isSpace(text[at - 1]!) && isSpace(text[at + 1]!)) found.push(at)
  return found.sort((left, right) => left - right)
}

/** Signs that part no phrases; the middle dot does. */
const inLine = '•●▪■◦‣'

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\u00A0'
}

/** Whether each part begins as the items do, with a capital or without. */
function isListedAlike({block, start, end}: Item, bullets: readonly number[], {items}: List): boolean {
  const parts = bullets.map((at, index) => block.text.slice(at + 1, bullets[index + 1] ?? end).trim())
  const first = block.text.slice(start, bullets[0]).trim()
  const lower = items.filter(({text}) => isLower(text)).length * 2 > items.length
  return [first, ...parts].every((part) => part !== '' && isLower(part) === lower)
}

function isLower(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

/** A line break and a marker for each bullet; undefined where the line starts with more than an indent. */
function breaks(document: ProseDocument, {block, sign}: Item, bullets: readonly number[]): Edit[] | undefined {
  const {place} = sign
  const marker = 'part' in place ? document.markerRangeOf(block) : document.toSource(block, place.start, place.end)
  if (document.format === 'html' || marker === undefined) return
  const lineStart = document.source.lastIndexOf('\n', marker.start - 1) + 1
  const indent = document.source.slice(lineStart, marker.start)
  if (!/^[ \t]*$/u.test(indent)) return
  return bullets.map((at) => ({
    block,
    start: at - 1,
    end: at + 2,
    text: `\n${indent}${sign.text} `
  }))
}
