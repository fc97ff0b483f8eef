import type {Block} from '@copydesk/prose'
import type {Finding} from './finding.ts'

const afterSentence = /[.!?]["”’»)\]]*\s([•●▪■◦‣∙·])\s?(?=[\p{Lu}“"‘'[\uFFFC])/gu
const anyBullet = /[•●▪■◦‣∙·]/gu

/** A bullet inside running text, where a sentence ends and the next one starts. */
export function runIns(block: Block): Finding[] {
  if (block.type !== 'paragraph' && block.type !== 'item') return []
  const {text} = block
  const found = [...text.matchAll(afterSentence)]
  // Several bullets in a line part phrases: “Paris • London • Rome”.
  if (found.length !== 1 || (text.match(anyBullet)?.length ?? 0) > 1) return []
  const match = found[0]!
  const end = match.index + match[0].length
  const start = match.index + match[0].indexOf(match[1]!)
  if (!isProse(text.slice(0, start)) || !isProse(text.slice(end))) return []
  return [
    {
      block,
      start,
      end: start + 1,
      kind: 'run-in',
      reason: `\`${match[1]}\` stands between two sentences of running text; take it out or start a list`,
      expected: [''],
      edits: [{block, start, end, text: ''}],
      confidence: 0.8
    }
  ]
}

function isProse(text: string): boolean {
  return text.trim().split(/\s+/u).length >= 4
}
