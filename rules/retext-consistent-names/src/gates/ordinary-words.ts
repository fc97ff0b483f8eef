import type {NameForm, Use} from '@copydesk/names'
import {isMisintroduced} from '../misintroduced.ts'
import type {Pair} from '../pair.ts'
import {type Link, shareCompany, sharesFirst, sharesTitle} from '../relation.ts'
import {isSpeaker, reports} from '../speaker.ts'

/** Words of web pages that stand with a capital where a name might: “Read more”, “Share this”. */
const furniture = new Set(
  'Read Sign Share Watch Click Photo File More Score Follow Listen Live Video Update Updated Topics'.split(' ')
)

/** But “Read and Amankwah danced” */
function isFurniture({text, uses}: NameForm): boolean {
  return furniture.has(text) && !uses.every(isCoupled)
}

function isCoupled({mention: {run}, token: {start, end}}: Use): boolean {
  const {text} = run.block
  return (
    / \p{Lu}\p{Ll}+ and $/u.test(text.slice(Math.max(0, start - 30), start)) ||
    /^ and \p{Lu}\p{Ll}/u.test(text.slice(end, end + 8))
  )
}

/** Whether one of the two is an ordinary word that most likely stands there as one. */
export function hasOrdinaryWord(pair: Pair, link: Link): boolean {
  const {main, variant} = pair
  if (isMisintroduced(pair, link)) return false
  if (variant.form.info.word > 0 && standBeforeOthers(main.form, variant.form)) return true
  if (isCommonMain(pair, link)) return true
  if (variant.word > 0) return isOrdinary(pair, link)
  return main.word > 0 && !pair.misspeltWord && isUnlikelyMain(pair, link)
}

/** Whether a variant that is an ordinary word is most likely there as that word. */
function isOrdinary(pair: Pair, link: Link): boolean {
  const {main, variant, sound, spelling, length, sameSkeleton} = pair
  const a = main.form
  const v = variant.form
  if (isInFixedName(pair) || isAddressed(pair, link)) return false
  const speaks = isSpeaker(v) && a.firsts.size + a.titles.size > 0
  if (speaks && isMisread(pair, link)) return false
  // “Made Spencer”, in the middle of a sentence, where Matt Spencer is introduced
  const isHalf = link === 'shared' && v.lasts.size > 0 && v.sure > 0 && a.info.given && a.firsts.size === 0
  if (isHalf && sound <= 0.4 && v.lower === 0) return false
  if (link === 'shared' && isFamilyName(pair) && sound <= 0.1 * length) return false
  const acts = isActor(pair, link)
  const alike =
    acts ||
    sound <= (speaks ? 0.36 : 0.3) ||
    (sound <= (speaks ? 0.8 : 0.55) && (link === 'orphan' || speaks) && sameSkeleton) ||
    isHeardAsName(pair)
  const typed =
    link === 'shared' && spelling <= 1 && variant.word > 2 && main.word === 0 && main.count >= 2 && length >= 5
  if (!alike && !typed) return true
  // “Herald Arlen” is no paper where Harold Arlen sings.
  const isBorne = a.info.given && shareCompany(a, v)
  if (((v.lower > 0 && variant.word <= 3) || (v.institution > 0 && !isBorne)) && !speaks) return true
  // “Mutt Spencer”, where Matt Spencer is introduced.
  if (link === 'shared' && v.lasts.size > 0 && a.info.given && sameSkeleton && v.sure > 0) return false
  if (main.count < 2 && !acts && !(sound <= 0.15 && (link === 'shared' || link === 'orphan') && main.word === 0))
    return true
  const named =
    link === 'shared' ||
    shareCompany(a, v) ||
    v.cues > 0 ||
    v.titles.size > 0 ||
    (v.firsts.size > 0 && v.person > 0) ||
    v.uses.every(isAfterParticle)
  if (!named && !isHeardAsName(pair)) {
    const orphan = link === 'orphan' && v.sure > 0 && v.alone > 0 && v.articles === 0 && sound <= 0.2 && sameSkeleton
    if (!orphan || main.count < 2 || a.person === 0 || (variant.word <= 2 && v.lower > 0) || isFurniture(v)) return true
  }
  if (acts) return false
  const known = speaks || (main.count >= 2 && (a.person > 0 || a.cues > 0))
  const limit = speaks ? 0.8 : v.uses.every(reports) ? 0.45 : 0.25
  return variant.onlyWeak && !(sound <= limit && sameSkeleton && known)
}

/** “Hartley Homes Ltd”, “Hartley Holmes Architects”: the names of two firms, each to its end. */
function standBeforeOthers(left: NameForm, right: NameForm): boolean {
  const nexts = ({uses}: NameForm) =>
    new Set(uses.flatMap(({mention: {words}, at}) => (at > 0 ? (words[at + 1]?.text ?? []) : [])))
  const [a, b] = [nexts(left), nexts(right)]
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word))
}

/**
 * “Prim was booked”, of Jago Prynn, whom the text has introduced: a word that stands nowhere else in the text, and opens a sentence
 * without an article as only things without number and people do.
 */
