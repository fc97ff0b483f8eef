import {type NameForm, sharedSentences, type Use} from '@copydesk/names'
import {isOtherName} from '../other-name.ts'
import {doubledLetter, type Pair} from '../pair.ts'
import {liesSomewhere} from '../regions.ts'
import type {Link} from '../relation.ts'
import {areToldApart} from '../told-apart.ts'
import {isPlainSlip} from './plain-slip.ts'

/** The text tells them apart, gives one as another name, or has both in one breath. */
export function isTextAgainst(pair: Pair, link: Link): boolean {
  const a = pair.main.form
  const v = pair.variant.form
  if (v.uses.some(isOtherName) || a.uses.every(isOtherName)) return true
  // “a Commissioner and a Deputy Commitssioner”; but “Millers, Mullers and Millars”
  const isWord = a.lower > 0 || (a.info.name === 0 && !a.info.given)
  if (pair.misspeltWord && !pair.main.plural && (isWord || !areToldApart(a, v, link, true))) return false
  const slip = isPlainSlip(pair, link)
  const isMistyped = slip && (pair.main.wellKnown || pair.spelling <= doubledLetter)
  if (areToldApart(a, v, link, isMistyped)) return true
  // “Mei lives in Penang, and Mae in Pennan, Aberdeenshire.”
  const isOnce = pair.main.count === 1 && pair.variant.count === 1
  if (isOnce && pair.spelling > 1.05 && [a, v].some(liesSomewhere)) return true
  return !slip && areInOneBreath(a, v, link)
}

/** Whether a sentence has both; of two that share a given name, both with it: “Tesfaye Bekele ran first, Tesfaye Bikila second”. */
function areInOneBreath(left: NameForm, right: NameForm, link: Link): boolean {
  const both = sharedSentences(left, right)
  if (link !== 'shared') return both.length > 0
  // “Innes is over, Inés is next”, each of which is named again
  const isAgain = left.uses.length > 1 && right.uses.length > 1
  return both.some((uses) => uses.every(isAfterFirst) || (isAgain && uses.every(isAlone)))
}

function isAlone({mention: {words}}: Use): boolean {
  return words.length === 1
}

/** “Ann Stephenson beat J. Stevenson” */
function isAfterFirst({at, token, mention: {tokens}}: Use): boolean {
  return at > 0 || tokens[0] !== token
}
