import {isWellKnownPlace} from './data/places.ts'
import {fold} from './fold.ts'
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
    const look = (text: string, count: number, isOf: (filed: Filed) => boolean): void => {
      for (const key of text.length > 40 || fold(text).length < 3 ? [] : blockingKeys(text)) {
        const drawer = this.#drawers.get(key)
        if (drawer === undefined || drawer.length > crowded) continue
        for (const filed of drawer) {
          if (filed.text === text || count <= (near.get(filed.name) ?? 0)) continue
          if (isOf(filed)) near.set(filed.name, count)
        }
      }
    }
    for (const form of forms.values()) look(form.text, form.uses.length, (filed) => canBearName(form, filed, forms))
    const pairs = new Set(runs.flatMap(({tokens}) => joined(tokens.map(({text}) => text))))
    for (const text of pairs) look(text, 1, (filed) => areNear(filed.text, text))
    return near
  }

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

/** For both words, what has been found: the same names come near many documents. */
const remembered = new Map<string, boolean>()

function areNear(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 4) return false
  const key = `${left} ${right}`
  let near = remembered.get(key)
  if (near === undefined) {
    const length = Math.min(left.length, right.length)
    near =
      spellingDistance(left, right) <= Math.max(1.05, 0.15 * length + 0.25) ||
      soundDistance(left, right) <= 0.12 * length + 0.1
    if (remembered.size > 50_000) remembered.clear()
    remembered.set(key, near)
  }
  return near
}

/**
 * Whether a spelling may stand for the word of the name: “Christie” for “Kristi” beside something like “Noem”, and not
 * beside “Brinkley”. Where it stands alone the document must speak of the bearer (“Reid” is not Lou Reed), or it must be
 * nobody’s name and nearly the same.
 */
function canBearName(form: NameForm, {text, others}: Filed, forms: ReadonlyMap<string, NameForm>): boolean {
  if (form.alone > 0 || others.length === 0) {
    if ([text, ...others].some((word) => forms.has(word))) return areNear(text, form.text)
    if (isNobodys(form) && areNearlySame(text, form.text)) return true
  }
  const isBeside = ({mention, token}: Use) =>
    mention.words.some(
      (word) => word !== token && others.some((other) => other === word.text || areNear(other, word.text))
    )
  return form.partners.length > 0 && areNear(text, form.text) && form.uses.some(isBeside)
}

/** Whether neither a list nor the document has anybody of this name. */
function isNobodys({text, info, firsts, lasts}: NameForm): boolean {
  if (text.length < 5 || firsts.size > 0 || lasts.size > 0) return false
  return info.word === 0 && info.name === 0 && !info.given && !isWellKnownPlace(text)
}

function areNearlySame(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 4) return false
  const spelling = spellingDistance(left, right)
  if (spelling <= 1.05) return true
  const length = Math.min(left.length, right.length)
  return (
    spelling <= 2.5 && length >= 6 && skeleton(left) === skeleton(right) && soundDistance(left, right) <= 0.04 * length
  )
}
