import type {Finding} from './finding.ts'
import type {Line} from './lines.ts'
import {fullStop} from './marks.ts'
import {isOfHouse, loneSign} from './stray.ts'

/** A hyphen or an asterisk before a paragraph of the text, where no other line has one. */
export function strayDashes(lines: readonly Line[]): Finding[] {
  const dashed = lines.filter(({sign, maybe}) => dash.test((sign ?? maybe)?.text ?? ''))
  const [line] = dashed
  if (line === undefined || dashed.length > 1) return []
  const sign = (line.sign ?? line.maybe)!
  if (!sign.spaced || sign.text === '–' || sign.text === '—' || !isText(line)) return []
  const at = lines.indexOf(line)
  if (!isEnded(lines[at - 1]) || !isOverText(lines, at, line)) return []
  // “* Names have been changed.”
  if (sign.text === '*' && lines.some((other) => other !== line && other.block.text.includes('*'))) return []
  const {place} = sign
  const removed =
    'part' in place
      ? {...place, text: ''}
      : {block: line.block, start: place.start, end: line.start + sign.text.length + 1, text: ''}
  return [loneSign(sign, removed)]
}

/** Dashes open dialogue and sign what is quoted. */
const dash = /^[-*–—]$/u

/** Whether sentences of the article stand behind the sign, which nobody says and nobody signs. */
function isText({block, from, gap, text}: Line): boolean {
  const words = text.replace(/^[-*]\s+/u, '')
  return (
    gap &&
    from === 0 &&
    block.quoteDepth === 0 &&
    block.sentences.length > 1 &&
    block.words.length >= fewestWords &&
    /^\p{Lu}/u.test(words) &&
    fullStop.test(block.text) &&
    !/^[^.:]{1,40}:/u.test(words) &&
    !isOfHouse(words)
  )
}

const fewestWords = 12

/** Whether the line that ends a block above ends it as a sentence does. */
function isEnded(line: Line | undefined): boolean {
  return line?.flow === true && line.sign === undefined && fullStop.test(line.block.text)
}

/** Whether a paragraph of the article follows. */
function isOverText(lines: readonly Line[], index: number, {block}: Line): boolean {
  const next = lines.find((line, at) => at > index && line.block !== block)
  return isEnded(next) && next!.gap && next!.block.words.length >= fewestWords
}
