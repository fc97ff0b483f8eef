import {isKnownWord} from '../known-words.ts'
import type {Pair} from '../pair.ts'

/** Words of another language at the start of a sentence: “Sotto voce”, “Laissez faire”. */
export function isForeign({main, variant}: Pair): boolean {
  // “Bathymodiolus azoricus” is a mussel in every sentence.
  const isName = (after: string) => main.form.uses.some(({mention: {run}}) => run.after === after)
  return (
    variant.unheardOf &&
    variant.form.uses.every(({token, mention: {run, words}}) => {
      return (
        token.forced &&
        !isName(run.after) &&
        !token.possessive &&
        words.length === 1 &&
        /^\p{Ll}{3,}$/u.test(run.after) &&
        !isKnownWord(run.after)
      )
    })
  )
}
