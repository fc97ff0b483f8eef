import type {ProseDocument} from '@copydesk/prose'
import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import {lineBreakUnder} from './line-break.ts'
import type {Item, List} from './lists.ts'
import {isBullet} from './marks.ts'

/** “• Fees rise • Hours shrink”: two items on one line, among items that have a line each. */
export function runInItems(document: ProseDocument, list: List): Finding[] {
  const {items, before} = list
  // “• Home • Shop • Help” on its own is a bar of links.
  if (items.length < 2 && !before?.text.endsWith(':') && !saysMore(items[0]!)) return []
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

/** “• Fees rise • Hours fall • Boats stay”: three items or more that say something, and are no links, places or numbers. */
function saysMore(item: Item): boolean {
  const {block, start, end, sign} = item
  const bullets = bulletsIn(item)
  if (sign.real || bullets.length < 2 || !inLine.includes(sign.text)) return false
  if (block.marks.some(({type}) => type === 'link' || type === 'url')) return false
  return partsOf(block.text, start, bullets, end).every((part) => /^\p{Lu}\p{Ll}*\s\p{Ll}[^\d,|@]*$/u.test(part))
}

function partsOf(text: string, start: number, bullets: readonly number[], end: number): string[] {
  return [
    text.slice(start, bullets[0]).trim(),
    ...bullets.map((at, index) => text.slice(at + 1, bullets[index + 1] ?? end).trim())
  ]
}

/** Where bullets stand between the words of an item, in its block. */
function bulletsIn({block, start, end, sign}: Item): readonly number[] {
  const words = block.text.slice(start, end)
  const dashes = sign.text === '-' ? dashesIn(words, start) : none
  if (dashes.length > 0) return dashes
  if (!sign.real && !isBullet(sign.text)) return none
  if (!anyBullet.test(words)) return none
  const found: number[] = []
  for (const bullet of sign.real ? inLine : sign.text)
    for (let at = words.indexOf(bullet, 1); at >= 0; at = words.indexOf(bullet, at + 1))
      if (isSpace(words.charAt(at - 1)) && isSpace(words.charAt(at + 1))) found.push(start + at)
  return found.sort((left, right) => left - right)
}

/** “2 cups of flour - 1 cup of sugar”, “Red came first. - White came last.”: a dash that parts no phrases, and no name from what was said. */
function dashesIn(words: string, start: number): readonly number[] {
  if (!words.includes(' - ')) return none
  const found = (quantity.exec(words) ?? sentence.exec(words))?.index
  return found === undefined ? none : [start + words.indexOf('- ', found)]
}

const unit =
  '(?:cups?|g|kg|ml|tablespoons?|teaspoons?|tbsp|tsp|pounds?|ounces?|oz|lb|pints?|cloves?|sticks?|cans?|tins?)'
const quantity = new RegExp(`(?<=^\\d[\\d/. ]{0,6} ?${unit}\\b[^,;:]{2,60}) - (?=\\d[\\d/. ]{0,6} ?${unit}\\b)`, 'u')
const sentence = /(?<=\p{Ll}\.) - (?=\p{Lu}\p{Ll}*(?: [^\s.]+){2,30}\.$)/u

const none: readonly number[] = []

/** All bullets, whatever they do in a line: nearly every item has none. */
const anyBullet = /[•●▪■◦○‣⁃∙·▸►➤]/

/** Signs that part no phrases; the middle dot does. */
const inLine = '•●▪■◦‣'

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\u00A0'
}

/** Whether each part begins as the items do, with a capital or without. */
function isListedAlike({block, start, end}: Item, bullets: readonly number[], {items}: List): boolean {
  const lower = items.filter(({text}) => isLower(text)).length * 2 > items.length
  return partsOf(block.text, start, bullets, end).every((part) => part !== '' && isLower(part) === lower)
}

function isLower(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

/** A line break and a marker for each bullet. */
function breaks(document: ProseDocument, item: Item, bullets: readonly number[]): Edit[] | undefined {
  const {block, sign} = item
  const lineBreak = lineBreakUnder(document, item)
  if (lineBreak === undefined) return
  return bullets.map((at) => ({block, start: at - 1, end: at + 2, text: `${lineBreak}${sign.text} `}))
}
