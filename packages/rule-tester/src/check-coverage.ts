import type {KindInfo, Rule} from '@copydesk/rule'
import {CaseError, findingsOf} from './check-case.ts'
import {readFindings} from './findings.ts'
import type {Case} from './parse-cases.ts'

/** The least number of cases. */
export interface Coverage {
  /** @default 0 */
  readonly accepted?: number
  /** @default 0 */
  readonly rejected?: number
}

/**
 * Checks that the cases tell what the rule does: each kind is rejected somewhere, with a fix somewhere if it says that
 * it has fixes, and no two cases share a name.
 *
 * @throws {CaseError} If they do not.
 */
export function checkCoverage<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  cases: readonly Case[],
  {accepted = 0, rejected = 0}: Coverage
): void {
  const seen = new Set(cases.flatMap(({findings}) => readFindings(findings?.text ?? '').map(({kind}) => kind)))
  const missing = Object.keys(rule.kinds).filter((kind) => !seen.has(kind))
  if (missing.length > 0) throw new CaseError(`No rejected case shows: ${missing.join(', ')}`)
  const repaired = new Set(
    cases
      .filter(({verdict}) => verdict === 'rejected')
      .flatMap((each) => findingsOf(rule, each))
      .filter(({fix}) => fix !== undefined)
      .map(({ruleId}) => ruleId)
  )
  for (const [kind, {fix}] of Object.entries<KindInfo>(rule.kinds))
    if (fix !== 'none' && !repaired.has(kind))
      throw new CaseError(`\`${kind}\` says that it has fixes (\`${fix}\`), but no case shows one`)
  const names = new Set<string>()
  for (const {name, line} of cases) {
    if (names.has(name)) throw new CaseError(`cases.md:${line}: a second case is called “${name}”`)
    names.add(name)
  }
  for (const [verdict, least] of [
    ['accepted', accepted],
    ['rejected', rejected]
  ] as const) {
    const count = cases.filter((each) => each.verdict === verdict).length
    if (count < least) throw new CaseError(`There are ${count} ${verdict} cases; ${least} are wanted`)
  }
}
