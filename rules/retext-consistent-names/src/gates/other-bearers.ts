import {fold, type NameForm, type Use} from '@copydesk/names'
import type {Pair} from '../pair.ts'

/** Who is called online by a name of their own, has another family, or is cited and not spoken of. */
export function areOtherBearers({main: {form: main}, variant: {form: variant}, spelling}: Pair): boolean {
  if (isUserName(main, variant) || isUserName(variant, main)) return true
  return (spelling > 1.05 && isOtherGivenName(main, variant)) || isCitedAlone(main, variant)
}

/** “PWittrock” and “Childsb”: what Phillip Wittrock and Brad Childs are called online. */
function isUserName({folded, firsts}: NameForm, {folded: family, firsts: given}: NameForm): boolean {
  if (folded.length !== family.length + 1 || firsts.size > 0) return false
  return [...given.keys()].some((first) => {
    const initial = fold(first)[0]!
    // “Hammm” is no user name of Mia Hamm’s.
    return folded === initial + family || (folded === family + initial && initial !== family.at(-1))
  })
}

/** “Micha Silver”, where Mike Mahoney is often called Mike: who has a family name of their own is somebody else. */
function isOtherGivenName({info, lasts, firsts}: NameForm, {uses, alone}: NameForm): boolean {
  if (!info.given || lasts.size === 0 || firsts.size > 0 || alone > 0) return false
  return uses.every(({at, mention: {words, institution}}) => {
    const [, family, more] = words
    return at === 0 && family !== undefined && more === undefined && !institution && !lasts.has(family.text)
  })
}

/** “Maloney, K. O.” and “Howrey (1978)” are cited, and nobody whom the text speaks of is. */
function isCitedAlone({uses: mains}: NameForm, {uses}: NameForm): boolean {
  return uses.every(isCited) && !mains.some(isCited)
}

function isCited({token: {end}, mention: {run}}: Use): boolean {
  return /^(?:, \p{Lu}\.|,? \((?:1[5-9]|20)\d\d[a-z]?\))/u.test(run.block.text.slice(end, end + 9))
}
