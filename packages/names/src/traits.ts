import {fold} from './fold.ts'
import {memoize} from './memoize.ts'
import {blockingKeys, skeleton} from './skeleton.ts'
import {leastSound, soundsOf} from './sound.ts'
import {leastSpelling, lettersOf} from './spelling.ts'

/** What tells a spelling from most others at one look. */
export interface Traits {
  readonly keys: readonly number[]
  readonly skeleton: string
  /** The letters, a bit each. */
  readonly letters: number
  /** The strong consonants that all readings have, a bit each. */
  readonly certain: number
  /** The strong consonants for which some reading has one that may be heard for it. */
  readonly heard: number
}

/** The traits of a word; accents and case do not count. */
export function traitsOf(word: string): Traits {
  return known(fold(word))
}

const known = memoize(20_000, (folded): Traits => {
  const {certain, heard} = soundsOf(folded)
  return {
    keys: blockingKeys(folded),
    skeleton: skeleton(folded),
    letters: lettersOf(folded),
    certain,
    heard
  }
})

/** Whether two spellings are plainly further apart than `visible` to the eye, and than `audible` to the ear. */
export function arePlainlyApart(left: Traits, right: Traits, visible: number, audible: number): boolean {
  return leastSpelling(left.letters, right.letters) > visible && leastSound(left, right) > audible
}
