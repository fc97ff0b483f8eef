import type {NameForm, Use} from '@copydesk/names'
import {areOneName} from '../given-names.ts'
import {differInLastLetter, doubledLetter, type Pair} from '../pair.ts'
import {areDaughters, arePatronymics, isChildOf} from '../patronymics.ts'
import {haveOtherHalves} from '../place-halves.ts'
import {isFramed, type Link, shareCompany, sharesFirst} from '../relation.ts'

/** Two of many that are alike by nature: families, patronymics, the people of a roster, places called after one saint. */
export function areTwoOfAKind({main, variant, length, sound, spelling}: Pair, link: Link): boolean {
  const a = main.form
  const v = variant.form
  if (main.family && variant.family) return true
  // “Jón Ketilsson”, whose son is called Ketilson in Canada
  if (arePatronymics(a.folded, v.folded) && v.firsts.size > 0 && link !== 'shared' && variant.count > 1) return true
  if (differInLastLetter(a.folded, v.folded) && hasOwnOffice(a, v)) return true
  if (areDaughters(a.folded, v.folded) || isChildOf(a.folded, v.folded)) return true
  // “the Federal Resseve Board”
  if (variant.unheardOf && main.count >= 2 && isFramed(a, v)) return false
  if (link !== 'shared' && link !== 'similar' && haveOtherHalves(a.folded, v.folded)) return true
  if (link === 'bare' || link === 'none') {
    // Hardly the same, and more than once: “Pershall” and “Pershore” have half of their names in common.
    if (variant.count > 1 && spelling > 0.3 * length && sound > 0.08 * length) return true
    // Once each: short names, and those that look otherwise, are near to many.
    if (main.count === 1 && (length < 5 || spelling > 0.36 * length)) return true
    // Once each, and one letter at the end between them: “Romani”, “Romano”.
    if (main.count === 1 && differInLastLetter(a.folded, v.folded) && !(variant.unheardOf && sound === 0)) return true
    if (arePatronymics(a.folded, v.folded) && !(variant.unheardOf && main.count >= 4)) return true
  }
  // “Aleyn, a student” in a table of parts and players
  if (v.described > 0 && v.uses.every(isInCell)) return true
  const near = variant.unheardOf && (sound <= 0.2 || spelling <= 1.05)
  if ((v.uses.every(isInRoster) || a.uses.every(isInRoster)) && !(near && shareCompany(a, v))) {
    if (link === 'shared' && !near) return !sharesFirst(a, v)
    const isSlip =
      (length >= 6 && main.count >= 2 && (spelling <= 1.05 || sound <= 0.2)) ||
      (length >= 5 && spelling <= 1.05 && main.wellKnown) ||
      (length >= 4 && spelling <= 0.7 && sound <= 0.15 && main.count >= 2) ||
      (length >= 5 && spelling <= 0.85 && main.count >= 4)
    if (!variant.unheardOf || !isSlip) return true
    // “Wilkinson, Dawson, Ellis”, “Dowson, Haughton, Monye”: two squads, with one in each.
    if (v.uses.every(isInRoster) && a.uses.some(isInRoster) && spelling > doubledLetter && !main.place) return true
  }
  // “Lars Amundsen”, “Lars Amundson”, twice each: neighbours.
  if (link === 'shared' && variant.count > 1 && main.count === variant.count && arePatronymics(a.folded, v.folded))
    return true
  // “St Mary’s School” is not in “St Marie’s Walk”.
  if (areSaints(a, v) && spelling > 1.05 && !areOneName(a.text, v.text)) return true
  if (link === 'shared' || v.prefixed < v.uses.length) return false
  // “New Yorke” is “New York”, but “San Jose” is not “San José de Mayo”.
  if (a.prefixed > 0 && main.count >= 2 && shareCompany(a, v)) {
    if (variant.unheardOf && isFramed(a, v)) return false
    return !(variant.unheardOf ? spelling <= 1.1 || sound <= 0.1 * length : sound <= 0.1 && spelling <= 1.05)
  }
  return !(variant.unheardOf && length >= 5 && (spelling <= 1.1 || sound <= 0.3))
}

/** “the Borough of Queenscliffe”, twice, which is older than the town, Queenscliff: it is never called anything else. */
function hasOwnOffice({uses: mains}: NameForm, {uses}: NameForm): boolean {
  const office = officeBefore(uses[0]!)
  if (uses.length < 2 || office === undefined) return false
  return uses.every((use) => officeBefore(use) === office) && !mains.some((use) => officeBefore(use) === office)
}

function officeBefore({token, mention: {run}}: Use): string | undefined {
  return /\p{Lu}\p{Ll}+ (?:of|for) $/u.exec(run.block.text.slice(Math.max(0, token.start - 24), token.start))?.[0]
}

function areSaints(left: NameForm, right: NameForm): boolean {
  return [left, right].every(({info, prefixed, uses}) => info.given && prefixed === uses.length)
}

function isInRoster(use: Use): boolean {
  return use.mention.run.kinds.roster || isInCell(use)
}

function isInCell({mention: {run}}: Use): boolean {
  return run.block.type === 'cell'
}
