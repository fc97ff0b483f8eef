import {eastAsianFamilyNames, lookUp, type NameForm, sharedSentences, speaksOfSpelling, type Use} from '@copydesk/names'
import type {Block} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'
import {isRelativeOf} from './kin.ts'
import {isRare} from './known-words.ts'
import {isOtherName, isStrangerAt} from './other-name.ts'
import {areOfTwoNations, areSeatsOfTwo} from './regions.ts'
import {type Link, shareCompany} from './relation.ts'
import {areEnds, areInRow} from './rows.ts'
import {contrast, toneOf} from './tone.ts'

/**
 * Whether the text itself speaks of the two as two: “Marta and Martha”, “not to be confused with Dunlop”.
 *
 * @param slip Whether one is so near to the other that words of contrast will have been meant for something else.
 */
export function areToldApart(left: NameForm, right: NameForm, link?: Link, slip = false): boolean {
  if (link !== 'shared' && left.uses.some(isEntry) && right.uses.some(isEntry)) return true
  if (left.uses.some(opensItem) && right.uses.some(opensItem)) return true
  if (left.uses.some(isCredited) && right.uses.some(isCredited)) return true
  if (link !== 'shared' && (left.uses.some(isSigned) || right.uses.some(isSigned))) return true
  if (link !== 'shared' && isNewThing(right, left) && !shareCompany(left, right)) return true
  // “their mother Moreinke”, where Morenike stands too, and no list has either
  const isOneSlip = slip && isRare(left.text) && isRare(right.text)
  if (!isOneSlip && (isRelativeOf(left, right) || isRelativeOf(right, left))) return true
  if (isRuledOut(left, right) || isRuledOut(right, left)) return true
  if (isExplainedAfter(left, right) || isExplainedAfter(right, left)) return true
  if (areSpelledOtherwise(left, right) || areOfTwoNations(left, right) || areSeatsOfTwo(left, right)) return true
  if (link !== 'shared' && (isRivalOf(left, right) || isRivalOf(right, left))) return true
  if (isNamedThing(left, right) || isNamedThing(right, left)) return true
  if (link !== 'shared' && (isStrangerTo(left, right) || isStrangerTo(right, left))) return true
  return sharedSentences(left, right).some(([a, b]) => {
    const {block, sentence, kinds} = a.mention.run
    if (areInRow(block.text, a.token, b.token) || areEnds(block.text, a.token, b.token)) return true
    if ((isOneOfThem(a) && isOneOfThem(b)) || isAnotherOne(a) || isAnotherOne(b)) return true
    // “Morgan Pryse, who was no Morgan Price”
    if (isOtherName(a) || isOtherName(b)) return true
    // “won by Ilyas Haddad, who beat Elias Haddad”, “Mrs Lê Thị Hoa, and with her Mrs Lê Thị Hoà”: nobody gives one person’s full name twice in a
    // sentence.
    if ((isInFull(a) && isInFull(b)) || areNamesakes(a, b) || differThroughout(a, b)) return true
    // “Andrea Rossi, a man, and Andréa Rossi-Lima”
    const [short, long] = [a.mention.words.length, b.mention.words.length].sort((x, y) => x - y) as [number, number]
    if (a.at === 0 && b.at === 0 && short > 1 && long > short) return true
    // “by Choi Ji-woo, for Hanbit, and by Choe Ji-u, a handwriting examiner”
    if (
      [a, b].every(
        ({at, mention: {words}, token}) => at === 0 && words.length > 1 && eastAsianFamilyNames.has(token.text)
      )
    )
      return true
    if (haveOneHead(a, b)) return true
    const tone = toneOf(block, sentence)
    if (kinds.spelling || tone.alias) return true
    if (link !== 'shared' && !slip && tone.contrast && isContrasted(a, b)) return true
    return isGivenName(a) && isGivenName(b) && tone.kin
  })
}

function isInFull({mention: {title, words}}: Use): boolean {
  return title !== undefined && words.length > 1
}

/** Two full names that differ in the given name alone. */
function areNamesakes({at, mention}: Use, {at: place, mention: other}: Use): boolean {
  if (at !== 0 || place !== 0 || mention.words.length < 2 || mention.words.length !== other.words.length) return false
  if (![mention, other].some(({words}) => lookUp(words[0]!.text).given)) return false
  return mention.words.every(({text}, index) => index === 0 || text === other.words[index]!.text)
}

