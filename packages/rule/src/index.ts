export {defineRule} from './define-rule.ts'
export {applyFixes, type Fixed, type FixerOptions} from './fixer.ts'
export {retextPlugin} from './retext-plugin.ts'
export {runRule} from './run-rule.ts'
export type {
  CheckContext,
  Edit,
  Finding,
  KindInfo,
  OptionsSchema,
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
