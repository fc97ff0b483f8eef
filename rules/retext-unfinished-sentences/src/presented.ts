import {bare, isNoun, isParticiple} from './participles.ts'
import type {Place} from './place.ts'
import {asShown, auxiliary, goesOn, performed, presents, skipped, subjects} from './pointing-words.ts'
import {type Thing, thingOf} from './things.ts'
import type {Tokens} from './tokens.ts'

/** The thing of which is said that it is shown in the place. */
export function presentedAt(tokens: Tokens, at: number, {end, kind}: Place): Thing | undefined {
  const next = tokens.all[end]
  const isPictured = tokens.at(at - 1) === 'pictured'
  if (
    (kind === 'side' && !isPictured) ||
    !(
      tokens.isPause(end) ||
      goesOn.has(next!) ||
      // “The boat pictured above was built in 1931.”
      (isPictured && auxiliary.has(next!))
    )
  )
    return undefined
  // “As you can see below, …”
  if (next === ',' && /^as (?:you|we) can see$/.test(tokens.all.slice(Math.max(0, at - 4), at).join(' ')))
    return 'display'
  let last = at - 1
  while (last > 0 && skipped.has(tokens.at(last)) && !presents.has(tokens.at(last))) last--
  const how = tokens.at(last)
  if (!presents.has(how)) return undefined
  const before = tokens.at(last - 1)
  if (/^(?:was|were|had|been|being)$/.test(before)) return undefined
  // “The images must meet the requirements listed below.”
  if (isParticiple(how) && isNoun(before))
    return how === 'pictured' ? 'photograph' : (thingOf(before) ?? subjects.get(before))
  const shown = asShown.get(how)
  if (shown !== undefined && (shown === 'display' ? /^(?:as|\()$/ : /^(?:as|[(,])$/).test(before)) return shown
  // “The old bridge, shown below, was pulled down.”
  if (/^(?:shown|seen)$/.test(how) && before === ',' && next === ',') return 'photograph'
  for (let index = tokens.start; index < last; index++) {
    const target = thingOf(tokens.at(index)) ?? subjects.get(tokens.at(index))
    if (target !== undefined) return target
  }
  // “Their names are listed below.”, “The crew is pictured below.”
  if (!/^(?:is|are|be)$/.test(before)) return undefined
  // “The interview can be heard below.”
  if (/^(?:heard|seen)$/.test(how) && tokens.all.slice(0, last).some((word) => performed.test(word))) return 'recording'
  return bare.get(how)
}
