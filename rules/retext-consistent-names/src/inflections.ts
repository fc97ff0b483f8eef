import {isWellKnownPlace, lookUp} from '@copydesk/names'

const freely = new Set(
  's es ism isms ist ists ite ites esque ian ians land world ville gate nomics mania ers ish ship ships'.split(' ')
)
const ofKnownNames = new Set('n ns an ans ean eans ian ians i is ese ic ics er ed ish istan stan'.split(' '))
const endings = new Set(
  ' a o e y ia ea ain any us land ey i os as es ee s an ian ish ese ic ist ists ism ans ians tion tions'.split(' ')
)
/** What science makes of names: “Darwinius”, “Murchisonia”, “Caesarea”. */
const latinName = /^(.{5,}?)(?:ia|iae|iana|ius|ium|ea|eus|eum|ensis)$/
const townsman = /.{2}(?:bo?urg|berg|dorf|furt|stadt|haven|heim|land|ton)er$/

/** Whether it is made of a town’s name: “Freiburger”, “Düsseldorfer”. */
export function isTownsman(name: string): boolean {
  return townsman.test(name)
}

const adjective = /^(.{4,}?)(?:isms?|ists?|ites?|ians?|ic|ish)$/

/** How one word may come from another (or both from a third): “Trump” and “Trumpist”, “Iran” and “Iranian”. */
export function areInflections(left: string, right: string): 'plural' | 'derived' | undefined {
  if (isPluralOfFirstPart(left, right) || isPluralOfFirstPart(right, left)) return 'derived'
  let short = left.toLowerCase()
  let long = right.toLowerCase()
  if (short.length > long.length) [short, long] = [long, short]
  if (long.startsWith(short)) {
    const ending = long.slice(short.length)
    // “Denniss” is no plural of “Dennis”.
    if ((ending === 's' && !short.endsWith('s')) || ending === 'es') return 'plural'
    if (short.length >= 3 && ending.length >= 3 && freely.has(ending)) return 'derived'
    if (latinName.exec(long)?.[1] === short) return 'derived'
    if (/^ers?$/.test(ending) && isTownsman(`${short}er`)) return 'derived'
    // “Protosketch”, “Protosketching”
    if (/^ings?$/.test(ending) && short.length >= 7) return 'derived'
    // “Crowdsource”, “Crowdsourced”
    if (ending === 'd' && short.length >= 6 && short.endsWith('e')) return 'derived'
    // “Anglia” and “Anglian”, “Spahn” and “Spahnie”
    if ((short.endsWith('ia') && /^ns?$/.test(ending)) || (short.length >= 4 && ending === 'ie')) return 'derived'
    // “Quinn” is no inflection of “Quin”.
    if (
      ofKnownNames.has(ending) &&
      !(ending === 'n' && short.endsWith('n')) &&
      isKnown(long) &&
      (isKnown(short) || (/^ns?$/.test(ending) && /[aeio]$/.test(short)))
    )
      return 'derived'
  }
  if (isPeopleOf(long, short)) return 'derived'
  const stem = adjective.exec(short)?.[1]
  if (stem !== undefined && stem === adjective.exec(long)?.[1]) return 'derived'
  const root = short.length < long.length ? latinName.exec(short)?.[1] : undefined
  if (root !== undefined && root === latinName.exec(long)?.[1]) return 'derived'

  if (/(?:ies|ied)$/.test(long) && short === `${long.slice(0, -3)}y`) return 'plural'

  let common = 0
  while (common < short.length && short[common] === long[common]) common++
  for (let cut = common; cut >= Math.max(3, common - 2); cut--) {
    const a = short.slice(cut)
    const b = long.slice(cut)
    if (a === b || a.length > 4 || b.length > 5 || a.length + b.length < 3) continue
    // “Vaughn” and “Vaughan” are one ending, with a vowel and without.
    if (a.length > 0 && b.endsWith(a)) continue
    const derives = (from: string, to: string) => endings.has(from) && (freely.has(to) || ofKnownNames.has(to))
    if ((derives(a, b) || derives(b, a)) && isKnown(short) && isKnown(long)) return 'derived'
  }
  return undefined
}

/** “Kashmiri”, “Toulousain”: whom and what a place that lists know has. */
function isPeopleOf(word: string, place: string): boolean {
  const stem = demonym.exec(word)?.[1]
  if (stem === undefined || !(stem === place || stem === place.replace(/[aeo]$/, ''))) return false
  return isKnown(place)
}

const demonym = /^(.{3,}?)(?:i|is|ans?|ians?|ese|ish|ain|aine|ains|ais|aise|ois|oise|ers?)$/

/** “Macs” run “MacOS”. */
function isPluralOfFirstPart(plural: string, compound: string): boolean {
  return plural.endsWith('s') && /^\p{Lu}\p{Ll}+(?=\p{Lu})/u.exec(compound)?.[0] === plural.slice(0, -1)
}

function isKnown(word: string): boolean {
  const {word: tier, name, given} = lookUp(word)
  return tier > 0 || name > 0 || given || isWellKnownPlace(word[0]!.toUpperCase() + word.slice(1))
}
