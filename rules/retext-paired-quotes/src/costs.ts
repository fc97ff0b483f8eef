/**
 * What each reading of a mark costs. The automaton takes the cheapest reading of a whole paragraph, so that only the
 * ratios matter: a reading without a fault is nearly free, and of two faulty ones the likelier is cheaper.
 */
export const cost = {
  unclosed: 6,
  unopened: 6,
  /** “It is late, said Dudek. The words that say who speaks tell where the mark is missing. */
  unclosedAttributed: 4.5,
  unopenedAttributed: 4.5,
  /** Where something is open that it could close. */
  unopenedAgain: 6.5,
  /** A closing mark that is rather the apostrophe of a possessive, behind the end of the quotation. */
  beyond: 8,
  /** A closing shape where only an opening one fits. */
  odd: 2,
  /** A mark that points the wrong way: one slip of a smart-quotes function explains it. */
  turned: 4,
  /** “…" */
  mixedStyle: 3,
  /** “…’ */
  mixedLevel: 5,
  /** “…“…”…”: a quotation in a quotation with the marks of the outer one. */
  nested: 5,
  /** With straight marks, whose direction does not tell, that is much less likely. */
  nestedStraight: 7,
  /** A third level, and marks of another style inside: fine, but not before a plainer reading. */
  deep: 0.2,
  otherStyle: 2.5,
  /** Of two closing marks that touch the outer one comes first. */
  crossed: 3,
  doubled: 3,
  notReopened: 4,
  /** A mark of the wrong shape for an apostrophe. */
  fault: 4,
  /** A clipped word at the start of a quotation, 'em or '90s: rather an apostrophe, if the mark that closes is another one. */
  elided: 1.5,
  /** The same of words that nothing is left of without what was clipped: 'til. */
  pieceOfWord: 2.5,
  possessive: 0.4,
  rare: 1,
  dialect: 1,
  /** “All ‘dention,” where speech is written as it sounds: rather that than a quotation that never closes. */
  turnedDialect: 4.5,
  letter: 0.5,
  clipped: 3,
  foreign: 5,
  /** No English word is clipped like that: dearer than an unpaired mark. */
  unheard: 6.5,
  /** A sign that stands alone: a ditto mark, a mark that is talked about. */
  alone: 3
} as const
