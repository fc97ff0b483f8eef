import type {ReportedFile} from '@copydesk/report'
import {proofOf} from './article.ts'
import {closePage, openPage} from './page.ts'

export {proofOf} from './article.ts'
export {closePage, openPage} from './page.ts'

/**
 * Reports files as one page of HTML that needs nothing else: each article with its marks, what is suggested in its
 * place, and the reasons in the margin, as on an editor's proof.
 *
 * A file must carry its source to be shown; of another one the findings are listed.
 */
export function reporter(files: readonly ReportedFile[]): string {
  return [openPage(files), ...files.map(proofOf), closePage].join('')
}

export default reporter