function isActor({main, variant, sound, sameSkeleton}: Pair, link: Link): boolean {
  const {form, count, word} = variant
  if (link !== 'orphan' || !sameSkeleton || sound > 0.6 || main.word > 0 || main.form.firsts.size === 0) return false
  if (main.form.uses[0]!.order > form.uses[0]!.order) return false
  if (count > 1 || word < 2 || form.lower > 0 || /(?:s|ing)$/.test(form.folded)) return false
  // “what “Jazz” was”
  return form.cues > 0 && form.weak > 0 && !form.uses[0]!.mention.run.quoted
}

/** “Shroud said”, where Stroud is introduced: no shroud says a thing. But “Counsel said” and “Residents said”. */
function isMisread({main, variant, spelling, length}: Pair, link: Link): boolean {
  const {form, count, word} = variant
  if (link !== 'orphan' || count > 1 || main.count < 2 || word < 3 || form.lower > 0) return false
  return (
    spelling <= 1.05 &&
    length >= 5 &&
    form.folded[0] === main.form.folded[0] &&
    !/(?:s|ing|ment|counsel|police|staff)$/.test(form.folded)
  )
}

/** “Cuthbert Allergies”, where Cuthbert is Allardyce: a rare word, and nowhere else in the text. */
function isFamilyName({main: {form: main}, variant}: Pair): boolean {
  const {form, known, word} = variant
  return !known && word > 2 && form.sure > 0 && form.lower + form.institution === 0 && sharesFirst(main, form)
}

/** “Mr Prosper”, of whom the text says no more, where Mr Prosser is introduced: nobody has a title who has no full name. */
function isAddressed({main, variant, sound, spelling, length}: Pair, link: Link): boolean {
  if (link !== 'orphan' || variant.known || variant.count > 1 || main.word > 0) return false
  if (main.count < 2 && main.form.firsts.size === 0) return false
  const [{mention}] = variant.form.uses as [Use]
  if (mention.words.length > 1 || !sharesTitle(main.form, variant.form)) return false
  return (spelling <= 1.05 && length >= 6) || (sound <= 0.05 && length >= 4)
}

/** “Road Island”: the word beside it is nearly always the same, and only ever here the other one’s. */
function isInFixedName({main, variant, sound, sameSkeleton}: Pair): boolean {
  if (main.count < 2 || sound > 0.1 || !sameSkeleton) return false
  const [{mention, at}] = variant.form.uses as [Use]
  return [1, -1].some((step) => {
    const company = mention.words[at + step]?.text
    if (company === undefined) return false
    const isBeside = (use: Use) => use.mention.words[use.at + step]?.text === company
    return variant.form.uses.every(isBeside) && main.form.uses.filter(isBeside).length >= 0.8 * main.count
  })
}

/** “von Freeze”: a small word of family names is before no other word. */
function isAfterParticle({at, mention: {run, tokens, words}}: Use): boolean {
  return tokens[0] === words[at] && /^(?:v[ao]n|de[rn]?|del|della|d[iu]|dos|ter|ten|bin|ibn)$/.test(run.before)
}

/** “the First National Bank” and “Forrest”, “North” and “Governor Notte”: the commonest words are names only of who is introduced. */
function isCommonMain({main: {form, count}, variant, misspeltWord}: Pair, link: Link): boolean {
  const common = form.info.word === 1 || form.info.word === 2
  if (!common || misspeltWord || link === 'shared') return false
  // “Dr. Brown” is introduced, but “Braun & Co.” does nothing that he does.
  if (count === 1 && variant.form.person === 0 && variant.form.cues === 0) return true
  if (form.firsts.size > 0 || form.titles.size > 0) return false
  return !variant.unheardOf || variant.form.firsts.size > 0 || variant.form.titles.size > 0
}

/** A word that has its capital in the middle of every sentence, and the sound of a name that is all over the document: “Bowing Co.” */
function isHeardAsName({main, variant, sound, spelling, sameSkeleton}: Pair): boolean {
  const {form} = variant
  if (form.sure < form.uses.length || form.lower > 0 || (form.articles > 0 && main.form.articles === 0)) return false
  // “Tumbler” for “Tumblr”: a vowel too many.
  const alike = sound <= 0.1 || (spelling <= 0.8 && (main.unheardOf || sound <= 0.35))
  // “in a Jackal file” is no file of Jekyll’s; “Jackal runs” is.
  const alone = form.alone === form.uses.length && form.articles === 0 && !form.uses.some(isLabel)
  const heard = alone && (sound <= 0.25 || (sound <= 0.55 && main.count >= 3))
  if (!(alike || heard) || !sameSkeleton || main.word > 0 || isFurniture(form)) return false
  return main.count >= (sound <= 0.05 || (heard && sound <= 0.25) ? 2 : 3)
}

/** Whether the word may be what is written on something: “the option Safe”, “the group `Wheel`”. */
function isLabel({mention: {run}}: Use): boolean {
  return run.quoted || run.kinds.roster
}

/** Whether the main form is an ordinary word that a name is not likely to be a slip for. */
function isUnlikelyMain({main}: Pair, link: Link): boolean {
  if (link === 'bare' && main.form.person === 0) return true
  return link !== 'shared' && main.form.cues === 0 && main.form.person === 0
}
