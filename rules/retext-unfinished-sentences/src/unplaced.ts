import type {Pointer} from './pointing.ts'
import {besideText, drawn, numbered, presents, seenOnly, tells} from './pointing-words.ts'
import {thingOf} from './things.ts'
import type {Tokens} from './tokens.ts'

/** What a sentence points to without a word for its place, as what stands beside the text needs none: “This map shows”. */
export function unplaced(tokens: Tokens): Pointer | undefined {
  return (
    asTold(tokens) ??
    byNumber(tokens) ??
    seen(tokens) ??
    marked(tokens) ??
    inDrawing(tokens) ??
    inTable(tokens) ??
    followed(tokens) ??
    likeThis(tokens)
  )
}

const ours = new Set(['this', 'these', 'our'])
/** Tokens: “the interactive bar chart”. */
const farthestNoun = 3

/** Where the noun of a phrase stands that begins at a token, if it is one of some: “the bar chart”. */
function nounFrom(tokens: Tokens, at: number, nouns: ReadonlySet<string>): number {
  for (let noun = at + 1; noun <= at + farthestNoun; noun++) {
    const word = tokens.at(noun)
    if (nouns.has(word) || (nouns === seenOnly && word === 'chart' && plots.test(tokens.at(noun - 1)))) return noun
    if (!/^[a-z\u00c0-\u024f-]+$/.test(word)) return -1
  }
  return -1
}

/** “the bar chart”, but not “the charts” of music */
const plots = /^(?:bar|pie|line|flow)$/

function beside(tokens: Tokens, noun: number): Pointer {
  const mentioned = tokens.at(noun)
  return {target: thingOf(mentioned)!, direction: 'beside', mentioned}
}

/** “This map shows”, “Our infographic explains”, “As the map shows, …”, “…, as the graph shows.” */
function asTold(tokens: Tokens): Pointer | undefined {
  const as = tokens.all.findIndex(
    (word, index) => word === 'as' && /^(?:the|this|our)$/.test(tokens.at(index + 1)) && tokens.isCall(index)
  )
  if (as >= 0) {
    const noun = nounFrom(tokens, as + 1, besideText)
    if (noun > 0 && telling.test(tokens.at(noun + 1))) return beside(tokens, noun)
  }
  // “As you can see from the map, …”
  const from = /^as (?:you|we) (?:can|will) see (?:from|in|on) (?:the|this|our) /.test(tokens.all.slice(0, 7).join(' '))
  if (from) {
    const noun = nounFrom(tokens, 5, besideText)
    if (noun > 0 && tokens.isPause(noun + 1)) return beside(tokens, noun)
  }
  const first = tokens.at(0)
  const noun = nounFrom(tokens, 0, first === 'the' && !ordinals.has(tokens.at(1)) ? seenOnly : drawn)
  if (noun < 0 || !(ours.has(first) || first === 'the')) return undefined
  if (/^(?:was|were)$/.test(tokens.at(noun + 1)))
    return first !== 'the' && tokens.at(noun + 2) === 'taken' ? beside(tokens, noun) : undefined
  return tells.test(tokens.at(noun + 1)) || (ours.has(first) && tellsLater(tokens, noun))
    ? beside(tokens, noun)
    : undefined
}

/** “This photograph, taken in 1931, shows”, “This map of the parish shows” */
function tellsLater(tokens: Tokens, noun: number): boolean {
  const next = tokens.at(noun + 1)
  if (next !== ',' && next !== 'of') return false
  const at = tokens.all.findIndex((word, index) => index > noun + 2 && /^shows?$/.test(word))
  if (at < 0 || at > noun + farthestVerb) return false
  return next === ',' ? tokens.at(at - 1) === ',' : !tokens.all.slice(noun, at).some((word) => /^[,.;:]$/.test(word))
}

/** Tokens. */
const farthestVerb = 9

