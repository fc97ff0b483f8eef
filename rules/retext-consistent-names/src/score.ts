import {type NameForm, sharedSentences, type Use} from '@copydesk/names'
import {differInLastLetter, type Pair} from './pair.ts'
import {type Link, shareCompany, sharesTitle, soundAsOne} from './relation.ts'
import {isSpeaker} from './speaker.ts'
import {type Fact, weights} from './weights.ts'

/** How likely it is that the two spellings are one name: the logarithm of the odds. */
export function scoreOf(pair: Pair, link: Link | 'family'): number {
  let score = 0
  for (const [fact, amount] of factsOf(pair, link)) score += weights[fact] * amount
  return score
}

/** What is known of the pair, with the amounts that the weights are for: 1 for what simply is so. */
export function factsOf(pair: Pair, link: Link | 'family'): [fact: Fact, amount: number][] {
  const {main, variant, length, sound, spelling, sameSkeleton, sameLetters} = pair
  const heardAlike = sound <= 0.1
  const facts: [Fact, number][] = [
    ['bias', 1],
    // Letters that change places make another sound, but nobody spoke them.
    ['sound', Math.min(sound, sameLetters ? 0.8 : 2) / length],
    // Who is named by ear is spelled in any way: “Lee” for “Leigh”.
    ['spelling', Math.min(spelling, isByEar(pair, link) ? 1.5 : 3) / length],
    ['repeated', Math.log(variant.count)]
  ]
  const add = (fact: Fact, holds: boolean): void => {
    if (holds) facts.push([fact, 1])
  }
  add('known', variant.known)
  add('wellKnown', variant.wellKnown)
  add('knownShared', link === 'shared' && variant.known)
  add('knownOrphan', (link === 'orphan' || areOneByFirstName(pair, link)) && variant.known && heardAlike)
  // “Kelly Anderson, its director”, and “Andersen said” of somebody whom nobody introduced
  const isNear = sound <= 0.2 && sameSkeleton && (main.count >= 2 || (length >= 6 && isSpeaker(variant.form)))
  add('knownNear', link === 'orphan' && variant.known && !heardAlike && isNear)
  if (isStranger(pair, link))
    add(variant.word === 0 ? 'strangerName' : variant.onlyWeak ? 'strangerWeak' : 'strangerWord', true)
  add('stranger', link === 'orphan' && variant.form.person > 0 && variant.form.titles.size === 0 && main.count >= 2)
  add('oneSentence', sharedSentences(main.form, variant.form).length > 0)
  const lastLetter = differInLastLetter(main.form.folded, variant.form.folded)
  add('lastLetter', lastLetter && !areOneOfficer(pair, link) && !isOneThing(pair))
  add('heardAlike', heardAlike)
  add('mainIsWord', main.word > 0 && !pair.misspeltWord)
  add('unlinked', link === 'none')
  add('knownCompany', link === 'similar' && variant.known && shareCompany(main.form, variant.form))
  const acts = variant.form.person > 0 || variant.form.cues > 0
  add('passing', link === 'orphan' && main.count === 1 && spelling > 1.05 && !acts)
  add('family', link === 'family')
  return facts
}

/** “Inspector Zupanc”, “Inspector Zupan”: a second inspector with nearly the name of the first would be introduced. */
function areOneOfficer({main, variant}: Pair, link: Link | 'family'): boolean {
  const isIntroduced = main.form.firsts.size > 0 && variant.form.firsts.size === 0
  return link === 'orphan' && isIntroduced && variant.unheardOf && sharesTitle(main.form, variant.form)
}

/** “We left Kris in the garden”, where all the text calls its hero Chris and introduces no Kris. */
function areOneByFirstName({main, variant}: Pair, link: Link | 'family'): boolean {
  if (link !== 'bare' || main.count < 3 || variant.count > 1 || variant.form.described > 0) return false
  if (!main.form.info.given || !variant.form.info.given || isInRow(variant.form.uses[0]!)) return false
  return soundAsOne(main.form.text, variant.form.text)
}

/** Whether another name stands beside it in a list: “Kris, Ann and Bob”. */
function isInRow({token, mention: {run}}: Use): boolean {
  const {text} = run.block
  const before = text.slice(Math.max(0, token.start - 40), token.start)
  return (
    /\p{Lu}\p{L}*(?:,| and| &|, and) $/u.test(before) ||
    /^(?:,| and| &|, and) \p{Lu}/u.test(text.slice(token.end, token.end + 8))
  )
}

/** “Linuxl”, where all know Linux: what is no person has no namesake that ends otherwise. */
function isOneThing({main, variant, length}: Pair): boolean {
  const isNobody = ({firsts, lasts, titles, person, cues}: NameForm) =>
    firsts.size + lasts.size + titles.size + person + cues === 0
  if (!main.wellKnown || main.count < 2 || !variant.unheardOf || variant.count > 1 || length < 5) return false
  return isNobody(main.form) && isNobody(variant.form)
}

/** Whether both are one person by what the document says, and sound alike. */
function isByEar({main, variant, sound, sameSkeleton}: Pair, link: Link | 'family'): boolean {
  if (sound > 0.15 || !sameSkeleton) return false
  return (
    link === 'orphan' ||
    (link === 'shared' && [...main.form.firsts.keys()].some((name) => variant.form.firsts.has(name)))
  )
}

/**
 * An ordinary word with a capital (or another name that sounds the same) that does what only persons do (“Sand’s office”), whom nobody introduced, while a person with
 * nearly its name is introduced.
 */
function isStranger({main, variant, sound, sameSkeleton}: Pair, link: Link | 'family'): boolean {
  const {form} = variant
  if (variant.word === 0 && !(sound <= 0.2 && sameSkeleton)) return false
  return link === 'orphan' && form.cues === form.uses.length && form.lower === 0 && main.count >= 2
}
