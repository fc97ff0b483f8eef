import type {Block} from '@copydesk/prose'
import type {Finding} from './finding.ts'

/** “…with phosphorus. • Scientists…” */
const afterSentence = /[.!?]["”’»)\]]*\s?([•●▪■◦‣∙·])\s?(?=[\p{Lu}“"‘'[\uFFFC])/u
/** “…feeds the • forest…” */
const betweenWords = /\p{Ll}\s([•●▪■◦‣∙])\s?(?=\p{Ll})/u
/** “… outside. •” The last paragraph may end with the sign of the house. */
const atEnd = /[.!?]["”’»)\]]*\s?([•●▪◦‣])\s*$/u
const anyBullet = /[•●▪■◦‣∙·]/gu

/** A bullet inside running text: between two sentences, or in the middle of one. */
export function runIns(block: Block, isLast: boolean): Finding[] {
  if (block.type !== 'paragraph' && block.type !== 'item' && block.type !== 'quote') return []
  const {text} = block
  // Several bullets in a line part phrases: “Paris • London • Rome”.
  if (text.match(anyBullet)?.length !== 1) return []
  const trailing = isLast ? null : atEnd.exec(text)
  if (trailing) return [atTheEnd(block, trailing)]
  const match = afterSentence.exec(text) ?? (/[.!?]["”’»)\]]*$/u.test(text) ? betweenWords.exec(text) : null)
  if (match === null) return []
  const end = match.index + match[0].length
  const start = match.index + match[0].indexOf(match[1]!)
  if (!isProse(text.slice(0, start)) || !isProse(text.slice(end))) return []
  // What touches the sentence before it has taken the place of its space.
  const gap = /\s/u.test(text[start - 1]!) ? '' : ' '
  return [
    {
      block,
      start,
      end: start + 1,
      kind: 'run-in',
      reason: `\`${match[1]}\` stands in running text; take it out or start a list`,
      expected: [gap],
      edits: [{block, start, end, text: gap}],
      confidence: 0.8
    }
  ]
}

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
  return text.trim().split(/\s+/u).length >= 4
}