/** “Harry Clark took five wickets; Harriet Clarke was out to her neighbour, Henry Clerk”: two full names, and no word is in both. */
function differThroughout({mention: {words}}: Use, {mention: {words: others}}: Use): boolean {
  if (words.length < 2 || others.length < 2 || !lookUp(words[0]!.text).given || !lookUp(others[0]!.text).given)
    return false
  return !words.some(({text}) => others.some((other) => other.text === text))
}

/** “Bush Lane has four lamps out and Bushey Lane two.” */
function haveOneHead({at, mention: {words}}: Use, {at: place, mention: {words: others}}: Use): boolean {
  if (at > 0 || place > 0 || words.length !== 2 || others.length !== 2) return false
  const [head, other] = [words[1]!.text, others[1]!.text]
  return head === other && streets.has(head)
}

const streets = new Set('Street Lane Road Avenue Row Square Close Drive Way Hill Park Place Terrace'.split(' '))

/** Whether a word of contrast is near one of the two, or between them: a long sentence may have it for something else. */
function isContrasted({mention: {run}, token}: Use, {token: other}: Use): boolean {
  const [from, to] = token.start < other.start ? [token.start, other.end] : [other.start, token.end]
  return contrast.test(run.block.text.slice(Math.max(0, from - 100), to + 100))
}

/** “One sister married a Mathiesen, the other a Mathiasen.” But “a Drupal site” is no Drupal. */
function isOneOfThem({mention: {run}, token}: Use): boolean {
  if (run.after !== '' && !/^(?:and|or|but|in|on|at|to|from|who|of)$/.test(run.after)) return false
  // One character more than the article: the name “Joan” ends like one.
  return /\ban?\s$/i.test(run.block.text.slice(Math.max(0, token.start - 4), token.start))
}

/** “The school at Overby has 19 pupils, the one at Overbye 12.” */
function isAnotherOne({mention: {run}, token}: Use): boolean {
  return /\bthe one (?:at|in|from|near)\s$/i.test(run.block.text.slice(Math.max(0, token.start - 16), token.start))
}

function isGivenName({at, mention, token}: Use): boolean {
  return at === 0 && mention.title === undefined && (mention.words.length > 1 || lookUp(token.text).given)
}

/** Whether it is an entry of a list or a table, with one line for each bearer. */
function isEntry({mention, token}: Use): boolean {
  const {block, after} = mention.run
  if (block.type !== 'item' && block.type !== 'cell') return false
  return after === '' && /^(?:The\s)?\P{L}*$/u.test(block.text.slice(0, token.start))
}

/** Whether an item of a list begins with its full name, and says who it is: “- **Nguyễn Thị Hoa** has the stall by the door.” */
export function opensItem({mention: {run, words, tokens}}: Use): boolean {
  return words.length > 1 && opensItemAt(run.block, tokens[0]!.start)
}

/** Whether an item credits somebody with a full name, and says nothing else: “- **Music:** Ismaïl Touré”. */
function isCredited({mention: {run, words, tokens}}: Use): boolean {
  const {type, text} = run.block
  if (type !== 'item' || words.length < 2 || tokens.at(-1)!.end < text.length) return false
  return /^\P{L}*\p{L}[\p{L} ]{2,30}: $/u.test(text.slice(0, tokens[0]!.start))
}

/** Whether nothing but marks stands before it in the item of a list. */
export function opensItemAt({type, text}: Block, start: number): boolean {
  return type === 'item' && start < 4 && /^\P{L}*$/u.test(text.slice(0, start))
}

/** Whether it signs a letter: a line of its own at the end, which says who writes and not who is written of. */
function isSigned({mention: {run, tokens}}: Use): boolean {
  const {type, text} = run.block
  if (type !== 'signature' && type !== 'verse') return false
  const [start, end] = [tokens[0]!.start, tokens.at(-1)!.end]
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n')
}

/** “You’ll want the Harrar. Not the Harare.” */
function isRuledOut({uses}: NameForm, other: NameForm): boolean {
  const run = uses.find(isDenied)?.mention.run
  if (run === undefined) return false
  return other.uses.some(({mention}) => mention.run.block === run.block && mention.run.sentence === run.sentence - 1)
}

