/**
 * The words that an English word may be an inflection of, best guess first: “carries” gives “carry” among others.
 * Some of them are no words; the lexicon knows.
 */
export function baseForms(word: string): string[] {
  const bases: string[] = []
  for (const [ending, ...replacements] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue
    const stem = word.slice(0, -ending.length)
    for (const replacement of replacements) bases.push(stem + replacement)
    // “running”, “bigger”: a final consonant was doubled.
    const last = stem.length - 1
    if (vowelEnding.test(ending) && stem.length > 3 && stem[last] === stem[last - 1]) bases.push(stem.slice(0, -1))
  }
  return bases
}

const vowelEnding = /^[ei]/

const endings: readonly (readonly [string, ...string[]])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['d', ''],
  ['ed', ''],
  ['ied', 'y'],
  ['ing', '', 'e'],
  ['ings', '', 'e'],
  ['er', '', 'e'],
  ['ers', '', 'e'],
  ['ier', 'y'],
  ['iers', 'y'],
  ['est', '', 'e'],
  ['iest', 'y'],
  ['ly', ''],
  ['ily', 'y'],
  ['ness', ''],
  ['iness', 'y'],
  ['less', ''],
  ['ful', ''],
  ['able', '', 'e'],
  ['ment', ''],
  ['ments', '']
]
