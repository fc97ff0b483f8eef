/**
 * What each fact adds to the logarithm of the odds that two spellings are one name.
 *
 * `npm run fit -w rules/retext-consistent-names -- FILES` fits them to labelled documents and prints the new ones, beside the precision
 * and recall at each threshold; they are put here by hand. They start from weights that were fitted to some four thousand slips in
 * edited news and to the pairs of 14,000 articles, judged by eye.
 */
export const weights = {
  /** Two spellings that could not be closer, and nothing else. */
  bias: 6.01,
  /** The distance to the ear, for each letter of the shorter one: what counts most. */
  sound: -12.71,
  /** The distance to the eye, for each letter of the shorter one. */
  spelling: -4.23,
  /** The logarithm of the number of uses: who makes a slip seldom makes it again. */
  repeated: -1.41,
  /** Somebody else bears the variant. */
  known: -3.02,
  /** Many do, or it is a place that all know. */
  wellKnown: -1.47,
  /** The same given or family name makes a known name likelier a slip. */
  knownShared: 2.38,
  /** So does the same sound, where only one of the two is introduced. */
  knownOrphan: 0.99,
  /** A known name of the same sound does what persons do, and nobody introduced it. */
  strangerName: 1.2,
  /** So does an ordinary word at the start of a sentence. */
  strangerWeak: 2,
  /** So does an ordinary word elsewhere. */
  strangerWord: 3.2,
  /** It says something, or is called a person otherwise. */
  stranger: 1,
  /** A sentence has both: writers see what they wrote a line ago. */
  oneSentence: -1.08,
  /** In many languages the last letter makes another name. */
  lastLetter: -1.16,
  /** No ear could tell them apart. */
  heardAlike: 1.18,
  /** The name to keep is an ordinary word. */
  mainIsWord: -5.47,
  /** The document says nothing of either. */
  unlinked: -3.45,
  /** Each has an introduction, but the variant is as good as the name of a much-named family. */
  family: -5.25
}

export type Fact = keyof typeof weights

/** The least score that is reported. */
export const threshold = 1

/** The same for two spellings of which neither is used more: then one of them is seldom a slip. */
export const evenThreshold = 2.5
