import type {Block} from '@copydesk/prose'
import type {Habits} from './habits.ts'
import {longReport} from './lone-sentence.ts'
import {isWhollyMarked} from './paragraphs.ts'

/** A quotation with its speaker, in the past tense of reports. */
export function isReport(block: Block, habits: Habits): boolean {
  if (isWhollyMarked(block)) return false
  const text = block.text.slice(-longestAttribution)
  if (!/[”"’']/.test(text)) return false
  if (saidOfQuotation.test(text)) return true
  return habits.strict && (saidNow.test(text) || (block.words.length >= longReport && saysNow.test(text)))
}

const longestAttribution = 240

/** “… in the spring,” she said: what a headline says is in the present. */
const saidOfQuotation =
  /[\p{L}\p{N}][,?!…—][”"’']\s(?:[^\s“"]+ ){0,10}(?:said|told|asked|added|replied|wrote|recalled|explained|continued|concluded|warned|insisted|advised|noted|argued|observed|admitted|agreed|claimed|stressed|joked|suggested|promised)(?: [^\s“"]+){0,12}$/u

export const saidNow = /[\p{L}\p{N}][,?!…—][”"’']\s(?:he|she|they|it) (?:says|adds|asks|explains)$/u

/** “That is why we did it for owls and for the mill,” Reyes says */
const saysNow = /[\p{L}\p{N}][,?!…—][”"’']\s(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:says|adds|asks|explains)$/u

/** “…,” Reyes said. “Weak at sums”: what is quoted after its speaker was told is text, however short. */
export function isResumed({text}: Block): boolean {
  return (
    /[”"’]$/.test(text.slice(-1)) &&
    /\p{L}|\p{N}/u.test(text.slice(-2, -1)) &&
    resumed.test(text.slice(-longestResumed))
  )
}

const longestResumed = 400
const verbs =
  '(?:said|says|told|tells|asked|asks|added|adds|replied|replies|wrote|writes|explained|explains|recalled|recalls|continued|warned|argued|joked|admitted|insisted|shouted|whispered|thought)'
const resumed = new RegExp(
  `\\b${verbs}(?:[^“”"‘.!?:]{0,80}[.!?,] |[^“”"‘.!?:]{0,40}: (?=[“"‘][^“”"‘]{1,300}[.!?] ))[“"‘][^“”"‘]+[\\p{L}\\p{N}][”"’]$`,
  'u'
)

/** A paragraph that is a quotation of several sentences, from its first character to its last. */
export function isWholeSpeech(block: Block): boolean {
  const {text} = block
  if (isWhollyMarked(block) || !/^[“"]/u.test(text) || !/[\p{L}\p{N}][”"]$/u.test(text)) return false
  const inside = text.slice(1, -1)
  return !/[“”"]/u.test(inside) && /[\p{Ll}\p{N}][.!?] \p{Lu}/u.test(inside)
}

export const leadsToQuotation = /\b(?:said|says|wrote|writes|words|reads?|told|asked|follows|following)\b/u
