import {isOfRemark} from 'copydesk-language-server/shown-by-remark'
import type {Diagnostic} from 'vscode'

/** Whether another extension, remark’s with remark-copydesk, shows what Copydesk finds. */
export function shownByRemark(diagnostics: readonly Pick<Diagnostic, 'source' | 'code'>[]): boolean {
  return diagnostics.some(({source, code}) =>
    isOfRemark(source, typeof code === 'object' ? code.target.toString(true) : undefined)
  )
}
