import type {QuoteMark} from './marks.ts'

/** How many marks on each side are looked at. */
const nearby = 12

const foreign = /[«»‹›„‚「」『』]/

/**
 * Whether a mark that points the wrong way in English is there to show how others quote: French has « ainsi »,
 * Finnish has ”näin”. The marks of yet another language stand beside it in the sentence.
 */
export function showsForeignMarks({block, all, index, start}: QuoteMark): boolean {
  const {sentences} = block
  const sentence = sentences.at(start)
  return all
    .slice(Math.max(0, index - nearby), index + nearby + 1)
    .some((other) => foreign.test(other.text) && sentences.at(other.start) === sentence)
}
