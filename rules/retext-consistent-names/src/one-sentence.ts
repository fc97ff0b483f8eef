import {lookUp, type NameForm, sharedSentences, type Use} from '@copydesk/names'
import {isFamilyFirst} from './family-first.ts'
import {isRare} from './known-words.ts'
import {isOtherName} from './other-name.ts'
import type {Link} from './relation.ts'
import {areEnds, areInRow} from './rows.ts'
import {streetEnds} from './streets.ts'
import {contrast, toneOf} from './tone.ts'

/** Whether a sentence has both, and speaks of the two as two: “Marta and Martha”, “the one at Overbye”, “Bush Lane and Bushey Lane”. */
export function areToldApartInOneSentence(
  left: NameForm,
  right: NameForm,
  link: Link | undefined,
  slip: boolean
): boolean {
  const isPassing = [left, right].some(({text, uses}) => uses.length < 2 && isRare(text))
  return sharedSentences(left, right).some(([a, b]) => {
    const {block, sentence, kinds} = a.mention.run
    if (areInRow(block.text, a.token, b.token) || areEnds(block.text, a.token, b.token)) return true
    if ((isOneOfThem(a) && isOneOfThem(b)) || isAnotherOne(a) || isAnotherOne(b)) return true
    // “Morgan Pryse, who was no Morgan Price”
    if (isOtherName(a) || isOtherName(b)) return true
    // “won by Ilyas Haddad, who beat Elias Haddad”, “Mrs Lê Thị Hoa, and with her Mrs Lê Thị Hoà”: nobody gives one person’s full name twice in a
    // sentence.
    if ((isInFull(a) && isInFull(b)) || areNamesakes(a, b) || differThroughout(a, b)) return true
    if (areOfTwoFamilies(a, b) && !(slip && isPassing)) return true
    // “Andrea Rossi, a man, and Andréa Rossi-Lima”
    const [short, long] = [a.mention.words.length, b.mention.words.length].sort((x, y) => x - y) as [number, number]
    if (a.at === 0 && b.at === 0 && short > 1 && long > short) return true
    // “by Choi Ji-woo, for Hanbit, and by Choe Ji-u, a handwriting examiner”
    if (isFamilyFirst(a) && isFamilyFirst(b)) return true
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

/** “Alvaro Mendez keeps bees, and Alvaro Mendes sells honey”: two full names that differ in the family name alone. */
function areOfTwoFamilies({at, mention: {words}}: Use, {at: place, mention: {words: others}}: Use): boolean {
  if (at !== 1 || place !== 1 || words.length !== 2 || others.length !== 2) return false
  const [{text}, second] = [words[0]!, others[0]!]
  const {given, name, word} = lookUp(text)
  return text === second.text && (given || (name > 0 && word === 0))
}

/** “Bush Lane has four lamps out and Bushey Lane two.” */
function haveOneHead({at, mention: {words}}: Use, {at: place, mention: {words: others}}: Use): boolean {
  if (at > 0 || place > 0 || words.length !== 2 || others.length !== 2) return false
  const [head, other] = [words[1]!.text, others[1]!.text]
  return head === other && streetEnds.has(head)
}

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
