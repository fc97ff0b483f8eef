import type {Run} from '@copydesk/names'
import type {Block} from '@copydesk/prose'

/** Whether a sentence has one of these and one of those. */
export function shareSentence(left: readonly Run[], right: readonly Run[]): boolean {
  const sentences = new Map<Block, Set<number>>(left.map(({block}) => [block, new Set()]))
  for (const {block, sentence} of left) sentences.get(block)!.add(sentence)
  return right.some(({block, sentence}) => sentences.get(block)?.has(sentence))
}
