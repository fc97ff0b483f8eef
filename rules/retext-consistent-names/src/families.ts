import type {NameForm} from '@copydesk/names'
import {evidenceOf} from './evidence.ts'
import type {Finding} from './finding.ts'
import {push} from './push.ts'
import {areIntroducedApart} from './relation.ts'
import {areToldApart} from './told-apart.ts'
import {spotOf} from './variants.ts'

/** Names that English papers have more than one spelling for, each of them in use: a document needs one. */
const families = `
Gaddafi Gadhafi Qaddafi Qadhafi Kadafi Kaddafi Gadafi|Zelensky Zelenskyy Zelenskiy Zelenski Zelenskyi|Qaeda Qaida Qa'ida
Hezbollah Hizbollah Hizbullah Hizballah Hezballah|Quran Koran Qur'an|Shiite Shi'ite|Shiites Shi'ites|Khamenei Khameini Khamanei|Netanyahu Nethanyahu
Tchaikovsky Tchaikovski Chaikovsky|Yanukovych Yanukovich|Poroshenko Poroschenko|Lukashenko Lukashenka|Navalny Navalnyy Navalniy
Fallujah Falluja|Kandahar Qandahar|Houthi Huthi|Houthis Huthis|Shabab Shabaab|Nusra Nosra|Morsi Mursi|Sisi Sissi|Maliki Malaki|Mubarak Moubarak
Arafat Arafaat|Ayatollah Ayatullah|Sharia Shariah|Hanukkah Chanukah Hanukah|Uighur Uyghur Uygur|Uighurs Uyghurs|Yazidi Yezidi|Yazidis Yezidis
Dostoevsky Dostoyevsky Dostoevskii|Gorbachev Gorbachov|Khrushchev Khruschev Krushchev|Yeltsin Eltsin|Kiev Kyiv
Odessa Odesa|Kharkov Kharkiv|Lvov Lviv|Chernobyl Chornobyl|Marrakesh Marrakech|Ramadan Ramazan|Diwali Divali|Allahabad Ilahabad`

const familyOf = new Map<string, number>()
for (const [index, family] of families.trim().split(/[|\n]/).entries())
  for (const name of family.split(' ')) familyOf.set(name, index)

/** Two accepted spellings of one name in one document. */
export function findTransliterations(forms: ReadonlyMap<string, NameForm>): Finding[] {
  const found = new Map<number, NameForm[]>()
  for (const form of forms.values()) {
    const family = familyOf.get(form.text)
    if (family !== undefined) push(found, family, form)
  }
  return [...found.values()].flatMap((members) => {
    const [main, ...others] = members.sort((left, right) => right.uses.length - left.uses.length)
    return others.flatMap((form): Finding[] => {
      if (main === undefined || areIntroducedApart(main, form) || areToldApart(main, form)) return []
      const tie = form.uses.length === main.uses.length
      const uses = form.uses.filter(({mention}) => !mention.run.kinds.spelling && !mention.run.quoted)
      return (tie ? uses.slice(-1) : uses).map((use) => ({
        kind: tie ? 'tie' : 'transliteration',
        spot: spotOf(use),
        actual: form.text,
        expected: main.text,
        elsewhere: spotOf(main.uses[0]!),
        counts: {actual: form.uses.length, expected: main.uses.length},
        evidence: evidenceOf(main, form),
        certain: !tie,
        confidence: 0.9
      }))
    })
  })
}
