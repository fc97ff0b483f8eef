import {namesOf} from '@copydesk/names'
import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'
import {findCompounds} from './compounds.ts'
import {findTransliterations} from './families.ts'
import type {Kind} from './finding.ts'
import {findMixedUp} from './mixed-up.ts'
import {findPhrases} from './phrases.ts'
import {arrange, toReport} from './report.ts'
import {findRespellings} from './respellings.ts'
import {findVariants} from './variants.ts'

export type {Kind} from './finding.ts'

export const rule = defineRule<Record<string, never>, Kind>({
  id: 'consistent-names',
  summary: 'a name that one document spells in two ways',
  kinds: {
    variant: {summary: 'a misspelling of a name that is right elsewhere', severity: 'warn', fix: 'suggest'},
    homophone: {summary: 'a word or another name that sounds like a name', severity: 'warn', fix: 'suggest'},
    'given-name': {summary: 'a given name in a second spelling', severity: 'warn', fix: 'suggest'},
    split: {summary: 'a name in one word that is two elsewhere, or the reverse', severity: 'warn', fix: 'suggest'},
    accent: {summary: 'a name with other accents', severity: 'warn', fix: 'suggest'},
    case: {summary: 'a name with other capitals', severity: 'warn', fix: 'suggest'},
    hyphen: {summary: 'a name that lost or gained a hyphen', severity: 'warn', fix: 'suggest'},
    transliteration: {summary: 'a name in two accepted spellings', severity: 'warn', fix: 'suggest'},
    'mixed-up': {summary: 'a person with the like name of another', severity: 'warn', fix: 'suggest'},
    tie: {summary: 'two spellings of one name, neither used more', severity: 'warn', fix: 'none'}
  },
  options: z.strictObject({}),
  check(document, {report}) {
    const names = namesOf(document)
    const findings = [
      ...findRespellings(names.forms),
      ...findCompounds(names),
      ...findTransliterations(names.forms),
      ...findPhrases(names),
      ...findMixedUp(names.forms),
      ...findVariants(names.forms)
    ]
    for (const finding of arrange(findings)) report(toReport(finding))
  }
})

export default retextPlugin(rule)
