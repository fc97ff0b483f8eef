import type {Use} from '@copydesk/names'
import {isKnownWord} from '../known-words.ts'
import type {Pair} from '../pair.ts'

/** Words of another language at the start of a sentence: “Sotto voce”, “Laissez faire”, “Bread. Tomme. A tomato.” */
export function isForeign({main, variant}: Pair): boolean {
  // “Bathymodiolus azoricus” is a mussel in every sentence.
  const isName = (after: string) => main.form.uses.some(({mention: {run}}) => run.after === after)
  return (
    variant.unheardOf &&
    variant.form.uses.every(
      (use) => use.token.forced && (isSentence(use) || (isBeforeForeign(use) && !isName(use.mention.run.after)))
    )
  )
}

/** Whether it is a short word, and all of a sentence. */
function isSentence({token, mention: {run}}: Use): boolean {
  return (
    run.block.type === 'paragraph' &&
    token.text.length < 6 &&
    run.block.sentences.text(run.sentence).length <= token.text.length + 2
  )
}

function isBeforeForeign({token, mention: {run, words}}: Use): boolean {
  return !token.possessive && words.length === 1 && /^\p{Ll}{3,}$/u.test(run.after) && !isKnownWord(run.after)
}
