import type {Direction} from './place.ts'
import type {Pointer} from './pointing.ts'
import {goesOn} from './pointing-words.ts'
import {isVerb} from './sentence.ts'
import type {Tokens} from './tokens.ts'

/** What a sentence tells to be seen in a photograph without naming one: “Ann Reyes, pictured here in 1931, …” */
export function pictured(tokens: Tokens): Pointer | undefined {
  for (let at = 0; at < tokens.all.length; at++) {
    const direction = picturedAt(tokens, at)
    if (direction !== undefined) return {target: 'photograph', direction}
  }
  return undefined
}

function picturedAt(tokens: Tokens, at: number): Direction | undefined {
  const word = tokens.at(at)
  const before = tokens.at(at - 1)
  const next = tokens.at(at + 1)
  if (word !== 'here' && word !== 'pictured' && !sides.has(word) && !(before === '(' && ranks.test(word)))
    return undefined
  if (word === 'here') return isShownHere(tokens, at) ? 'beside' : undefined
  if (before === '(' && isPosition(tokens, at) && isName(tokens, at - 2)) return 'beside'
  if (!/^[(,]$/.test(before) || ranks.test(word)) return undefined
  const isBracketed = before === '(' && next === ')'
  // “The winning cake (pictured) was made by …”
  if (word === 'pictured') return isBracketed || (before === ',' && next === ',') ? 'beside' : undefined
  // “Ann Reyes (right) says …”, “Ann Reyes, above, says …”
  if (tokens.isCapital(at) || !isName(tokens, at - 2) || isCaption(tokens, at + 2)) return undefined
  if (!isBracketed && !(before === ',' && next === ',' && said.test(tokens.at(at + 2)))) return undefined
  return word === 'above' || word === 'below' ? word : 'beside'
}

/** “(pictured, centre)”, “(second from left)”, “(far right)” */
function isPosition(tokens: Tokens, at: number): boolean {
  const end = tokens.all.indexOf(')', at)
  return end > at + 1 && end <= at + longestPosition && position.test(tokens.all.slice(at, end).join(' '))
}

const position =
  /^(?:pictured ,? ?)?(?:(?:front|back|top|bottom) row ,? ?)?(?:far |top |bottom |(?:second|third|fourth) from (?:the )?)?(?:left|right|centre|center|middle)$/
/** Tokens. */
const longestPosition = 6

/** “pictured here with her brother”, “…, shown here, …”, “Seen here at the launch, …” */
function isShownHere(tokens: Tokens, at: number): boolean {
  const how = tokens.at(at - 1)
  const before = tokens.at(at - 2)
  if (!/^(?:pictured|shown|seen)$/.test(how) || /^(?:was|were|been|be|being|not)$/.test(before)) return false
  const goesOnSoon = tokens.isPause(at + 1) || goesOn.has(tokens.at(at + 1))
  if (how === 'pictured') return true
  if (at === 1) return goesOnSoon && !(tokens.isEnd(at + 1) || tokens.at(at + 1) === 'for')
  // Owls “are seen here every winter”, and a film, “seen here as a masterpiece”, failed abroad.
  return /^[(,]$/.test(before) && goesOnSoon && !tokens.isEnd(at + 1) && !/^(?:as|for)$/.test(tokens.at(at + 1))
}

/** “Ann Reyes (left) at the market in June.”, “Photograph: Ann Reyes (left) …”: what stands under a picture has no verb, or a label. */
function isCaption(tokens: Tokens, end: number): boolean {
  return (
    tokens.at(1) === ':' ||
    !(tokens.all.some((word) => word !== 'left' && isVerb(word)) || /[^s]s$/.test(tokens.at(end)))
  )
}

const ranks = /^(?:far|top|bottom|front|back|second|third|fourth)$/
const sides = new Set(['above', 'below', 'right', 'left', 'centre', 'center'])
const said = /^(?:says?|said|is|was|has|had|will|who|and|with|told|believes|hopes|runs|works|won|took|led|became)$/

/** Whether a name of two words ends at a token: “Old Street (left)” has another meaning. */
function isName(tokens: Tokens, at: number): boolean {
  let first = at
  while (first > 0 && tokens.isCapital(first - 1)) first--
  return (
    !/^(?:to|at|in|from|towards|past)$/.test(tokens.at(first - 1)) &&
    tokens.isCapital(at) &&
    tokens.isCapital(at - 1) &&
    !/^(?:street|road|lane|avenue|square|station|bridge|party|bank|turn)$/.test(tokens.at(at))
  )
}