/** “The second photograph shows”, “The left-hand map shows” */
const ordinals = new Set('first second third fourth last top bottom upper lower left-hand right-hand'.split(' '))
const telling = /^(?:shows?|illustrates?|makes?|suggests?|reveals?|indicates?)$/

/** “Table 2 shows”, “As Figure 3 below shows”, “(see Table 2)”: by its number a thing stands in the document, and nowhere else. */
function byNumber(tokens: Tokens): Pointer | undefined {
  const noun = tokens.all.findIndex((word, index) => numbered.has(word) && /^\d{1,2}$/.test(tokens.at(index + 1)))
  if (noun < 0) return undefined
  const isPlaced = /^(?:below|above|opposite|overleaf)$/.test(tokens.at(noun + 2))
  const end = noun + (isPlaced ? 3 : 2)
  const before = tokens.at(noun - 1)
  const isTelling =
    noun === (before === 'as' ? 1 : 0) && tells.test(tokens.at(end)) && !/^(?:no|signs)$/.test(tokens.at(end + 1))
  const isSeen =
    (before === 'see' ||
      (before === '(' && tokens.at(end) === ')') ||
      (before === 'in' && presents.has(tokens.at(noun - 2)))) &&
    isEndOfPhrase(tokens, end)
  if (!isTelling && !isSeen) return undefined
  return {target: thingOf(tokens.at(noun))!, direction: 'beside', label: `${tokens.at(noun)} ${tokens.at(noun + 1)}`}
}

function isEndOfPhrase(tokens: Tokens, at: number): boolean {
  return at >= tokens.all.length || /^[.,)]$/.test(tokens.at(at))
}

/** “For what to do, see the box.”, “(see panel)”, “(See photo.)”, “See the map for details.” */
function seen(tokens: Tokens): Pointer | undefined {
  const at = tokens.all.findIndex((word, index) => word === 'see' && tokens.isCall(index))
  if (at < 0) return undefined
  const isNamed = /^(?:the|our)$/.test(tokens.at(at + 1))
  const noun = at + (isNamed ? 2 : 1)
  const word = tokens.at(noun)
  // Who is told to see the picture goes to a museum.
  const target = besideText.has(word) || (!isNamed && /^(?:photo|picture)s?$/.test(word)) ? thingOf(word) : undefined
  if (target === undefined) return undefined
  const isFor = tokens.at(noun + 1) === 'for' && isNamed
  return isEndOfPhrase(tokens, noun + 1) || isFor ? beside(tokens, noun) : undefined
}

/** “The new route is marked in red on the map.” */
function marked(tokens: Tokens): Pointer | undefined {
  const at = tokens.all.findIndex((word) => marks.has(word))
  if (at < 0) return undefined
  const lettered = letteredOn.exec(tokens.all.slice(at, at + 9).join(' '))
  if (lettered !== null) {
    const noun = at + lettered[0].split(' ').length - 1
    return isEndOfPhrase(tokens, noun + 1) ? beside(tokens, noun) : undefined
  }
  if (tokens.at(at + 1) !== 'in' || !colours.test(tokens.at(at + 2))) return undefined
  if (!/^(?:on|in)$/.test(tokens.at(at + 3)) || tokens.at(at + 4) !== 'the') return undefined
  const noun = nounFrom(tokens, at + 4, drawn)
  return noun > 0 && isEndOfPhrase(tokens, noun + 1) ? beside(tokens, noun) : undefined
}

/** “marked A and B on the map”, “marked with a red cross on the map” */
const letteredOn =
  /^marked (?:[a-z](?: (?:and|to|,) [a-z]){0,3}|with an? (?:[a-z]+ ){0,2}(?:cross|star|dot|circle|arrow|line)) on the (?:map|plan|chart|diagram)\b/
const marks = new Set('marked shown shaded coloured colored highlighted ringed circled drawn outlined'.split(' '))
const colours = /^(?:red|blue|green|yellow|orange|purple|pink|grey|gray|black|white|brown|bold)$/

