import {type NameForm, speaksOfSpelling, type Use} from '@copydesk/names'
import type {Block} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'
import {isCreditedAt} from './credits.ts'
import {isRelativeOf} from './kin.ts'
import {isRare} from './known-words.ts'
import {areOfTwoNations, areSeatsOfTwo} from './nations.ts'
import {isNewcomer, isNewThing, isRivalOf} from './newcomers.ts'
import {areToldApartInOneSentence} from './one-sentence.ts'
import {isStrangerAt} from './other-name.ts'
import {type Link, shareCompany} from './relation.ts'

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
  if (isNewcomer(left, right) || isNewcomer(right, left)) return true
  if (areSpelledOtherwise(left, right) || areOfTwoNations(left, right) || areSeatsOfTwo(left, right)) return true
  if (link !== 'shared' && (isRivalOf(left, right) || isRivalOf(right, left))) return true
  if (link !== 'shared' && (isStrangerTo(left, right) || isStrangerTo(right, left))) return true
  return areToldApartInOneSentence(left, right, link, slip)
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

/** Whether an item of a list credits its bearer, with a full name or, in parentheses, with one alone. */
function isCredited({mention: {run, tokens}}: Use): boolean {
  return isCreditedAt(run.block, tokens[0]!.start, tokens.at(-1)!.end)
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
