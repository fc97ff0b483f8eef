import type {FileResult} from '@copydesk/engine'
import type {ReportedFile} from '@copydesk/report'
import {reporter} from 'vfile-reporter-rdjson'
import {withSource} from './reported.ts'
import {tool} from './tool.ts'
import type {FormatContext} from './types.ts'

/** For reviewdog, with suggestions that a reviewer can commit. */
export async function formatRdjson(results: readonly FileResult[], context: FormatContext): Promise<string[]> {
  const files: ReportedFile[] = []
  for (const result of results) files.push(await withSource(result, context))
  return [reporter(files, {tool})]
}
