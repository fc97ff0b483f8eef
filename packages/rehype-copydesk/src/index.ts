import {houseNamesOfFiles} from '@copydesk/house-names'
import type {LintSettings} from '@copydesk/rule'
import type {Root} from 'hast'
import {fileChecker} from 'retext-preset-copydesk'
import type {VFile} from 'vfile'

export interface Options extends Pick<LintSettings, 'rules' | 'minConfidence'> {
  /** Whether the `names.yml` and the `names.seen.json` nearest to a file have a say. @default true */
  readonly names?: boolean | undefined
}

/** The recommended rules of Copydesk for rehype: on HTML. */
export default function rehypeCopydesk(options?: Readonly<Options> | null) {
  const {names = true, ...settings} = options ?? {}
  const check = fileChecker('html', settings)
  const houseNames = houseNamesOfFiles()
  return async (_tree: Root, file: VFile): Promise<undefined> => {
    check(file, names ? await houseNames(file) : undefined)
  }
}
