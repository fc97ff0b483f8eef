export {
  type Block,
  type BlockType,
  type Mark,
  type Marker,
  type MarkType,
  type ProseDocument,
  placeholder,
  type Range,
  type Sentences,
  type Words
} from '@copydesk/prose'
export {defineRule} from './define-rule.ts'
export {fixUntilStable, type Stable, type StableOptions} from './fix-until-stable.ts'
export {applyFixes, type Fixed, type FixerOptions} from './fixer.ts'
export {lint, type Review, review} from './lint.ts'
export {addMessages, type FindingMessage} from './message.ts'
export {didYouMean, nearest} from './nearest.ts'
export {ownFinding} from './own-finding.ts'
export {perBlock} from './per-block.ts'
export {toSourceEdits} from './place.ts'
export {type PluginOptions, retextPlugin} from './retext-plugin.ts'
export {formatRuleName, nameOf, ownKinds, parseRuleName, problemOfName, type RuleName} from './rule-name.ts'
export {compareFindings, runRule} from './run-rule.ts'
export {
  checkSettings,
  type LintSettings,
  type OtherFindings,
  type Plan,
  planOf,
  type RuleSetting,
  SettingsError
} from './settings.ts'
export type {StetEntry} from './stet/entry.ts'
export type {StetContext, Stood} from './stet/let-stand.ts'
export type {
  CheckContext,
  Edit,
  Finding,
  KindInfo,
  Level,
  OptionsSchema,
  OtherFinding,
  PartPlace,
  Place,
  Report,
  Rule,
  Safety,
  SchemaIssue,
  Severity,
  SourceFixEdit,
  TextPlace
} from './types.ts'
