import {type Names, type NamesRecord, namesOf, proseBlocks} from '@copydesk/names'
import {defineRule, retextPlugin} from '@copydesk/rule'
import {candidatesOf} from './candidate.ts'
import {compoundsOf} from './compounds.ts'
import {findAmpersands} from './finders/ampersands.ts'
import {findBodies} from './finders/bodies.ts'
import {findBrokenNames} from './finders/broken-names.ts'
import {findClippedNames} from './finders/clipped-names.ts'
import {findCompounds} from './finders/compounds.ts'
import {findCrossed} from './finders/crossed.ts'
import {findDoubleNames} from './finders/double-names.ts'
import {findTransliterations} from './finders/families.ts'
import {findInnerCapitals} from './finders/inner-capitals.ts'
import {findLostCapitals} from './finders/lost-capitals.ts'
import {findLostHyphens} from './finders/lost-hyphens.ts'
import {findMisheardWords} from './finders/misheard-words.ts'
import {findMixedUp} from './finders/mixed-up.ts'
import {findNumberedNames} from './finders/numbered-names.ts'
import {findOpeningWords} from './finders/opening-words.ts'
import {findOtherGivenNames} from './finders/other-given-names.ts'
import {findPhrases} from './finders/phrases.ts'
import {findRespellings} from './finders/respellings.ts'
import {findRoles} from './finders/roles.ts'
import {findSiteNames} from './finders/site-names.ts'
import {findSmallWords} from './finders/small-words.ts'
import {findSpecies} from './finders/species.ts'
import {findTakenUp} from './finders/taken-up.ts'
import {findTitledStrangers} from './finders/titled-strangers.ts'
import {findTitledWords} from './finders/titled-words.ts'
import {findTornNames} from './finders/torn-names.ts'
import {findVariants} from './finders/variants.ts'
import {findWrongTitles} from './finders/wrong-titles.ts'
import type {Kind as Difference, Finding} from './finding.ts'
import {glean} from './gleanings.ts'
import {findWithGlossary, glossaryOf} from './glossary.ts'
import {drawersOf} from './holes.ts'
import {withoutDoubtful, withoutNamesakes} from './namesakes.ts'
import {findForbidden, toNeverReport} from './never.ts'
import {type Options, options} from './options.ts'
import {closePairs} from './pair.ts'
import {remember} from './remember.ts'
import {arrange, toReport} from './report.ts'
import {findWithSeen} from './seen.ts'

export type {Options} from './options.ts'
export type Kind = Difference | 'never'

export const rule = defineRule<Options, Kind>({
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
    'mixed-up': {summary: 'a person with the name of another', severity: 'warn', fix: 'suggest'},
    tie: {summary: 'two spellings of one name, neither used more', severity: 'warn', fix: 'none'},
    never: {
      summary: 'a spelling that the glossary has as always wrong',
      severity: 'warn',
      fix: 'safe',
      safeWhere: 'outside quotations'
    }
  },
  options,
  check(document, {options, report}) {
    const names = namesOf(document)
    const glossary = glossaryOf(options.glossary)
    const alone = glossary.isEmpty ? findAll(names) : findWithGlossary(document, names, glossary, findAll)
    const findings = isEmpty(options.seen, true) ? alone : findWithSeen(alone, names, options.seen)
    for (const finding of arrange(findings)) report(toReport(finding, names.line !== undefined))
    for (const forbidden of findForbidden(proseBlocks(document), glossary)) report(toNeverReport(forbidden))
  }
})

/** A repository has one record for all its files, and to list what is in it takes longer than most of them do. */
const isEmpty = remember((record: NamesRecord) => Object.keys(record).length === 0)

function findAll(names: Names): readonly Finding[] {
  const again = names.line !== undefined
  const candidates = candidatesOf(names.forms, again)
  const pairs = closePairs(candidates, names.line)
  const drawers = drawersOf(names)
  const compounds = compoundsOf(names)
  const {forms} = names
  const {firms, bodies, numbered, openings, sites, couples, epithets, nexts, tears, roles, hyphened} = glean(names)
  const found = [
    ...findRespellings(forms, again),
    ...findCompounds(compounds, again),
    ...findBrokenNames(compounds, again),
    ...findTransliterations(forms),
    ...findPhrases(drawers, again),
    ...findMixedUp(pairs, again),
    ...findWrongTitles(forms),
    ...findCrossed(names),
    ...findRoles(roles, forms),
    ...findOpeningWords(openings, forms),
    ...withoutNamesakes(findVariants(candidates, pairs, names.line), names),
    ...findClippedNames(names),
    ...findDoubleNames(names),
    ...findSiteNames(sites),
    ...findTornNames(tears, forms),
    ...findLostHyphens(hyphened, names),
    ...findSpecies(epithets),
    ...findOtherGivenNames(drawers, forms),
    ...findSmallWords(couples, forms),
    ...findLostCapitals(names),
    ...findTitledWords(names),
    ...findTitledStrangers(names),
    ...findTakenUp(nexts, forms),
    ...findBodies(bodies),
    ...findNumberedNames(numbered),
    ...findAmpersands(firms),
    ...findInnerCapitals(names),
    ...findMisheardWords(drawers, again)
  ]
  return withoutDoubtful(found, pairs, names)
}

export default /* @__PURE__ */ retextPlugin(rule)
