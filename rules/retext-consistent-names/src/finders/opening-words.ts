import {
  type BlockNames,
  lookUp,
  type Mention,
  type NameForm,
  type Names,
  type NameToken,
  skeleton,
  soundDistance,
  titles
} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {firstOf, slip, spotOf} from '../slip.ts'

/** An ordinary word that opens a sentence or a paragraph, with what follows it there. */
export interface Opening {
  readonly token: NameToken
  readonly mention: Mention
  readonly order: number
}

/**
 * Given names that were heard as an ordinary word where any word has a capital: “Marry Robinson was there too.” Somebody with that
 * family name and a given name of that sound is introduced, and no word but an adjective stands so before a name.
 */
export function findOpeningWords(openings: readonly Opening[], forms: Names['forms']): Finding[] {
  return openings.flatMap((opening) => {
    for (const {text} of opening.mention.words) {
      const family = forms.get(text)
      const given = family && heardAs(opening.token.text, family)
      const form = given === undefined ? undefined : forms.get(given)
      if (form !== undefined) return [toFinding(opening, form, text)]
    }
    return []
  })
}

export function openingsIn({mentions, first}: BlockNames): Opening[] {
  const found: Opening[] = []
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at]
    const token = mention && openingOf(mention)
    if (token !== undefined) found.push({token, mention: mention!, order: first + at})
  }
  return found
}

/** The word that opens the sentence before a family name alone, which may be of several words: “Zelaya Ojeda”. */
function openingOf({run, tokens, words, lead, title}: Mention): NameToken | undefined {
  if (words.length > 3 || words[0]!.joint !== ' ' || lead.length > 0 || title !== undefined) return
  // “- Lang Row”, “- Long Row”: entries of a list
  if (run.block.type === 'item' || run.kinds.titleCase || run.kinds.spelling || run.tokens[1] !== tokens[0]) return
  const [opening] = run.tokens as [NameToken]
  const isWord = opening.kind === 'name' && opening.forced && !opening.possessive && lookUp(opening.text).word > 0
  return isWord && !titles.has(opening.text) ? opening : undefined
}

/** The given name before the family name that sounds like the word; of the commonest words, exactly like it. */
function heardAs(word: string, {firsts}: NameForm): string | undefined {
  const limit = lookUp(word).word === 1 ? 0.15 : 0.35
  return [...firsts.keys()].find(
    (first) =>
      first !== word &&
      first.length > 2 &&
      soundDistance(first, word, limit) <= (skeleton(first) === skeleton(word) ? limit : 0.2)
  )
}

function toFinding(opening: Opening, given: NameForm, family: string): Finding {
  const main = {...firstOf(given), count: given.lasts.get(family) ?? given.uses.length}
  return slip('homophone', {text: opening.token.text, spot: spotOf(opening), count: 1}, main, 0.8, {
    kind: 'stand before',
    word: family
  })
}
