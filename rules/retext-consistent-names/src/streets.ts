/** What nothing but streets are called. */
const plain = 'Street Lane Road Avenue Row Square'.split(' ')

/** Words for streets alone: “the Foundry Lane Playhouse” is called after one. */
export const streetWords: ReadonlySet<string> = new Set(plain)

/** The same, and words for other places that streets end with: “Bush Close”, “Bushey Hill”. */
export const streetEnds: ReadonlySet<string> = new Set([
  ...plain,
  ...'Close Drive Way Hill Park Place Terrace'.split(' ')
])
