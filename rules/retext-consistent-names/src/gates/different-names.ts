import {areNicknames, days, isSaidOtherwise, type NameForm} from '@copydesk/names'
import type {Candidate} from '../candidate.ts'
import {areTwoProducts, isCoinedBeside} from '../capital-parts.ts'
import {areKnownDistinct} from '../distinct.ts'
import {isFamilyFirst} from '../family-first.ts'
import {areOneName} from '../given-names.ts'
import {areInflections} from '../inflections.ts'
import {isListedKin, speaksOfKin} from '../kin.ts'
import {isMisintroduced} from '../misintroduced.ts'
import type {Pair} from '../pair.ts'
import {type Link, sharesTitle} from '../relation.ts'
import {isSpeaker} from '../speaker.ts'
import {familyOf} from '../transliterations.ts'
import {isOneByEar} from './one-by-ear.ts'

/** Names that the language keeps apart: “Iran” and “Iraq”, “Kathy” and “Katherine”, “Trump” and “Trumpist”. */
export function areDifferentNames(pair: Pair, link: Link): boolean {
  const {main, variant} = pair
  const a = main.form.text
  const v = variant.form.text
  if (isCoinedBeside(v, a) || isCoinedBeside(a, v) || isLettered(v, a) || isLettered(a, v)) return true
  if (areKnownDistinct(a, v) || areTwoProducts(a, v) || isArchaic(main.form, variant.form)) return true
  // “Zhang Wei” and “Zheng Wei”: a few family names are those of all, and so are many given names.
  if ([main, variant].every(({form}) => form.uses.some(isFamilyFirst))) return true
  // Nobody hears “Rory” and writes “Ruaridh”.
  if (isSaidOtherwise(v) && !isSaidOtherwise(a) && pair.spelling > 1.65) return true
  // “Christy” and “Christie” are women, but “Governor Christy” is Chris Christie.
  const isFamilyName = main.form.firsts.size + variant.form.firsts.size > 0
  if (areNicknames(a, v) && !(isFamilyName && pair.sound <= 0.05 && pair.sameSkeleton)) return true
  const family = familyOf(a)
  if (family !== undefined && family === familyOf(v)) return true
  if (areLuoManAndWoman(main.form, variant.form)) return true
  // “Sanjay” is no day, and “Wendesday” is.
  if (days.has(a) && pair.spelling > 1.05 && !pair.sameLetters) return true
  if (areManAndWoman(main.form, variant.form) || isOneOfKin(pair, link)) return true
  // “Ulrike Perathoner, who isn’t his sister,” and Ulrich
  const areGiven = main.form.info.given && variant.form.info.given && variant.form.lasts.size > 0
  if (areGiven && link === 'shared' && pair.spelling > 1.05 && variant.form.uses.some(speaksOfKin)) return true
  // “Steph is Steph,” says Steve.
  if (isFirstName(main) && variant.form.info.given && variant.form.titles.size === 0 && link !== 'shared') {
    // A rare spelling of the very name that all the text speaks of: “Hillery”.
    const rare = !variant.wellKnown && pair.sameSkeleton && pair.spelling <= 0.7 && pair.sound <= 0.2
    // “said Dimitri”, of Dmitri
    const isOne = areOneName(a, v) && main.count >= 3 && variant.count === 1 && isSpeaker(variant.form)
    if (pair.sound > 0.1 && !isOne && !(rare && main.count >= 2 && variant.count <= 1 + main.count / 6)) return true
  }
  // “Nazes” may be “Nazis”, but “Johnsons” are no slip for “Johnston”.
  if ((main.plural || variant.plural) && !isSingular(pair, link)) {
    // “Hughs” is Hughes.
    if (
      !main.plural &&
      variant.unheardOf &&
      main.count >= 3 &&
      main.form.folded === `${variant.form.folded.slice(0, -1)}es`
    )
      return false
    const slip = variant.unheardOf && (!variant.plural || main.wellKnown) && main.count >= 2
    if (!slip || !/[sz]$/.test(a) || !/[sz]$/.test(v)) return true
  }
  if (isPetName(v, main.form)) return true
  // “Nigel McCuni”, where Mr McCune speaks: nobody is introduced as one of a people, or of a family.
  if (isMisintroduced(pair, link)) return false
  const inflection = areInflections(a, v)
  if (inflection === 'plural') return !isSingular(pair, link)
  // “Governor Hobbes” is no plural.
  if (inflection !== 'derived' || link === 'shared') return false
  return !sharesTitle(main.form, variant.form) && !isOneByEar(pair, link)
}

/** “three sons, Harald, Herbert and Hal”, where their father is Harold Hale: given names that all know, in a list of relatives. */
function isOneOfKin({main, variant}: Pair, link: Link): boolean {
  if (!variant.form.info.given) return false
  if (variant.form.uses.some(isListedKin)) return true
  return link === 'shared' && variant.form.lasts.size > 0 && main.form.uses.some(isListedKin)
}

/** “Éric”, “Érica”, “Dr Farid Sheikh” and “Dr Farida Shaikh”: given names, of which one makes the other. */
function areManAndWoman(left: NameForm, right: NameForm): boolean {
  if (left.folded !== `${right.folded}a` && right.folded !== `${left.folded}a`) return false
  const both = [left, right]
  return (
    both.every(({firsts, lasts, titles}) => firsts.size === 0 && lasts.size + titles.size > 0) &&
    both.some(({lasts}) => lasts.size > 0)
  )
}

/** “Proberts then asked for more”: a family has an article, and this is one who acts, where one Probert is introduced. */
function isSingular({main, variant}: Pair, link: Link): boolean {
  const {form} = variant
  const acts = form.cues === form.uses.length && form.articles === 0
  return link === 'orphan' && variant.unheardOf && variant.count === 1 && acts && main.form.firsts.size > 0
}

/** “Atieno” and “Otieno”: what a Luo girl and a Luo boy are called who were born at the same hour. */
function areLuoManAndWoman(left: NameForm, right: NameForm): boolean {
  return left.folded[0] !== right.folded[0] && [left, right].every(({folded}) => luoHours.test(folded))
}

const luoHours = /^[ao](?:tieno|kinyi|chieng|dhiambo|uma|wino|koth|piyo|nyango|wuor|dongo|moll?o|juang|gola)$/

/** “ePermitting”, “RSelenium”: a thing of its own, by the letter of what it is for */
function isLettered(name: string, other: string): boolean {
  return /^\p{L}\p{Lu}/u.test(name) && name.slice(1) === other && name[0] !== name[1]
}

/** “Old Towne” is no slip for “Town”. */
function isArchaic(main: NameForm, variant: NameForm): boolean {
  return main.info.word > 0 && main.info.word <= 3 && variant.folded === `${main.folded}e`
}

function isFirstName({form}: Candidate): boolean {
  return form.info.given && form.lasts.size > 0 && form.firsts.size === 0
}

/** “Spidey”, of Spider-Man */
function isPetName(name: string, {info, lowerCase, person}: NameForm): boolean {
  const stem = /^(.{4,})(?:ey|ie)$/.exec(name.toLowerCase())?.[1]
  return (
    stem !== undefined &&
    info.word > 0 &&
    person === 0 &&
    lowerCase.startsWith(stem) &&
    lowerCase.length <= stem.length + 2
  )
}
