import {
  areNicknames,
  differInSex,
  fold,
  isWellKnownPlace,
  type Mention,
  type NameForm,
  type Names,
  skeleton,
  spellingDistance
} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import type {Drawer, Hole} from '../holes.ts'
import {isRelativeAt, speaksOfKin} from '../kin.ts'
import {isRare} from '../known-words.ts'
import {isOtherName} from '../other-name.ts'
import {shareSentence} from '../share-sentence.ts'
import {slip, spotOf} from '../slip.ts'
import {isTold} from '../told.ts'
import {isPassing} from './crossed.ts'

/**
 * Somebody who has another given name once, as writers remember no more of it than how it begins: “Henrietta Wyndlesham”, where Harriet is
 * introduced. A second bearer of a rare family name is kin, and a text says so.
 *
 * @param drawers What stands in names that are the same but for one word.
 */
export function findOtherGivenNames(drawers: readonly Drawer[], forms: Names['forms']): Finding[] {
  return drawers.flatMap(({items, byWord}) => {
    const [{mention, token}] = items as [Hole]
    if (mention.words[0] !== token) return []
    const bearers = [...byWord.values()]
    const [wrong] = bearers.at(-1) as [Hole]
    const right = bearers.find(([other]) => mayBeOneName(other!.token.text, wrong.token.text))!
    if (bearers.at(-1)!.length > 1 || right[0] === wrong) return []
    // Of a family that has several bearers, one more is no slip, unless that is nobody’s name.
    if (bearers.length > 2 && !isNobodys(forms.get(wrong.token.text))) return []
    return isOtherGiven(right[0]!, wrong, forms) ? [toFinding(right, wrong)] : []
  })
}

function isOtherGiven(right: Hole, wrong: Hole, forms: Names['forms']): boolean {
  const {words, institution} = right.mention
  const families = words.slice(1).map(({text}) => forms.get(text))
  const [first, second] = [forms.get(right.token.text), forms.get(wrong.token.text)]
  if (institution || first === undefined || second === undefined || second.uses.length > 1) return false
  if (!isFamilyName(right) || !areRareFamily(families)) return false
  if (first.text.length < 3 || second.text.length < 3) return false
  if (!first.info.given && (first.info.word > 0 || isWellKnownPlace(first.text))) return false
  if (areNicknames(first.text, second.text) || differInSex(first, second)) return false
  if (shareSentence([right.mention.run], [wrong.mention.run])) return false
  if (!isPassing({...wrong, at: 0}) && !areHeardAlike(right, wrong) && !isKnown(wrong)) return false
  if (areOfTwoPlaces(right.mention, wrong.mention)) return false
  // “Torquay MacAskill”: nobody’s given name is no relative’s.
  if (isNobodys(second)) return true
  return !families.some((family) => family!.uses.some((use) => use.order !== wrong.order && speaksOfKin(use)))
}

/** “Henrietta” and “Harriet”, “Vislava” and “Wisława”: no more is remembered of a name than how it begins. */
function mayBeOneName(left: string, right: string): boolean {
  if (left[0] === right[0] || isNear(left, right, 0.35)) return true
  // “Achiel” begins with a vowel, whatever consonant comes next.
  return [left, right].every((name) => /^[^aeiouy]/.test(fold(name))) && skeleton(left)[0] === skeleton(right)[0]
}

function isNear(left: string, right: string, share: number): boolean {
  const most = share * Math.min(left.length, right.length)
  return spellingDistance(left, right, most) <= most
}

/**
 * “says Seersha Gallogly, who comes from …”, where Saoirse Gallogly is the harpist: nobody else is a Gallogly, and two names so alike are hardly ever
 * two people’s.
 */
function areHeardAlike(right: Hole, wrong: Hole): boolean {
  const [a, b] = [right.token.text, wrong.token.text]
  const {run, words} = wrong.mention
  const {block} = run
  if (block.type !== 'paragraph' || !isTold(run)) return false
  if (isOtherName({...wrong, at: 0}) || speaksOfKin({...wrong, at: 0})) return false
  // “Mark Kowalczyk, a seasonal worker,” is new.
  const {end} = words.at(-1)!
  if (/^, (?:an? |\d)/.test(block.text.slice(end, end + 5))) return false
  if (!right.mention.words.slice(1).every(({text}) => isRare(text))) return false
  return isNear(a, b, 0.4) || (skeleton(a) === skeleton(b) && isNear(a, b, 0.55))
}

/** “Thomas Feldkamp, who runs the hardware side,” where Tobias Feldkamp is introduced: who is new is “a” somebody. */
function isKnown(wrong: Hole): boolean {
  const {run, words} = wrong.mention
  const {block} = run
  if (block.type !== 'paragraph' || !isTold(run)) return false
  const {end} = words.at(-1)!
  if (isOtherName({...wrong, at: 0}) || speaksOfKin({...wrong, at: 0})) return false
  return !isRelativeAt(block, words[0]!.start, end) && /^, (?:who|as|in|then|at)\b/.test(block.text.slice(end, end + 8))
}

/** “Tom Hallam at Hartlepool”, “Tim Hallam at Hart” */
function areOfTwoPlaces(left: Mention, right: Mention): boolean {
  const [here, there] = [left, right].map(({run, words}) => {
    const {end} = words.at(-1)!
    return /^ (?:at|of|from|in) (\p{Lu}[\p{L}’'-]{1,30})/u.exec(run.block.text.slice(end, end + 40))?.[1]
  })
  return here !== undefined && there !== undefined && here !== there
}

/** A family name after it, or a hyphen between two of the three words: “Rhiannon Llewellyn-Pugh”, “Kerrie-Anne Tuckwell”. */
function isFamilyName({mention: {words, tokens}}: Hole): boolean {
  if (tokens.length !== words.length) return false
  return words.length === 2 || (words.length === 3 && words.slice(1).some(({joint}) => joint === '-'))
}

/** Of two words together hardly any family has them. */
function areRareFamily(families: readonly (NameForm | undefined)[]): boolean {
  return families.every((family) => family !== undefined && (families.length > 1 || isRareFamily(family)))
}

function isRareFamily({text, info, institution, placed}: NameForm): boolean {
  return text.length >= 4 && info.word === 0 && info.name !== 1 && !isWellKnownPlace(text) && institution + placed === 0
}

/** A place that all know. */
function isNobodys(form: NameForm | undefined): boolean {
  return form !== undefined && isWellKnownPlace(form.text) && !form.info.given && form.info.word === 0
}

function toFinding(rights: readonly Hole[], wrong: Hole): Finding {
  const [right] = rights as [Hole]
  const {mention, token} = wrong
  const rest = mention.run.block.text.slice(mention.words[1]!.start, mention.words.at(-1)!.end)
  return slip(
    'given-name',
    {text: token.text, spot: spotOf(wrong), count: 1},
    {text: right.token.text, spot: spotOf(right), count: rights.length},
    0.6,
    {kind: 'stand before', word: rest}
  )
}
