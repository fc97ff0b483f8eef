import type {FileResult} from '@copydesk/engine'
import {closePage, openPage, proofOf} from 'vfile-reporter-proof'
import {toReported, withSource} from './reported.ts'
import type {FormatContext} from './types.ts'

/** A page that shows each article with its marks, as an editor's proof; the articles are read one after the other. */
export async function* formatHtml(results: readonly FileResult[], context: FormatContext): AsyncGenerator<string> {
  yield openPage(results.map(toReported))
  for (const result of results) yield proofOf(await withSource(result, context))
  yield closePage
}
