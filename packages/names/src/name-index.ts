import {isWellKnownPlace} from './data/places.ts'
import {fold} from './fold.ts'
import {memoize} from './memoize.ts'
import type {NameForm, Names, Use} from './names.ts'
import {blockingKeys, skeleton} from './skeleton.ts'
import {soundDistance} from './sound.ts'
import {spellingDistance} from './spelling.ts'

/** A word of a name, or two that stand side by side in it, read as one. */
interface Filed {
  readonly text: string
  readonly name: string
  /** The other words of the name. */
  readonly others: readonly string[]
}

/** A key under which more words than this meet says little of them. */
const crowded = 100

/** Names that a document may be about, filed under what they look and sound like. */
export class NameIndex {
  readonly #drawers = new Map<number, Filed[]>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const words = name.split(/[\s-]+/).filter((word) => /\p{Lu}/u.test(word))
      for (const text of words) this.#file({text, name, others: words.filter((word) => word !== text)})
      for (const text of joined(words)) this.#file({text, name, others: []})
    }
  }

  /**
   * The names of which the document has a word spelled nearly so, and nothing that makes it somebody else’s, with the
   * number of uses of the commonest such spelling.
   */
  near({forms, runs}: Names): Map<string, number> {
    const near = new Map<string, number>()
    const add = ({name}: Filed, count: number): void => {
      if (count > (near.get(name) ?? 0)) near.set(name, count)
    }
    for (const form of forms.values())
      for (const filed of this.#nearTo(form.text)) if (canBearName(form, filed, forms)) add(filed, form.uses.length)
    const pairs = new Set(runs.flatMap(({tokens}) => joined(tokens.map(({text}) => text))))
    for (const text of pairs) for (const filed of this.#nearTo(text)) add(filed, 1)
    return near
  }

  /** What is spelled or sounds nearly as the word does. */
  readonly #nearTo = memoize(20_000, (text): readonly Filed[] => {
    const like = new Set<Filed>()
    for (const key of text.length > 40 || fold(text).length < 3 ? [] : blockingKeys(text)) {
      const drawer = this.#drawers.get(key) ?? []
      if (drawer.length <= crowded) for (const filed of drawer) like.add(filed)
    }
    return [...like].filter((filed) => filed.text !== text && areNear(filed.text, text))
  })

  #file(filed: Filed): void {
    if (fold(filed.text).length < 3) return
    for (const key of blockingKeys(filed.text)) {
      const drawer = this.#drawers.get(key)
      if (drawer) drawer.push(filed)
      else this.#drawers.set(key, [filed])
    }
  }
}

/** “Green Lagoon” may be “Greenlagoon” elsewhere, and the reverse. */
function joined(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => words[at]! + word)
}

function areNear(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 4) return false
  const length = Math.min(left.length, right.length)
  const visible = Math.max(1.05, 0.15 * length + 0.25)
  if (spellingDistance(left, right, visible) <= visible) return true
  const audible = 0.12 * length + 0.1
  return soundDistance(left, right, audible) <= audible
}

/**
 * Whether a spelling that comes near the word of a name may stand for it: “Christie” for “Kristi” beside something like “Noem”, and not
 * beside “Brinkley”. Where it stands alone the document must speak of the bearer (“Reid” is not Lou Reed), or it must be
 * nobody’s name and nearly the same.
 */
function canBearName(form: NameForm, {text, others}: Filed, forms: ReadonlyMap<string, NameForm>): boolean {
  if (form.alone > 0 || others.length === 0) {
    if ([text, ...others].some((word) => forms.has(word))) return true
    if (isNobodys(form) && areNearlySame(text, form.text)) return true
  }
  const isBeside = ({mention, token}: Use) =>
    mention.words.some(
      (word) => word !== token && others.some((other) => other === word.text || areNear(other, word.text))
    )
  return form.partners.length > 0 && form.uses.some(isBeside)
}

/** Whether neither a list nor the document has anybody of this name. */
function isNobodys({text, info, firsts, lasts}: NameForm): boolean {
  if (text.length < 5 || firsts.size > 0 || lasts.size > 0) return false
  return info.word === 0 && info.name === 0 && !info.given && !isWellKnownPlace(text)
}

function areNearlySame(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 4) return false
  const spelling = spellingDistance(left, right, 2.5)
  if (spelling <= 1.05) return true
  const length = Math.min(left.length, right.length)
  if (spelling > 2.5 || length < 6 || skeleton(left) !== skeleton(right)) return false
  return soundDistance(left, right, 0.04 * length) <= 0.04 * length
}
