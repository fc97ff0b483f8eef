import {houseNamesOfFiles} from '@copydesk/house-names'
import type {LintSettings} from '@copydesk/rule'
import type {Root} from 'mdast'
import {fileChecker} from 'retext-preset-copydesk'
import type {VFile} from 'vfile'

export interface Options extends Pick<LintSettings, 'rules' | 'minConfidence'> {
  /** Whether the `names.yml` and the `names.seen.json` nearest to a file have a say. @default true */
  readonly names?: boolean | undefined
}

/** The recommended rules of Copydesk for remark: on Markdown, and on MDX where the file's name says so. */
export default function remarkCopydesk(options?: Readonly<Options> | null) {
  const {names = true, ...settings} = options ?? {}
  const check = fileChecker('markdown', settings)
  const houseNames = houseNamesOfFiles()
  return async (_tree: Root, file: VFile): Promise<undefined> => {
    check(file, names ? await houseNames(file) : undefined)
  }
}
