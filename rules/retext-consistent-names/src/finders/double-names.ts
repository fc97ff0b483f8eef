import {type NameForm, type Names, soundDistance, spellingDistance, type Use} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {speaksOfKin} from '../kin.ts'
import {isOtherName} from '../other-name.ts'
import {crowded} from '../pair.ts'
import {shareSentence} from '../share-sentence.ts'
import {firstOf, slip} from '../slip.ts'
import {isTold} from '../told.ts'

/**
 * Family names of two with a hyphen, of which one half is another word once: “General Okafor-Lisle”, where Denise Okafor-Lyle is introduced.
 * To eye and ear the halves may be far apart, but whoever shares one half and is somebody else is introduced.
 */
export function findDoubleNames({forms}: Names): Finding[] {
  const found: Finding[] = []
  for (const form of forms.values()) {
    const [use] = form.uses as [Use]
    const half = form.uses.length === 1 && form.lower === 0 ? otherHalfOf(use) : undefined
    if (half === undefined || isOtherName(use) || speaksOfKin(use)) continue
    const mains = mainsOf(half, use, forms)
    if (mains.length === 1 && mayBe(mains[0]!, form)) found.push(toFinding(form, mains[0]!, half))
  }
  return found
}

/** The other half, if the name is nothing but two halves: not of “Denise Okafor-Lyle”, who is introduced. */
function otherHalfOf({mention: {words, tokens, run, institution}, at}: Use): string | undefined {
  if (words.length !== 2 || tokens.length !== 2 || words[1]!.joint !== '-' || institution) return undefined
  if (!isTold(run)) return undefined
  return words[1 - at]!.text
}

/** What stands in the place of the word after the given name of somebody who has the other half. */
function mainsOf(half: string, {at, mention}: Use, forms: Names['forms']): NameForm[] {
  const found = new Set<string>()
  const {uses} = forms.get(half)!
  if (uses.length > crowded) return []
  for (const use of uses) {
    const {words} = use.mention
    if (use.mention === mention || words.length < 3 || words.at(-1)!.joint !== '-') continue
    if (shareSentence([use.mention.run], [mention.run])) return []
    // The same half of it: the first, or the second.
    if (words.at(-1 - at) === use.token) found.add(words.at(at - 2)!.text)
  }
  return [...found].flatMap((text) => forms.get(text) ?? [])
}

function mayBe({folded: a}: NameForm, {folded: b}: NameForm): boolean {
  const length = Math.max(a.length, b.length)
  // “the Tavares-Monteiros”
  if (a === b || length < 4 || a === `${b}s` || b === `${a}s`) return false
  return spellingDistance(a, b) <= 0.5 * length || soundDistance(a, b, 0.25 * length) <= 0.25 * length
}

function toFinding(form: NameForm, main: NameForm, half: string): Finding {
  return slip('variant', firstOf(form), firstOf(main), 0.7, `only \`${main.text}\` is introduced beside \`${half}\``)
}
