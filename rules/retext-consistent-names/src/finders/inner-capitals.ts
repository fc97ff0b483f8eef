import {likePairs, type NameForm, type Names, spellingDistance} from '@copydesk/names'
import {isAnotherWord, ownParts} from '../capital-parts.ts'
import {areKnownDistinct} from '../distinct.ts'
import type {Finding} from '../finding.ts'
import {areInflections} from '../inflections.ts'
import {crowded, doubledLetter} from '../pair.ts'
import {firstOf, slip} from '../slip.ts'
import {areToldApart} from '../told-apart.ts'
import {trademarks} from '../trademarks.ts'

/** Products and agencies with capitals inside that are misspelt once: “LibriVVox” for LibriVox, “RealSeseID” for RealSenseID. */
export function findInnerCapitals({forms}: Names): Finding[] {
  const coined = [...forms.values()].filter(({text}) => isCoined(text))
  if (coined.length < 2) return []
  const pairs = likePairs(
    coined.map(({text}) => text),
    crowded
  )
  return pairs.flatMap(([left, right]) => {
    const [a, b] = [coined[left]!, coined[right]!]
    if (isSlip(a, b)) return toFindings(a, b)
    return isSlip(b, a) ? toFindings(b, a) : []
  })
}

/** Not “URLs”, an abbreviation with its ending. */
function isCoined(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 40 &&
    /.\p{Lu}/u.test(text) &&
    /^\p{Lu}\p{L}*\p{Ll}\p{L}*$/u.test(text) &&
    !/^\p{Lu}+s$/u.test(text)
  )
}

function isSlip(form: NameForm, main: NameForm): boolean {
  if (form.uses.length > 1 || (main.uses.length < 2 && !trademarks.has(main.text)) || trademarks.has(form.text))
    return false
  if (form.folded === main.folded || form.uses.some(({mention}) => mention.run.quoted || mention.run.kinds.spelling))
    return false
  if (areKnownDistinct(main.text, form.text) || areInflections(main.text, form.text) !== undefined) return false
  const distance = spellingDistance(form.folded, main.folded, 1.05)
  if (distance > 1.05) return false
  const own = ownParts(form.text, main.text)
  // “NestJS” and “NextJS”, “OpenSSL” and “OpenSSH”: another word or abbreviation makes another product.
  if (own.length === 0 || own.some(isAnotherWord)) return false
  if (distance <= doubledLetter && main.folded.length >= 5) return true
  if (own.every((part) => /^\p{Lu}+$/u.test(part))) return false
  if (main.folded.length < (main.uses.length >= 4 ? 4 : 5) || areToldApart(main, form)) return false
  // “PaaS” and “SaaS”: of a few letters the first and the last tell one from the next.
  return main.folded.length >= 6 || (main.folded[0] === form.folded[0] && main.folded.at(-1) === form.folded.at(-1))
}

function toFindings(wrong: NameForm, main: NameForm): Finding[] {
  return [slip('variant', firstOf(wrong), firstOf(main), 0.8)]
}
