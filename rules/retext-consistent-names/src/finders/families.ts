import {type NameForm, sharedSentences, type Use} from '@copydesk/names'
import {evidenceOf} from '../evidence.ts'
import type {Finding} from '../finding.ts'
import {isOtherName} from '../other-name.ts'
import {push} from '../push.ts'
import {areElsewhere} from '../regions.ts'
import {areIntroducedApart} from '../relation.ts'
import {spotOf} from '../slip.ts'
import {areToldApart} from '../told-apart.ts'
import {type Family, familyOf} from '../transliterations.ts'

interface Spelling {
  readonly form: NameForm
  /** Uses whose spelling is the writer's own choice. */
  readonly uses: readonly Use[]
}

/** Two accepted spellings of one name in one document. */
export function findTransliterations(forms: ReadonlyMap<string, NameForm>): Finding[] {
  const found = new Map<Family, Spelling[]>()
  for (const form of forms.values()) {
    const family = familyOf(form.text)
    if (family === undefined) continue
    const uses = form.uses.filter((use) => isChosen(use, family.place))
    if (uses.length > 0) push(found, family, {form, uses})
  }
  return [...found.values()].flatMap((members) => {
    const [main, ...others] = members.sort((left, right) => right.uses.length - left.uses.length)
    if (main === undefined || speaksOfSpelling(members)) return []
    return others.flatMap(({form, uses}): Finding[] => {
      if (areIntroducedApart(main.form, form) || areToldApart(main.form, form)) return []
      if (areElsewhere(main.form, form)) return []
      const tie = uses.length === main.uses.length
      // “Kiev is Kyiv”: as often, and in one breath, they are compared.
      if (tie && sharedSentences(main.form, form).length > 0) return []
      return (tie ? uses.slice(-1) : uses).map((use) => ({
        kind: tie ? 'tie' : 'transliteration',
        spot: spotOf(use),
        actual: form.text,
        expected: main.form.text,
        elsewhere: spotOf(main.uses[0]!),
        counts: {actual: uses.length, expected: main.uses.length},
        evidence: evidenceOf(main.form, form),
        certain: !tie,
        confidence: 0.9
      }))
    })
  })
}

/** Dishes, clubs and treaties keep the name that their place had: “chicken Kiev”, “Dynamo Kiev”, “the Odessa Steps”. */
function isChosen({mention}: Use, place: boolean): boolean {
  const {run, before, words} = mention
  if (run.kinds.spelling || run.quoted) return false
  if (!place) return true
  return words.length === 1 && !dish.test(before)
}

const dish = /^(?:chicken|turkey|veal|fish|salmon|prawn|mushroom|vegan|veggie|garlic)$/i

/** “We write Kyiv, not Kiev”, “Gaddafi to the BBC, Qaddafi to the New Yorker and Gadhafi to the AP”. */
function speaksOfSpelling(members: readonly Spelling[]): boolean {
  if (members.some(({uses}) => uses.some(isOtherName))) return true
  return members.some(({form}) => members.filter((other) => sharedSentences(form, other.form).length > 0).length > 2)
}
