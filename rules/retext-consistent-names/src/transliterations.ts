/** Names that English papers have more than one spelling for, each of them in use: a document needs one. */
const names = `
Gaddafi Gadhafi Qaddafi Qadhafi Kadafi Kaddafi Gadafi|Zelensky Zelenskyy Zelenskiy Zelenski Zelenskyi|Qaeda Qaida Qa'ida
Hezbollah Hizbollah Hizbullah Hizballah Hezballah|Quran Koran Qur'an|Shiite Shi'ite|Shiites Shi'ites|Khamenei Khameini Khamanei|Netanyahu Nethanyahu
Tchaikovsky Tchaikovski Chaikovsky|Yanukovych Yanukovich|Poroshenko Poroschenko|Lukashenko Lukashenka|Navalny Navalnyy Navalniy
Houthi Huthi|Houthis Huthis|Shabab Shabaab|Nusra Nosra|Morsi Mursi|Sisi Sissi|Maliki Malaki|Mubarak Moubarak
Arafat Arafaat|Ayatollah Ayatullah|Sharia Shariah|Hanukkah Chanukah Hanukah|Uighur Uyghur Uygur|Uighurs Uyghurs|Yazidi Yezidi|Yazidis Yezidis
Dostoevsky Dostoyevsky Dostoevskii|Gorbachev Gorbachov|Khrushchev Khruschev Krushchev|Yeltsin Eltsin|Ramadan Ramazan|Diwali Divali`

const places = `
Kiev Kyiv|Odessa Odesa|Kharkov Kharkiv|Lvov Lviv|Chernobyl Chornobyl|Marrakesh Marrakech|Allahabad Ilahabad|Fallujah Falluja|Kandahar Qandahar|Pusan Busan|Inchon Incheon|Taegu Daegu`

/** One name in all its accepted spellings. */
export interface Family {
  /** Whether it is a place, whose old spelling may live on in other names. */
  readonly place: boolean
}

const families = new Map<string, Family>()
for (const list of [names, places])
  for (const spellings of list.trim().split(/[|\n]/)) {
    const family = {place: list === places}
    for (const name of spellings.split(' ')) families.set(name, family)
  }

/** The name that this is an accepted spelling of, if it has others. */
export function familyOf(spelling: string): Family | undefined {
  return families.get(spelling)
}
