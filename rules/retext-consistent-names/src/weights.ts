/**
 * What each fact adds to the logarithm of the odds that two spellings are one name.
 *
 * `npm run fit -w rules/retext-consistent-names -- FILES` fits them to labelled documents and prints the new ones, beside the precision
 * and recall at each threshold; they are put here by hand. They start from weights that were fitted to some four thousand slips in
 * edited news and to the pairs of 14,000 articles, judged by eye.
 */
export const weights = {
  /** Two spellings that could not be closer, and nothing else. */
  bias: 5.64,
  /** The distance to the ear, for each letter of the shorter one: what counts most. */
  sound: -13.2,
  /** The distance to the eye, for each letter of the shorter one. */
  spelling: -4.62,
  /** The logarithm of the number of uses: who makes a slip seldom makes it again. */
  repeated: -1.55,
  /** Somebody else bears the variant. */
  known: -1.9,
  /** Many do, or it is a place that all know. */
  wellKnown: -2.37,
  /** The same given or family name makes a known name likelier a slip. */
  knownShared: 1.9,
  /** So does the same sound, where only one of the two is introduced. */
  knownOrphan: 2,
  /** So, less, does nearly the same sound. */
  knownNear: 1,
  /** A known name of the same sound does what persons do, and nobody introduced it. */
  strangerName: 2.4,
  /** So does an ordinary word at the start of a sentence. */
  strangerWeak: 3.5,
  /** So does an ordinary word elsewhere. */
  strangerWord: 5,
  /** It says something, or is called a person otherwise. */
  stranger: 2.2,
  /** A sentence has both: writers see what they wrote a line ago. */
  oneSentence: -0.5,
  /** In many languages the last letter makes another name. */
  lastLetter: -1.5,
  /** No ear could tell them apart. */
  heardAlike: 0.8,
  /** The name to keep is an ordinary word. */
  mainIsWord: -5.47,
  /** The document says nothing of either. */
  unlinked: -3,
  /** A known name, but in a longer one whose other word is the same: “Crazy Eddy”. */
  knownCompany: 4,
  /** Once each, and it does nothing that persons do: “Braun & Co.” is not Mr. Brown. */
  passing: -2.4,
  /** Each has an introduction, but the variant is as good as the name of a much-named family. */
  family: -4.9
}

export type Fact = keyof typeof weights

/** The least score that is reported. */
export const threshold = 1

/** The same for two spellings of which neither is used more: then one of them is seldom a slip. */
export const evenThreshold = 1.5
