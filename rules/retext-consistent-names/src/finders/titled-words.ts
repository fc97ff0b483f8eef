import {courtesyTitles, isWellKnownPlace, type NameForm, type Names, skeleton, spellingDistance} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {crowded} from '../pair.ts'
import {firstOf, slip} from '../slip.ts'
import {areToldApart, isOtherName} from '../told-apart.ts'

/**
 * People with the title of a person and the name of a thing or a place, as a spelling checker leaves them: “Mr Brambles was paid in cake”, where
 * Bramhall is introduced. Nobody else has been, and whoever is called Mr has.
 */
export function findTitledWords({forms}: Names): Finding[] {
  const all = [...forms.values()]
  const strangers = all.filter(isStranger)
  if (strangers.length === 0 || strangers.length > crowded) return []
  const introduced = all.filter(({firsts, titles, info}) => firsts.size + titles.size > 0 && info.word === 0)
  return strangers.flatMap((stranger) => {
    const mains = introduced.filter((main) => mayBe(main, stranger))
    // Of two whom it may be, nobody knows which.
    return mains.length === 1 ? [toFinding(stranger, mains[0]!)] : []
  })
}

function isStranger({text, uses, titles, firsts, lasts, partners, described, info, lower}: NameForm): boolean {
  if (uses.length > 1 || titles.size === 0 || firsts.size + lasts.size + partners.length + described > 0) return false
  if (![...titles.keys()].some((title) => courtesyTitles.has(title)) || isOtherName(uses[0]!)) return false
  if (text.length < 5 || uses[0]!.token.stopped) return false
  const isThing = info.word > 0 && info.name === 0
  return lower === 0 && !info.given && (isThing || isWellKnownPlace(text)) && !uses[0]!.mention.run.kinds.titleCase
}

function mayBe(main: NameForm, stranger: NameForm): boolean {
  const [a, b] = [main.folded, stranger.folded]
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 3) return false
  if (a[1] !== b[1] && skeleton(a).slice(0, 2) !== skeleton(b).slice(0, 2)) return false
  const courtesy = [...main.titles.keys()].find((title) => courtesyTitles.has(title))
  if (courtesy === undefined && main.firsts.size === 0) return false
  if (courtesy !== undefined && !stranger.titles.has(courtesy)) return false
  return spellingDistance(a, b) <= 0.55 * Math.max(a.length, b.length) && !areToldApart(main, stranger)
}

function toFinding(stranger: NameForm, main: NameForm): Finding {
  return slip('homophone', firstOf(stranger), firstOf(main), 0.7, `only \`${main.text}\` is introduced`)
}
