import type {LintSettings} from '@copydesk/rule'
import type {Root} from 'hast'
import {fileChecker} from 'retext-preset-copydesk'
import type {VFile} from 'vfile'

export type Options = Pick<LintSettings, 'rules' | 'minConfidence'>

/** The recommended rules of Copydesk for rehype: on HTML. */
export default function rehypeCopydesk(options?: Readonly<Options> | null) {
  const check = fileChecker('html', options ?? {})
  return (_tree: Root, file: VFile): undefined => {
    check(file)
  }
}
