import {
  courtesyTitles,
  eastAsianFamilyNames,
  isWellKnownPlace,
  lookUp,
  type NameForm,
  type Names,
  spellingDistance,
  type Use
} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {isRelativeAt, speaksOfKin} from '../kin.ts'
import {isOtherName} from '../other-name.ts'
import {slip, spotOf} from '../slip.ts'
import {isTold} from '../told.ts'

/**
 * One person’s given name with the family name of another: “Hedley Wiśniewska”, where Hedley is Trevorrow and Ada is
 * Wiśniewska. Of given names that many bear there may be two.
 */
export function findCrossed({forms}: Names): Finding[] {
  const found: Finding[] = []
  for (const form of forms.values()) {
    // Most given names stand before one family name.
    if (form.lasts.size !== 2 || !isRareGiven(form)) continue
    const [first, second] = [...form.lasts.keys()] as [string, string]
    const finding = crossed(form, forms.get(first), forms.get(second))
    if (finding !== undefined) found.push(finding)
  }
  return found
}

function crossed(given: NameForm, own: NameForm | undefined, other: NameForm | undefined): Finding | undefined {
  if (own === undefined || other === undefined || given.lasts.get(other.text) !== 1) return
  if (![own, other].every(isFamilyName) || !own.firsts.has(given.text)) return
  const use = fullUse(given, other)
  const right = fullUse(given, own)
  const bearer = [...other.firsts.keys()].find((name) => name !== given.text && name.length > 1)
  if (use === undefined || right === undefined || bearer === undefined || own.firsts.has(bearer)) return
  const bearing = other.uses.find(({mention, at}) => at > 0 && mention.words[0]!.text === bearer)
  if (bearing === undefined || bearing.order > use.order || right.order > use.order) return
  if (!isPassing(use)) return
  // “Deepika Sundaresan”, where Devika is Sundaresan: the given name is the slip.
  const isGivenWrong = spellingDistance(given.text, bearer) <= 2
  const [wrong, expected] = isGivenWrong ? [given.text, bearer] : [other.text, own.text]
  const token = use.mention.words[isGivenWrong ? 0 : 1]!
  const count = (isGivenWrong ? other.firsts.get(bearer) : given.lasts.get(own.text))!
  return slip(
    'mixed-up',
    {text: wrong, spot: spotOf({...use, token}), count: 1},
    {text: expected, spot: spotOf(isGivenWrong ? bearing : right), count},
    0.7,
    `\`${given.text}\` is \`${own.text}\` elsewhere, and \`${other.text}\` is \`${bearer}\``
  )
}

/** The first use of the two as a full name, and nothing more. */
function fullUse(given: NameForm, family: NameForm): Use | undefined {
  return given.uses.find(
    ({at, mention: {words, tokens}}) =>
      at === 0 && words.length === 2 && tokens.length === 2 && words[1]!.text === family.text && words[1]!.joint === ' '
  )
}

/** “A Toyota Civica” is nobody. */
function isRareGiven({text, info, articles}: NameForm): boolean {
  return (
    articles === 0 &&
    !info.given &&
    info.word === 0 &&
    !isWellKnownPlace(text) &&
    !eastAsianFamilyNames.has(text) &&
    text.length > 3
  )
}

function isFamilyName({text, institution}: NameForm): boolean {
  return institution === 0 && lookUp(text).word === 0 && !isWellKnownPlace(text)
}

const founded = /\b(?:founded|established|begun|started|opened|built|bought|set up)\b[^.!?;]{0,40}\bin \d{4} by $/

/** Whether nothing says who it is, as of somebody whom the reader knows: “Hedley Wiśniewska rowed us home.” */
export function isPassing(use: Use): boolean {
  const {mention} = use
  const {run, words, title} = mention
  const {block} = run
  if (block.type !== 'paragraph' || !isTold(run)) return false
  // Mrs Marlowe may be the wife of Mr Marlowe; a second councillor of the name is introduced.
  if (title !== undefined && courtesyTitles.has(title)) return false
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  // “Velma Ozoliņa is survived by her daughter”: the article is about nobody else.
  const isDead = /^ (?:is|was) survived by\b/.test(block.text.slice(end, end + 16))
  if (isOtherName(use) || isRelativeAt(block, start, end) || (!isDead && speaksOfKin(use))) return false
  // “founded in Ghent in 1951 by Achiel Vantorre”: an ancestor
  if (founded.test(block.text.slice(Math.max(0, start - 60), start))) return false
  const before = block.text.slice(Math.max(0, start - 8), start)
  const after = block.text.slice(end, end + 7)
  // “At the piano was Jaromír Hrdlička.”
  if (/\b(?:was|were|is|are) $/.test(before) && after.startsWith('.')) return false
  if (/^(?:,| \(| (?:and|&|of|from) )/u.test(after)) return false
  // “If you would like to join us, Temidayo Akinwande is looking for two.”
  if (before.endsWith(', ')) return /^ (?:is|was|has|had|will|would|said|says|told|added)\b/.test(after)
  return !/(?:(?<!\b(?:[Hh]e|[Ss]he)) and| &) $/u.test(before)
}
