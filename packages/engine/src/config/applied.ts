import path from 'node:path'
import {type Format, formatOf} from '@copydesk/prose'
import {type LintSettings, planOf} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'

/** What applies in the end, defaults filled in. */
export interface AppliedRules {
  /** The severity of each kind, or `off`. */
  readonly rules: Readonly<Record<string, string>>
  /** The options of the rules that have some. */
  readonly options: Readonly<Record<string, unknown>>
}

export function appliedRules(settings: LintSettings['rules']): AppliedRules {
  const {levels, options} = planOf(rules, {rules: settings})
  return {
    rules: Object.fromEntries(levels),
    options: Object.fromEntries(
      [...options].filter(([, each]) => Object.keys(each as object).length > 0).map(([{id}, each]) => [id, each])
    )
  }
}

/** The format that a file is read as; undefined for what is not read. */
export function appliedFormat(file: string, set: Format | undefined): Format | undefined {
  // A file without an extension (README, NOTICE) is plain text.
  return set ?? (path.extname(file) === '' ? 'text' : formatOf(file))
}
