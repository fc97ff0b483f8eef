import type {Block} from '@copydesk/prose'
import {takesUp} from './section-list.ts'
import type {Thing} from './things.ts'

/** A line stands under what is shown; a form, a table or a link has none, or one that names it. */
const captioned: ReadonlySet<Thing> = new Set(['photograph', 'drawing', 'chart', 'recording', 'display'])

/** Words: headings are short, and what stands under a picture tells more. */
const longestHeading = 5

/** “Ann Reyes, the miller. Photograph: Bo Lund” */
const photographed = /\bphoto(?:graph)?s?(?::| by\b)/i

/** “the mill in 1931”, “Ann Reyes, the miller”, “The mill (left)” */
const detail = /[\d,;:()–—]/
/** “Ann Reyes”, “The Old Mill” */
const name = /^(?:\p{Lu}[\p{L}’'.-]*\s?){2,4}$/u
/** What no name begins with: “What Happens Next”, “Getting There” */
const asked =
  /^(?:what|why|how|who|when|where|which|next|more|our|your|a|an|in|on|to|from|about)\b|^\p{Lu}\p{Ll}+ing\b/iu

/**
 * Whether a lone line of plain text may be the words that stood under a lost picture, and not a heading: it is long, or
 * has a name or a figure, or speaks of what the sentence does.
 */
export function mayBeCaption({text, words}: Block, target: Thing, sentence: string): boolean {
  if (takesUp(sentence, text)) return true
  if (!captioned.has(target) || (target !== 'photograph' && photographed.test(text))) return false
  return words.length > longestHeading || detail.test(text) || (name.test(text) && !asked.test(text))
}
