import type {Diagnostic} from 'vscode-languageserver'

/** Where the messages of our rules lead; remark’s language server hands the addresses on. */
const ours = 'https://github.com/copydesk/copydesk/'

/** Whether the language server of remark, with remark-copydesk, shows what we find too: then ours are second marks. */
export function isShownByRemark(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    ({source, codeDescription}) =>
      source?.startsWith('retext-') === true && codeDescription?.href.startsWith(ours) === true
  )
}