function isDenied({mention: {run}, token}: Use): boolean {
  return /(?:^|[\s“"])Not\s(?:the\s)?$/u.test(run.block.text.slice(Math.max(0, token.start - 10), token.start))
}

/** “at Stalberg, a consultancy”, “Westmore Facilities, a contractor”, after Stolberg and Westmoor: what is known needs no such words. */
function isNewThing({person, cues, placed, articles, uses}: NameForm, other: NameForm): boolean {
  if (person + cues > 0 || uses[0]!.order < other.uses[0]!.order) return false
  return uses.every(({mention: {run, tokens, words}}) => {
    const {end} = tokens.at(-1)!
    return (placed + articles > 0 || words.length > 1) && /^, an? \p{Ll}/u.test(run.block.text.slice(end, end + 6))
  })
}

/** “a rival approach by Nordhagen Logistics”, where it is first named, and Nordhaven has made an offer. */
function isRivalOf({uses: [use]}: NameForm, other: NameForm): boolean {
  const {order, mention} = use!
  if (order < other.uses[0]!.order) return false
  const {start} = mention.tokens[0]!
  return /\b(?:rivals?|competitors?)(?: \p{Ll}{3,12} (?:by|from|of))?,? $/u.test(
    mention.run.block.text.slice(Math.max(0, start - 34), start)
  )
}

/** “a wafer, the Bertolina, that was invented by his wife”, of the firm of Bertolini: what is named there is new. */
function isNamedThing({uses: [use]}: NameForm, other: NameForm): boolean {
  const {order, mention} = use!
  const {start} = mention.tokens[0]!
  return (
    order > other.uses[0]!.order &&
    /\b[Aa]n? (?:\p{Ll}[\p{Ll}-]{1,20} ){0,3}\p{Ll}{3,20}, the $/u.test(
      mention.run.block.text.slice(Math.max(0, start - 70), start)
    )
  )
}

const explained =
  /^(?:,[”"’']|[”"’'],?)\s(?:which|an?|the\sname\sof)\s|^;\s(?:that|which|it)\sis\san?\s|^,?\s\(?(?:spelled\b|spelt\b|with(?:out\san?|\sno|\san?)\s[“‘"']?\p{L}\b)|^\s\((?:with\s)?no\s(?:accent|hyphen|apostrophe|\p{L})\b|^,\swhich\sis\sanother\b/u

/**
 * Whether it stands with an explanation where it first stands, and the other is known already: “the heading “Marlow Road”, which is …”, “a Mr. Belle,
 * spelled like the ball”.
 */
function isExplainedAfter({uses: [use]}: NameForm, other: NameForm): boolean {
  const {mention, order} = use!
  const {run, tokens} = mention
  if (order < other.uses[0]!.order) return false
  const {end} = tokens.at(-1)!
  return explained.test(run.block.text.slice(end, end + 24))
}

const spellsIt = /^,?\s\(?who\s(?:spells|writes)\s(?:his|her|their)\s(?:\p{Ll}{1,12}\s)?name\swith/u

/** Whether both are introduced, and one of them with a word on its spelling: “Ann Reid, who spells her name with an i,”. */
function areSpelledOtherwise(left: NameForm, right: NameForm): boolean {
  const isIntroduced = ({firsts, titles}: NameForm) => firsts.size + titles.size > 0
  const isSpelled = ({uses}: NameForm) =>
    uses.some(({mention: {run}, token}) => spellsIt.test(run.block.text.slice(token.end, token.end + 60)))
  return isIntroduced(left) && isIntroduced(right) && (isSpelled(left) || isSpelled(right))
}

const noKin = /^[^?!]{0,100}\b(?:no relation|not related|unrelated)\b/u

/**
 * Whether a full name is no relative’s of somebody whom the sentence calls otherwise, and the other one is introduced too: “Margarita Olson, no
 * relation to your dean”, where the dean is Dean Olsson. Where it says of no one in particular that they are no relation, whoever has
 * nearly its name and came before is meant, introduced or not: a firm, as a rule.
 */
function isStrangerTo({uses}: NameForm, {firsts, lasts, titles, uses: others}: NameForm): boolean {
  const introduced = firsts.size + lasts.size + titles.size > 0
  return uses.some(({at, order, mention: {run, words}, token}) => {
    if (at === 0 && words.length === 1) return false
    if (introduced) return noKin.test(run.block.text.slice(token.end, token.end + 120))
    return order > others[0]!.order && isStrangerAt(run.block, token.end)
  })
}

/** “I’m Katharine with an a. My passport says Catherine.”: a paragraph that speaks of spelling has both. */
export function isSpelledBeside({mention: {run}}: Use, other: NameForm): boolean {
  return other.uses.some(({mention}) => mention.run.block === run.block) && isAboutSpelling(run.block)
}

export const isAboutSpelling = perBlock(({text}) => speaksOfSpelling(text))
