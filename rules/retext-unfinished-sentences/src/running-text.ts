import {placeholder} from '@copydesk/prose'
import {isCall, isLabel, labelled, longCall} from './labels.ts'

/** Whether a sentence is one that wants an end mark, and not a credit, a call or a contact. */
export function isRunningText(sentence: string, before = 0, isStrict = false): boolean {
  return (
    /^["“‘'(]?[\p{L}\p{N}]/u.test(sentence) &&
    !(isLabel(sentence, before) && !(isStrict && isCall(sentence, before))) &&
    (!sentence.includes(placeholder) || (isStrict && isAround(sentence))) &&
    !(before === 0 && labelled.test(sentence)) &&
    // What has to read all of the sentence comes last.
    !notProse.test(sentence)
  )
}

/** What no sentence holds, but captions, credits, contacts and links to other articles do. */
const notProse =
  /[|@©®™•→»›►▸]|#(?![a-z\u00c0-\u024f]+ [a-z\u00c0-\u024f])|\b(?:p|tel|fax)\.\s*\d|https?:|www\.|\b(?:media|image) caption\b|\b(?:source|photos?|credit|image):|\([a-z\u00c0-\u024f ]{2,20}\/[a-z\u00c0-\u024f .-]+\)$|\b(?:AP|Reuters|Getty|file) (?:photo|image)s?\b|\bcontributed to this (?:report|story|article)\b|\bread more$|\brecaptcha\b|\d:\d\d$|\.\.\. /i

/** Whether words of text stand around what is no text: “Owners of the [code] lamp must now oil it every week”. */
function isAround(sentence: string): boolean {
  const at = sentence.lastIndexOf(placeholder)
  return (
    !sentence.slice(0, at).trimEnd().endsWith(':') &&
    /^(?:[^\p{L}]+\p{L}+){3}/u.test(sentence.slice(at)) &&
    sentence.split(/\s+/u, longCall).length === longCall
  )
}
