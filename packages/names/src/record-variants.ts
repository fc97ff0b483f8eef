import {fold} from './fold.ts'
import {FullNames} from './full-names.ts'
import type {Glossary} from './glossary.ts'
import {lookUp} from './lexicon.ts'
import {likePairs} from './like-pairs.ts'
import {areNicknames} from './nicknames.ts'
import type {NamesRecord, SeenName} from './record.ts'
import {spellingDistance} from './spelling.ts'

/** A key that more words than this share says little of them. */
const crowded = 24

/** Names of one word that no list knows and that are nearly the same: “Oyalaran” and “Oyelaran”. */
function* nearWords(names: readonly string[]): Generator<[string, string]> {
  const unheardOf = names.filter((name) => {
    const {word, name: known, given} = lookUp(name)
    return name.length >= 6 && !/[\s-]/.test(name) && word === 0 && known === 0 && !given
  })
  for (const [at, other] of likePairs(unheardOf, crowded)) {
    const [left, right] = [unheardOf[at]!, unheardOf[other]!]
    if (areNear(left, right)) yield [left, right]
  }
}

/**
 * The names of a record that may be other spellings of one that more files have, each with that one: names that are the
 * same but for accents, capitals, hyphens or spaces, or but for one word, which is nearly the same. They may be other
 * people all the same: this is for somebody to look through.
 *
 * @param glossary What it keeps apart as `distinct` is no variant.
 */
export function variantsIn(record: NamesRecord, glossary?: Glossary): ReadonlyMap<string, string> {
  const names = Object.keys(record)
  const areDistinct = (left: string, right: string): boolean => glossary?.areDistinct(left, right) ?? false
  const main = new Map<string, string>()
  const join = (left: string, right: string): void => {
    const [a, b] = [rootOf(main, left), rootOf(main, right)]
    if (a === b || areDistinct(left, right) || areDistinct(a, b)) return
    if (isFirst(a, b, record)) main.set(b, a)
    else main.set(a, b)
  }
  const folded = new Map<string, string>()
  for (const name of names) {
    const key = fold(name)
    const same = folded.get(key)
    if (key === '') continue
    if (same === undefined) folded.set(key, name)
    else join(same, name)
  }
  const fullNames = new FullNames(names)
  for (const name of names) {
    const words = name.split(/[\s-]+/)
    for (const like of fullNames.like(words)) {
      const word = words[like.at]!
      if (areNear(word, like.word) && !areDistinct(word, like.word)) join(name, like.name)
    }
  }
  for (const [left, right] of nearWords(names)) join(left, right)
  const variants = [...main.keys()].map((name) => [name, rootOf(main, name)] as const)
  // Two that are distinct may both be near a third.
  return new Map(variants.filter(([name, root]) => !areDistinct(name, root)))
}

function rootOf(main: ReadonlyMap<string, string>, name: string): string {
  let root = name
  for (let next = main.get(root); next !== undefined; next = main.get(root)) root = next
  return root
}

/** Whether the first is the likelier spelling: in more files, used more, or first in the alphabet. */
function isFirst(left: string, right: string, record: NamesRecord): boolean {
  const [a, b]: SeenName[] = [record[left]!, record[right]!]
  return (a!.files - b!.files || a!.uses - b!.uses || (left < right ? 1 : -1)) > 0
}

function areNear(left: string, right: string): boolean {
  if (left[0] !== right[0] || Math.min(left.length, right.length) < 4 || areNicknames(left, right)) return false
  // Two names that lists know are those of two people, unless they sound the same.
  const known = [left, right].every((word) => lookUp(word).name > 0 || lookUp(word).given)
  return spellingDistance(left, right) <= (known ? 0.7 : 1.05)
}
