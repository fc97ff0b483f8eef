import type {Use} from '@copydesk/names'
import {isKnownWord} from '../known-words.ts'
import type {Pair} from '../pair.ts'

/** “Universidad Nacional”, “Código de Conducta”: among words of another language, which has nearly what English has. */
export function isCognate({main, variant}: Pair): boolean {
  if (!variant.unheardOf || !(main.word > 0 || main.place || main.form.info.word > 0)) return false
  return variant.form.uses.every(isAmongForeign) && !main.form.uses.some(isAmongForeign)
}

const smallBefore = /(?:^|[\s(])(?:de|del|las?|los|el|y|da|dos|das|du|des|di|della|para|por|en|zur|für|der|und)\s$/i
const smallAfter = /^\s(?:de|del|las?|los|y|da|dos|das|du|des|di|della|para|por|der|und)\s/i
const bodyBefore =
  /(?:^|[\s(])(?:Universi(?:dade?|tat|tät|tà|té|teit)|[IÍ](?:nstituto?|stituto)|Muse[ou]|Musée|Banco|Censo|Teatro|Partido|Ministerio|Ministério|Comisi[oó]n|Escuela|Escola|Colegio|Asociaci[oó]n|Federaci[oó]n)\s$/

function isAmongForeign({token: {start, end}, mention: {run}}: Use): boolean {
  const {text} = run.block
  const before = text.slice(Math.max(0, start - 14), start)
  return smallBefore.test(before) || bodyBefore.test(before) || smallAfter.test(text.slice(end, end + 8))
}

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
