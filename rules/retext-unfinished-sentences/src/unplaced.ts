import type {Pointer} from './pointing.ts'
import {besideText, drawn, numbered, presents, subjects, tells} from './pointing-words.ts'
import {isMedium, type Thing, thingOf} from './things.ts'

/** What a sentence points to without a word for its place, as what stands beside the text needs none: “This map shows”. */
export function unplaced(tokens: readonly string[]): Pointer | undefined {
  return asTold(tokens) ?? byNumber(tokens) ?? seen(tokens) ?? attached(tokens) ?? linked(tokens)
}

const ours = new Set(['this', 'these', 'our'])

/** “This map shows”, “Our infographic explains”, “As the map shows, …” */
function asTold(tokens: readonly string[]): Pointer | undefined {
  const at = tokens[0] === 'as' ? 1 : 0
  const noun = tokens[at + 1] ?? ''
  if (!(ours.has(tokens[at]!) || (at > 0 && tokens[at] === 'the'))) return undefined
  if (!drawn.has(noun) || !tells.test(tokens[at + 2] ?? '')) return undefined
  return {target: thingOf(noun)!, direction: 'beside', mentioned: noun}
}

/** “Table 2 shows”, “As Figure 3 shows”, “(see Table 2)”: by its number a thing stands in the document, and nowhere else. */
function byNumber(tokens: readonly string[]): Pointer | undefined {
  const noun = tokens.findIndex((word, index) => isNumberedAt(tokens, word, index))
  if (noun < 0) return undefined
  const next = tokens[noun + 2]
  const before = tokens[noun - 1]
  const isTelling = noun === (before === 'as' ? 1 : 0) && next !== undefined && tells.test(next)
  const isSeen = (before === 'see' || (before === 'in' && presents.has(tokens[noun - 2] ?? ''))) && isPause(next)
  if (!isTelling && !isSeen) return undefined
  return {target: thingOf(tokens[noun]!)!, direction: 'beside', label: `${tokens[noun]} ${tokens[noun + 1]}`}
}

function isNumberedAt(tokens: readonly string[], word: string, index: number): boolean {
  return numbered.has(word) && /^\d{1,2}$/.test(tokens[index + 1] ?? '')
}

/** Whether what is pointed to ends there. */
function isPause(token: string | undefined): boolean {
  return token === undefined || /^[.,)]$/.test(token)
}

/** Whether the reader is told to do it, and not that somebody does. */
function isCall(tokens: readonly string[], at: number): boolean {
  return at === 0 || /^(?:[,;(]|please)$/.test(tokens[at - 1]!)
}

/** “For what to do, see the box.”, “(see panel)”, “(See photo.)” */
function seen(tokens: readonly string[]): Pointer | undefined {
  const at = tokens.findIndex((word, index) => word === 'see' && isCall(tokens, index))
  if (at < 0) return undefined
  const isNamed = /^(?:the|our)$/.test(tokens[at + 1] ?? '')
  const noun = at + (isNamed ? 2 : 1)
  const word = tokens[noun] ?? ''
  // Who is told to see the picture goes to a museum.
  const target = besideText.has(word) || (!isNamed && /^(?:photo|picture)s?$/.test(word)) ? thingOf(word) : undefined
  if (target === undefined || !isPause(tokens[noun + 1])) return undefined
  return {target, direction: 'beside', mentioned: word}
}

/** “A plan of the work is attached.” */
function attached(tokens: readonly string[]): Pointer | undefined {
  const at = tokens.findIndex((word) => word === 'attached' || word === 'enclosed')
  if (!/^(?:is|are)$/.test(tokens[at - 1] ?? '') || !/^\.?$/.test(tokens[at + 1] ?? '')) return undefined
  const named = (word: string): Thing | undefined => thingOf(word) ?? subjects.get(word)
  const noun = tokens.slice(0, at).find((word) => named(word) !== undefined)
  const target = noun === undefined ? undefined : named(noun)
  return target !== undefined && isMedium(target) ? {target, direction: 'beside'} : undefined
}

/** “Click here to take part.”, “Click on the map to see the walk.” */
function linked(tokens: readonly string[]): Pointer | undefined {
  const at = tokens.indexOf('click')
  if (at < 0 || !isCall(tokens, at)) return undefined
  if (tokens[at + 1] === 'here') return {target: 'link', direction: 'beside'}
  const noun = tokens[at + 3] ?? ''
  const isOn = tokens[at + 1] === 'on' && tokens[at + 2] === 'the' && /^(?:to|for)$/.test(tokens[at + 4] ?? '')
  return isOn && drawn.has(noun) ? {target: thingOf(noun)!, direction: 'beside', mentioned: noun} : undefined
}
