import {simpleLetters} from '@copydesk/prose'
import {type Attribution, flatten, name, nextVerb, office, pronoun, wordEnd} from './attribution.ts'
import {speaks} from './voice.ts'

const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
/** Who tells a story says these too: “We came in, said a prayer.” */
const object =
  `(?:(?:[${simpleLetters.small}]+ ){1,3}(?:prayer|word|words|thing|few|lot|little|same|rosary|blessing|truth|name|opposite|grace|mass|goodbye)|` +
  `I|He|She|It|We|They|You|Hello|Hi|Yes|No|OK|Okay|Mass|${day})\\b`

/** Verbs that stand before their speaker, too. */
const leading =
  '(?:said|says|replied|replies|muttered|mutters|whispered|whispers|shouted|shouts|added|adds|explained|explains|recalled|recalls|sighed|sighs|murmured|joked|jokes)'
/** “said the sheriff”, “said Jo Dudek, a spokeswoman for the county” */
const inverted = new RegExp(`^ ${leading} (?!${object})(?:${name}|${office})${wordEnd}`)

const saying =
  '(?:said|says|added|adds|explained|explains|recalled|recalls|warned|warns|wrote|writes|told (?:reporters|journalists))'
const circumstance = `(?: (?:on|in|at|during|after|from|outside|inside|late|early|last|this|yesterday|today|${day})\\b.*)?`
/** “Mayor Dudek said Friday.”, “the sheriff told reporters.” */
const named = new RegExp(`^ (?!I )(?:${name}|${office}) ${saying}${circumstance}\\.?$`)

/** “! shouted the sheriff”, “? asked he” */
const exclaimed = new RegExp(
  `^ (?:asked|asks|shouted|cried|replied|answered|joked|whispered|muttered|murmured|snapped) (?:${pronoun}|${name}|${office})`
)

/** “he said.” at the end of a paragraph */
const spoken = new RegExp(`^ (?:${pronoun} ${saying}|${saying} ${pronoun})${circumstance}\\.?$`)

/**
 * Whether a quotation without a closing mark ended at its attribution for certain. In one that goes on, someone may
 * tell what was said (“I asked, he answered”): he hardly puts the verb first, or names who spoke and stops there. He may
 * tell what a sign said; then he goes on himself, as a reporter would not: “Back at noon, the sign said. We waited.
 *
 * @param from The offset at which the quotation starts.
 * @param limit The offset of the next mark, or the end of the text.
 */
export function isFirm(text: string, from: number, {start, end}: Attribution, limit: number): boolean {
  const words = flatten(text.slice(start, Math.min(end, start + 160)))
  const firm =
    inverted.test(words) ||
    named.test(words) ||
    (/[!?]/.test(text.charAt(start - 1)) && exclaimed.test(words)) ||
    (text.slice(end).trim() === '' && spoken.test(words))
  if (!firm || speaks(text.slice(end, limit))) return false
  const sentence = /[^.!?]*$/.exec(text.slice(Math.max(from, start - 200), start - 1))![0]
  return nextVerb(sentence, 0, sentence.length) === undefined
}
