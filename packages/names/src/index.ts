export {isWellKnownPlace} from './data/places.ts'
export {
  courtesyTitles,
  days,
  eastAsianFamilyNames,
  institutionWords,
  months,
  placePrefixes,
  quotingVerbs,
  speechVerbs,
  titles
} from './data/roles.ts'
export {fold, withoutAccents} from './fold.ts'
export {FullNames, type LikeName} from './full-names.ts'
export {Glossary, type GlossaryEntry, type Ruling} from './glossary.ts'
export {blocksOf} from './known-names.ts'
export {beginsWord, lookUp, type WordInfo} from './lexicon.ts'
export {likePairs, pairsUnder} from './like-pairs.ts'
export {isShort, memoize} from './memoize.ts'
export type {Mention} from './mentions.ts'
export {
  type BlockNames,
  differInSex,
  isDescribedAt,
  type NameForm,
  type Names,
  type Partners,
  proseBlocks,
  sexOf,
  sharedSentences,
  type Use
} from './names.ts'
export {namesOf} from './names-of.ts'
export {areNicknames} from './nicknames.ts'
export {isMachine, isPlainName} from './parts.ts'
export {isSaidOtherwise} from './readings.ts'
export {
  formatRecord,
  mergeRecords,
  type NamesRecord,
  parseRecord,
  recordedMentions,
  recordOf,
  type SeenName
} from './record.ts'
export {variantsIn} from './record-variants.ts'
export type {NameToken, Run} from './runs.ts'
export {SeenNames} from './seen.ts'
export {speaksOfSpelling} from './sentence-kinds.ts'
export {skeleton} from './skeleton.ts'
export {soundDistance} from './sound.ts'
export {spellingDistance} from './spelling.ts'
export {arePlainlyApart, type Traits, traitsOf} from './traits.ts'
