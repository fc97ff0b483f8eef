import type {ReportedFile} from '@copydesk/report'
import type {Log, ReportingDescriptor} from 'sarif'
import {resultMaker} from './result.ts'
import {RuleTable} from './rules.ts'

/** What is known of a rule beside its messages. */
export type RuleDescription = Omit<ReportingDescriptor, 'id'>

export interface Options {
  /** What has made the messages. @default unified */
  readonly tool?: {readonly name: string; readonly version?: string; readonly informationUri?: string}
  /** Describes the rule of a message: what viewers show beside it. */
  readonly describe?: (name: string) => RuleDescription | undefined
}

/**
 * Reports files as SARIF 2.1.0.
 *
 * Paths stay as the files have them, relative to `%SRCROOT%` where they are relative. Lines and columns count UTF-16
 * units. Of a file that carries its source the repairs are told in lines and columns too, else in offsets.
 */
export function reporter(files: readonly ReportedFile[], options: Options = {}): string {
  const rules = new RuleTable(options.describe)
  const toResult = resultMaker(rules)
  const results = files.flatMap((file) => file.messages.map(toResult(file)))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {name: 'unified', informationUri: 'https://unifiedjs.com', ...options.tool, rules: rules.descriptors}
        },
        results,
        columnKind: 'utf16CodeUnits'
      }
    ]
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

export default reporter
