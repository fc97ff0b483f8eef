import {type BlockNames, courtesyTitles, type Names, type NameToken} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {speaksOfKin} from '../kin.ts'
import {push} from '../push.ts'
import {slip, stretchOf} from '../slip.ts'

/** What a text says that somebody is: “the baker, Ricardo Huenchumán”, “Mr Catrileo, the baker”. */
export interface Role {
  /** The family name. */
  readonly name: string
  /** “watchman”, of “the night watchman” */
  readonly head: string
  /** The words before it. */
  readonly kind: readonly string[]
  /** Whether the full name stands there. */
  readonly introduces: boolean
  readonly spot: Spot
}

/**
 * One person with the role of another: “Mr Catrileo, the baker”, where the baker is Ricardo Huenchumán and Ernesto Catrileo is the mayor.
 */
export function findRoles(roles: readonly Role[], forms: Names['forms']): Finding[] {
  if (!roles.some(({introduces}) => !introduces)) return []
  const bearers = new Map<string, Role[]>()
  const own = new Map<string, Role[]>()
  for (const role of roles) {
    push(bearers, role.head, role)
    push(own, role.name, role)
  }
  return roles.flatMap((role) => {
    const mine = role.introduces ? undefined : own.get(role.name)!.filter(({introduces}) => introduces)
    // Who was introduced as something else, and never as this.
    if (mine === undefined || mine.length === 0 || mine.some(({head}) => head === role.head)) return []
    const others = bearers.get(role.head)!.filter(({introduces}) => introduces)
    const [owner] = others
    if (owner === undefined || others.some(({name}) => name !== owner.name) || !isOne(role, owner)) return []
    const [right, wrong] = [forms.get(owner.name), forms.get(role.name)]
    if (right === undefined || wrong === undefined || wrong.uses.some(speaksOfKin)) return []
    return [
      slip(
        'mixed-up',
        {text: role.name, spot: role.spot, count: 1},
        {text: owner.name, spot: owner.spot, count: right.uses.length},
        0.7,
        `the ${role.head} is \`${owner.name}\` elsewhere`
      )
    ]
  })
}

export const rolesIn = (names: BlockNames): Role[] => {
  const {block, mentions} = names
  // A role stands at a comma.
  if (block.type !== 'paragraph' || !block.text.includes(', ')) return []
  return mentions.flatMap((mention) => {
    if (mention === undefined || mention.institution || mention.run.quoted) return []
    const {words, tokens, title} = mention
    const isWhole = words.length > 1
    if (words.length > 3 || (title !== undefined && !courtesyTitles.has(title) && !doctors.has(title))) return []
    const family = words.at(-1)!
    const phrase =
      phraseAfter(block.text, family, isWhole) ?? (isWhole ? phraseBefore(block.text, tokens[0]!) : undefined)
    if (phrase === undefined || !isPerson(phrase.at(-1)!)) return []
    const role = {name: family.text, head: phrase.at(-1)!, kind: phrase.slice(0, -1), introduces: isWhole}
    return [{...role, spot: {...stretchOf(names, family.start, family.end - family.start)}}]
  })
}

/** Titles beside which a text says what somebody does: “Dr Okafor, the chest physician”. */
const doctors = new Set(['Dr', 'Prof', 'Professor'])

/** “Mr Catrileo, the baker, whose …”, “Ernesto Catrileo, a retired mayor of …” */
function phraseAfter(text: string, {end}: NameToken, isWhole: boolean): string[] | undefined {
  if (text[end] !== ',') return
  const [, article, words] =
    /^, (the|an?|its|their) ((?:[\p{L}’'-]{2,20} ){0,2}\p{Ll}{4,20})(?=,|\.| (?:of|at|from|in|who|whose)\b|$)/u.exec(
      text.slice(end, end + 80)
    ) ?? []
  return words === undefined || !(isWhole || article === 'the') ? undefined : words.split(' ')
}

/** “The night watchman, Kevin Ouellet” */
function phraseBefore(text: string, {start}: NameToken): string[] | undefined {
  if (text[start - 2] !== ',') return
  const [, words] =
    /(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)|[’']s) ((?:[\p{L}’'-]{2,20} ){0,2}\p{Ll}{4,20}), $/u.exec(
      text.slice(Math.max(0, start - 80), start)
    ) ?? []
  return words?.split(' ')
}

/** Words for persons that do not end as most do. */
const persons = new Set(
  'mayor judge nurse chef clerk priest vicar pilot guard widow poet cook smith shepherd'.split(' ')
)

function isPerson(word: string): boolean {
  return persons.has(word) || /(?:[^aeiou]er|[^aeiou]or|man|woman|ist|ian|eer|ier)$/.test(word)
}

/** Of these each side has one, each firm, each country. */
const shared = new Set(
  `captain coach manager goalkeeper keeper striker defender midfielder winger leader minister spokesman spokeswoman lawyer member owner partner
  director player brother sister mother father daughter chairman chairwoman governor prosecutor winner loser number`.split(
    /\s+/
  )
)

/** Whether no second one can be meant: the words before say the same, or it is a role of which a text has one. */
function isOne(role: Role, owner: Role): boolean {
  if (role.kind.length === 0) return !shared.has(role.head)
  return role.kind.every((word) => owner.kind.includes(word))
}
