import type {Pointer} from './pointing.ts'
import {drawn} from './pointing-words.ts'
import {type Thing, thingOf} from './things.ts'
import type {Tokens} from './tokens.ts'

/** What the reader is to click, to play or to leaf through. */
export function linked(tokens: Tokens): Pointer | undefined {
  return linkedHere(tokens) ?? clicked(tokens) ?? leafed(tokens) ?? played(tokens) ?? behindHere(tokens)
}

/** “The whole story is in the blog post linked here.”, “Follow this link to book.” */
function linkedHere(tokens: Tokens): Pointer | undefined {
  const {start} = tokens
  if (/^(?:follow|use|click)(?: on)? (?:this|the) link (?:to|for)\b/.test(tokens.all.slice(start, start + 5).join(' ')))
    return {target: 'link', direction: 'beside', isLinkWord: true}
  const at = tokens.all.indexOf('linked')
  if (at < 0 || !/^(?:here|below|above)$/.test(tokens.at(at + 1)) || !tokens.isPause(at + 2)) return undefined
  return {target: 'link', direction: 'beside', isLinkWord: true}
}

/** “Click here to take part.”, “Click on the map to see the walk.”, “Tap the picture to see it full size.” */
function clicked(tokens: Tokens): Pointer | undefined {
  const at = tokens.all.findIndex((word, index) => (word === 'click' || word === 'tap') && tokens.isCall(index))
  if (at < 0) return undefined
  if (tokens.at(at) === 'click' && tokens.at(at + 1) === 'here') return {target: 'link', direction: 'beside'}
  const the = at + (tokens.at(at + 1) === 'on' ? 2 : 1)
  const noun = tokens.at(the + 1)
  if (tokens.at(the) !== 'the' || !/^(?:to|for)$/.test(tokens.at(the + 2))) return undefined
  const isPicture =
    /^(?:picture|image|photo|photograph)s?$/.test(noun) && larger.test(tokens.all.slice(the + 2).join(' '))
  return drawn.has(noun) || isPicture ? {target: thingOf(noun)!, direction: 'beside', mentioned: noun} : undefined
}

/** “to enlarge it”, “to see it full size” */
const larger = /^(?:to|for) (?:enlarge|zoom|(?:see|view|open|make) (?:it|them|the|a) |a (?:larger|bigger|closer))/

/** “Swipe through the photos to see the garden.” */
function leafed(tokens: Tokens): Pointer | undefined {
  if (!/^(?:swipe|scroll|click|flick|leaf|browse)$/.test(tokens.first) || tokens.at(tokens.start + 1) !== 'through')
    return undefined
  for (let at = tokens.start + 2; at <= tokens.start + 5; at++)
    if (thingOf(tokens.at(at)) === 'photograph') return {target: 'photograph', direction: 'beside'}
  return undefined
}

/** “Press play to hear the bells.”, “Watch our video to see how it is done.”, “Use our interactive map to find your street.” */
function played(tokens: Tokens): Pointer | undefined {
  const {start, first} = tokens
  const text = tokens.all.slice(start + 1, start + 7).join(' ')
  const isPlayed = playing.test(text) || (start > 0 && tokens.isEnd(start + 2) && tokens.at(start + 1) === 'play')
  if (/^(?:press|hit|click|tap)$/.test(first) && isPlayed) return {target: 'recording', direction: 'beside'}
  const isWatched =
    /^(?:watch|see|view)$/.test(first) && /^(?:our|the|this) (?:[a-z]+ )?(?:video|clip|film) (?:to|for)\b/.test(text)
  if (isWatched) return {target: 'recording', direction: 'beside', mentioned: 'video'}
  const used = /^(?:our (?:[a-z]+ )?|the interactive )(map|calculator|chart|graphic|timeline|form) (?:to|for)\b/.exec(
    text
  )
  if (!/^(?:use|try|explore)$/.test(first) || used === null) return undefined
  return {target: thingOf(used[1]!)!, direction: 'beside', mentioned: used[1]!}
}

const playing = /^(?:on )?(?:the )?play(?: button)? to (?:hear|listen|watch|see)\b/

/** “Read the full report here.”, “You can sign up here.”: the link is gone. */
function behindHere(tokens: Tokens): Pointer | undefined {
  const {start, first} = tokens
  const at = tokens.all.lastIndexOf('here')
  if (at <= start || at - start > longestCall || !tokens.isEnd(at + 1) || !leads.has(first)) return undefined
  if (
    at === start + 1
      ? doneThere.test(first)
      : first === 'sign' && tokens.at(start + 1) !== 'up' && tokens.at(at - 1) !== 'petition'
  )
    return undefined
  return {target: leads.get(first)!, direction: 'beside', isLinkWord: true}
}

/** “You can read here.” */
const doneThere = /^(?:sign|read|book|watch|listen|download)$/
/** Tokens; in longer calls “here” is a place. */
const longestCall = 7
/** What a link is for, and nobody does where he stands. */
const leads = new Map<string, Thing>([
  ['read', 'link'],
  ['sign', 'link'],
  ['download', 'link'],
  ['subscribe', 'link'],
  ['register', 'link'],
  ['donate', 'link'],
  ['apply', 'link'],
  ['book', 'link'],
  ['watch', 'recording'],
  ['listen', 'recording']
])
