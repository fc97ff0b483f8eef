import type {FileResult} from '@copydesk/engine'
import {reporter} from 'vfile-reporter-rdjson'
import {withSources} from './reported.ts'
import {tool} from './tool.ts'
import type {FormatContext} from './types.ts'

/** For reviewdog, with suggestions that a reviewer can commit. */
export async function formatRdjson(results: readonly FileResult[], context: FormatContext): Promise<string[]> {
  return [reporter(await withSources(results, context), {tool})]
}
