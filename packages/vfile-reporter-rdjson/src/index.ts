import type {ReportedFile} from '@copydesk/report'
import {diagnosticMaker} from './diagnostic.ts'

export interface Options {
  /** What has made the messages. @default unified */
  readonly tool?: {readonly name: string; readonly url: string}
}

/**
 * Reports files as rdjson, the format of reviewdog (`reviewdog -f=rdjson`).
 *
 * A file must carry its source for columns, which reviewdog counts in bytes, and for suggestions. Of a message that
 * could be repaired in several ways each is a suggestion.
 */
export function reporter(files: readonly ReportedFile[], options: Options = {}): string {
  const {name, url} = options.tool ?? {name: 'unified', url: 'https://unifiedjs.com'}
  const diagnostics = files
    .filter(({messages}) => messages.length > 0)
    .flatMap((file) => file.messages.map(diagnosticMaker(file)))
  return `${JSON.stringify({source: {name, url}, diagnostics}, undefined, 2)}\n`
}

export default reporter