/** “Fit the parts together as shown in the diagram.”, “The arrows in the diagram show …”, “Fold the paper as shown.” */
function inDrawing(tokens: Tokens): Pointer | undefined {
  const dots =
    /^the (?:([a-z]+) )?(?:dots?|lines?|arrows?|bars?|areas?|squares?|circles?|cross(?:es)?|stars?) (?:on|in) the [a-z]+/.exec(
      tokens.all.slice(0, 6).join(' ')
    )
  if (dots !== null) {
    const noun = dots[0].split(' ').length - 1
    const verb = tokens.at(noun + 1)
    // “The red dots on the map mark the wells.”
    if (drawn.has(tokens.at(noun)) && (tells.test(verb) || (colours.test(dots[1] ?? '') && /^(?:is|are)$/.test(verb))))
      return beside(tokens, noun)
  }
  for (let at = 1; at < tokens.all.length - 1; at++) {
    const word = tokens.all[at]!
    if (word !== 'in' && word !== 'on' && word !== 'as') continue
    if (word === 'as' && /^(?:shown|pictured|illustrated)$/.test(tokens.at(at + 1)) && tokens.isEnd(at + 2))
      return {target: 'display', direction: 'beside'}
    // “Do you know anybody in this photo?”, but “In this photo, taken in May, …” stands under one.
    if (/^in this photo(?:graph)?$/.test(tokens.all.slice(at, at + 3).join(' '))) return beside(tokens, at + 2)
    if (word === 'as' || tokens.at(at + 1) !== 'the') continue
    const before = tokens.at(at - 1)
    const isAs = before === 'as' || (/^(?:shown|seen|illustrated)$/.test(before) && tokens.at(at - 2) === 'as')
    const noun = nounFrom(tokens, at + 1, isAs ? besideText : seenOnly)
    // “as illustrated on the box”
    if (noun > 0 && !(word === 'on' && /^(?:box|panel|table)$/.test(tokens.at(noun)))) return beside(tokens, noun)
  }
  return undefined
}

/** “The last column of the table gives the price.” */
function inTable(tokens: Tokens): Pointer | undefined {
  const at = tokens.all.findIndex((word) => /^(?:columns?|rows?)$/.test(word))
  return at > 0 && tokens.all.slice(at + 1, at + 4).join(' ') === 'of the table' ? beside(tokens, at + 3) : undefined
}

/** “Follow these steps to bleed a radiator.” */
function followed(tokens: Tokens): Pointer | undefined {
  const isCalled = tokens.first === 'follow' && tokens.at(tokens.start + 1) === 'these'
  return isCalled &&
    tokens.all.slice(tokens.start + 2, tokens.start + 5).some((word) => /^(?:steps|instructions)$/.test(word))
    ? {target: 'steps', direction: 'below'}
    : undefined
}

/** “Your screen should now look like this.”, “You should see a window like the one below.” */
function likeThis(tokens: Tokens): Pointer | undefined {
  const at = tokens.all.lastIndexOf('like')
  if (at < 0 || !tokens.all.slice(0, at).some((word) => /^(?:should|must|will)$/.test(word))) return undefined
  if (
    tokens.at(at + 1) === 'this' &&
    tokens.isEnd(at + 2) &&
    tokens.all.slice(0, at).some((word) => /^(?:look|see)$/.test(word))
  )
    return {target: 'display', direction: 'below'}
  const isOne = tokens.at(at + 1) === 'the' && /^ones?$/.test(tokens.at(at + 2))
  if (!isOne || !/^(?:below|above)$/.test(tokens.at(at + 3)) || !tokens.isEnd(at + 4)) return undefined
  if (!tokens.all.slice(0, at).some((word) => /^(?:you|your|look)$/.test(word))) return undefined
  return {target: 'display', direction: tokens.at(at + 3) === 'below' ? 'below' : 'above'}
}
