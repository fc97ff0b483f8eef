import type {LintSettings} from '@copydesk/rule'
import type {Root} from 'mdast'
import {fileChecker} from 'retext-preset-copydesk'
import type {VFile} from 'vfile'

export type Options = Pick<LintSettings, 'rules' | 'minConfidence'>

/** The recommended rules of Copydesk for remark: on Markdown, and on MDX where the file's name says so. */
export default function remarkCopydesk(options?: Readonly<Options> | null) {
  const check = fileChecker('markdown', options ?? {})
  return (_tree: Root, file: VFile): undefined => {
    check(file)
  }
}
