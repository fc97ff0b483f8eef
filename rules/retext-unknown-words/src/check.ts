import {dictionary} from '@copydesk/dictionary-en'
import {memoize, namesOf} from '@copydesk/names'
import {type ProseDocument, perBlock, type Report} from '@copydesk/rule'
import {isIgnored} from './ignored.ts'
import {explainCapital, isName} from './name.ts'
import {type Kind, misspelt, unknownWord} from './report.ts'
import {isRight} from './right.ts'
import {slipsOf} from './slips.ts'
import {type Unit, unitsOf} from './units.ts'

export interface Options {
  readonly ignore: readonly string[]
  readonly suggest: boolean
}

/** A shorter word is one slip away from too many others to say that it is none of its own. */
const shortest = 6

const has = (word: string): boolean => dictionary().has(word)
const unknownOf = perBlock((block) => [...unitsOf(block, (word) => isRight(word, has))])

export function check(
  document: ProseDocument,
  {ignore, suggest}: Options,
  report: (report: Report<Kind>) => void
): void {
  const ignored = isIgnored(ignore)
  const small = new Set<string>()
  const capitals: Unit[] = []
  const tell = (unit: Unit): void => report(unknownWord(unit, suggest ? meantBy(unit.text) : []))

  for (const block of document.blocks) {
    for (const unit of unknownOf(block)) {
      if (ignored(unit.word) || ignored(unit.text)) continue
      if (unit.capitalized) capitals.push(unit)
      else {
        small.add(unit.text)
        tell(unit)
      }
    }
  }
  if (capitals.length === 0) return

  const {forms} = namesOf(document)
  for (const unit of capitals) {
    const form = forms.get(unit.text)
    if (isName(unit, form)) continue
    // “Teh” where the article has “teh” as well.
    if (small.has(unit.text.toLowerCase())) tell(unit)
    else if (unit.text.length >= shortest) {
      const meant = explainCapital(unit, meantBy(unit.text).filter(keepsFirst(unit.text)), form)
      if (meant.length > 0) report(misspelt(unit, meant))
    }
  }
}

/** What may be meant by a word, looked for once in all documents: to try all slips of a key is dear. */
const meantBy = memoize(5000, (word) => slipsOf(word, has))

/** People hardly ever miss the first letter of a word, but many names differ from a word in it alone: “Hexter”, “Boster”. */
function keepsFirst(word: string): (slip: string) => boolean {
  return (slip) => slip.charAt(0) === word.charAt(0)
}
