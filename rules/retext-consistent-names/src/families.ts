import {type NameForm, sharedSentences, type Use} from '@copydesk/names'
import {evidenceOf} from './evidence.ts'
import type {Finding} from './finding.ts'
import {push} from './push.ts'
import {areIntroducedApart} from './relation.ts'
import {areToldApart, isOtherName} from './told-apart.ts'
import {spotOf} from './variants.ts'

/** Names that English papers have more than one spelling for, each of them in use: a document needs one. */
const names = `
Gaddafi Gadhafi Qaddafi Qadhafi Kadafi Kaddafi Gadafi|Zelensky Zelenskyy Zelenskiy Zelenski Zelenskyi|Qaeda Qaida Qa'ida
Hezbollah Hizbollah Hizbullah Hizballah Hezballah|Quran Koran Qur'an|Shiite Shi'ite|Shiites Shi'ites|Khamenei Khameini Khamanei|Netanyahu Nethanyahu
Tchaikovsky Tchaikovski Chaikovsky|Yanukovych Yanukovich|Poroshenko Poroschenko|Lukashenko Lukashenka|Navalny Navalnyy Navalniy
Houthi Huthi|Houthis Huthis|Shabab Shabaab|Nusra Nosra|Morsi Mursi|Sisi Sissi|Maliki Malaki|Mubarak Moubarak
Arafat Arafaat|Ayatollah Ayatullah|Sharia Shariah|Hanukkah Chanukah Hanukah|Uighur Uyghur Uygur|Uighurs Uyghurs|Yazidi Yezidi|Yazidis Yezidis
Dostoevsky Dostoyevsky Dostoevskii|Gorbachev Gorbachov|Khrushchev Khruschev Krushchev|Yeltsin Eltsin|Ramadan Ramazan|Diwali Divali`

const places = `
Kiev Kyiv|Odessa Odesa|Kharkov Kharkiv|Lvov Lviv|Chernobyl Chornobyl|Marrakesh Marrakech|Allahabad Ilahabad|Fallujah Falluja|Kandahar Qandahar`

interface Family {
  readonly number: number
  readonly place: boolean
}

const familyOf = new Map<string, Family>()
for (const [number, family] of [...names.trim().split(/[|\n]/), ...places.trim().split('|')].entries())
  for (const name of family.split(' ')) familyOf.set(name, {number, place: places.includes(family)})

interface Spelling {
  readonly form: NameForm
  /** Uses whose spelling is the writer's own choice. */
  readonly uses: readonly Use[]
}

/** Two accepted spellings of one name in one document. */
export function findTransliterations(forms: ReadonlyMap<string, NameForm>): Finding[] {
  const found = new Map<number, Spelling[]>()
  for (const form of forms.values()) {
    const family = familyOf.get(form.text)
    if (family === undefined) continue
    const uses = form.uses.filter((use) => isChosen(use, family.place))
    if (uses.length > 0) push(found, family.number, {form, uses})
  }
  return [...found.values()].flatMap((members) => {
    const [main, ...others] = members.sort((left, right) => right.uses.length - left.uses.length)
    if (main === undefined || speaksOfSpelling(members)) return []
    return others.flatMap(({form, uses}): Finding[] => {
      if (areIntroducedApart(main.form, form) || areToldApart(main.form, form)) return []
      const tie = uses.length === main.uses.length
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
