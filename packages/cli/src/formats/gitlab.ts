import type {FileResult} from '@copydesk/engine'
import {reporter} from 'vfile-reporter-gitlab'
import {fromCheckout, toReported} from './reported.ts'
import type {FormatContext} from './types.ts'

/** GitLab code quality. */
export function formatGitlab(results: readonly FileResult[], context: FormatContext): string[] {
  return [reporter(results.map((result) => fromCheckout(toReported(result), context)))]
}
