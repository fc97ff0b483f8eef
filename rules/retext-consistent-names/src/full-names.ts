import type {FullNames, LikeName, Mention, Names, NameToken} from '@copydesk/names'
import {evidenceOf} from './evidence.ts'
import type {Finding} from './finding.ts'
import {isOtherNameAt} from './other-name.ts'
import {spotOf} from './slip.ts'

/** A full name of the document that is a known one but for one word. */
export interface LikeMention extends LikeName {
  readonly mention: Mention
  readonly token: NameToken
  /** The words that are the same. */
  readonly others: readonly string[]
}

/**
 * Full names of the document that are known ones but for one word: “Christie Noem”, where “Kristi Noem” is known. Where
 * the document has the known name as well, it speaks of both and knows better.
 *
 * @param authority Who knows the name, for the reader; undefined if the two are not taken for one.
 */
export function findLikeNames(
  names: Names,
  known: FullNames,
  authority: (like: LikeMention) => string | undefined
): Finding[] {
  const here = new Set([...names.mentions.values()].map(({words}) => words.map(({text}) => text).join(' ')))
  return [...names.mentions].flatMap(([order, mention]): Finding[] => {
    const {run, words} = mention
    const texts = words.map(({text}) => text)
    const likes = known.like(texts)
    // Most names are like no other: what is dear to know is asked of few.
    if (likes.length === 0) return []
    if (run.quoted || run.kinds.spelling || run.kinds.roster || isOtherNameAt(run.block, words[0]!.start)) return []
    for (const like of likes) {
      const token = words[like.at]!
      const others = texts.filter((_, at) => at !== like.at)
      if (here.has(texts.map((text, at) => (at === like.at ? like.word : text)).join(' '))) continue
      const says = authority({...like, mention, token, others})
      const form = names.forms.get(token.text)
      if (says === undefined || form === undefined) continue
      const main = names.forms.get(like.word)
      const [elsewhere] = main?.uses ?? []
      return [
        {
          kind: like.at === 0 && isGivenName(token.text, names.forms) ? 'given-name' : 'variant',
          spot: spotOf({mention, token, order}),
          actual: token.text,
          expected: like.word,
          elsewhere: elsewhere && spotOf(elsewhere),
          counts: {actual: form.uses.length, expected: main?.uses.length ?? 0},
          evidence: main && evidenceOf(main, form),
          authority: says,
          certain: true,
          confidence: 0.9
        }
      ]
    }
    return []
  })
}

/** Whether the document has a family name after it somewhere. */
export function isGivenName(text: string, forms: Names['forms']): boolean {
  return (forms.get(text)?.lasts.size ?? 0) > 0
}
