import type {Block} from '@copydesk/prose'
import type {Ending} from './ending.ts'
import type {Finding} from './finding.ts'

/** The finding for a sentence that has a last word, and is not at its end there. */
export function stopsAfter(
  block: Block,
  {start, end, word}: Pick<Ending, 'start' | 'end' | 'word'>,
  confidence: number
): Finding {
  return {
    block,
    start,
    end,
    kind: 'truncated',
    reason: `The text stops after \`${word}\`; finish the sentence`,
    confidence
  }
}

/** The finding for what shows from an offset to the end of a text that it was cut there. */
export function cutFrom(block: Block, start: number, end: number, confidence: number): Finding {
  return leftOver(
    block,
    start,
    end,
    'shows that the text was cut here; restore the rest or end the sentence',
    confidence
  )
}

/** The finding for what a feed or a program has left in a text. */
export function leftOver(
  block: Block,
  start: number,
  end: number,
  said: string,
  confidence: number,
  shown = block.text.slice(start, end)
): Finding {
  return {block, start, end, kind: 'trailing-off', reason: `\`${shown}\` ${said}`, confidence}
}
