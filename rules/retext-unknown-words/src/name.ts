import {institutionWords, lookUp, type NameForm} from '@copydesk/names'
import type {Unit} from './units.ts'

const nameBlocks: ReadonlySet<string> = new Set(['byline', 'dateline', 'greeting', 'signature'])

/** Long words have few neighbours: what is one slip away from one of the commonest is hardly a name. */
const long = 8

/**
 * Whether a word with a capital has to be taken for a name: one that is known, that the article uses more than once, or
 * that does what names do.
 *
 * @param form What the article says of the word; undefined where it is no part of a name.
 */
export function isName(unit: Unit, form: NameForm | undefined): boolean {
  const {text, block} = unit
  const {word, name, given} = lookUp(text)
  // The lexicon knows British words as well, which a dictionary of American English has not.
  if (word > 0 || name > 0 || given || nameBlocks.has(block.type)) return true
  if (form === undefined) return false
  if (form.uses.length > 1 || form.titles.size > 0 || form.firsts.size > 0) return true
  if (unit.text.length < long && (form.person > 0 || form.cues > 0 || form.placed > 0)) return true
  return (form.described > 0 || form.lasts.size > 0) && !isOfSomething(unit)
}

/**
 * Of the everyday words of which this one may be a slip, those that explain its capital. The start of a sentence or title
 * case gives one to any word. Elsewhere it is the name of an institution that does (“Deparment of Justice”, “Natonal
 * Bank”, “the Goverment”): then the other words of the name are everyday words too.
 */
export function explainCapital(unit: Unit, slips: readonly string[], form: NameForm | undefined): string[] {
  const everyday = slips.filter((slip) => isEveryday(slip, 3))
  if (form === undefined) return everyday
  for (const {mention, token} of form.uses) {
    const opens = token.forced && !isAddress(unit)
    if (mention.words.length === 1 && (opens || mention.run.kinds.titleCase)) return everyday
    const others = [...mention.lead, ...mention.words].filter(
      (other) => other.end <= token.start || (other.start >= token.end && !isOfSomething(unit))
    )
    if (!others.every(({text}) => institutionWords.has(text) || isEveryday(text, 3))) return []
  }
  return everyday.filter((slip) => institutionWords.has(slip) || (slip.length >= long && isEveryday(slip, 2)))
}

/** “Vacanti, over to you.” “Vacanti?” */
function isAddress({block, end}: Unit): boolean {
  return /^[,.!?]/.test(block.text.slice(end, end + 1))
}

/** “Univeristy of Oslo”: what follows “of” says nothing of the word before it. */
function isOfSomething({block, end}: Unit): boolean {
  return block.text.startsWith(' of ', end)
}

function isEveryday(text: string, rarest: number): boolean {
  const {word, given} = lookUp(text)
  return word > 0 && word <= rarest && !given
}
