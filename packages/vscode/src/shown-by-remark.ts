import type {Diagnostic} from 'vscode'

/** Where the messages of our rules lead; the remark extension hands the addresses on. */
const ours = 'https://github.com/copydesk/copydesk/'

/** Whether another extension, remark’s with remark-copydesk, shows what Copydesk finds: then ours would be a second mark. */
export function shownByRemark(diagnostics: readonly Pick<Diagnostic, 'source' | 'code'>[]): boolean {
  return diagnostics.some(
    ({source, code}) =>
      source?.startsWith('retext-') && typeof code === 'object' && code.target.toString(true).startsWith(ours)
  )
}
