import fs from 'node:fs/promises'
import type {FileResult} from '@copydesk/engine'
import {fromCheckout, toReported} from '../reported.ts'
import type {ChangedLines, FormatContext} from '../types.ts'
import {annotations} from './annotations.ts'
import {type Form, formsOf} from './forms.ts'
import {type LinkTo, summary} from './summary.ts'

/** GitHub refuses the summary of a step that is larger, in bytes. */
const largest = 1024 * 1024

/**
 * Annotations for GitHub Actions. In a workflow everything goes to the summary of the step as well, which is not short
 * of space as annotations are.
 */
export async function formatGithub(results: readonly FileResult[], context: FormatContext): Promise<Iterable<string>> {
  const files = results.map((result) => fromCheckout(toReported(result), context))
  const page = context.env.GITHUB_STEP_SUMMARY
  if (page) {
    const taken = await fs.stat(page).then(
      ({size}) => size,
      () => 0
    )
    await fs.appendFile(page, summary(files, linkTo(context.env), largest - taken))
  }
  const whole = page ? 'the summary of this run has all of them' : '“copydesk” without a format lists all of them'
  const changed = context.changed ?? (await changedInPullRequest(context))
  const forms: Form[] = []
  for (const [index, file] of files.entries()) {
    const isChanged = file.messages.length > 0 ? await changed?.(results[index]!.path) : undefined
    forms.push(...formsOf(file, isChanged))
  }
  return annotations(forms, whole)
}

/** In a pull request: what has changed since the branch that it goes to, if that is there. */
async function changedInPullRequest({cwd, env}: FormatContext): Promise<ChangedLines | undefined> {
  if (!env.GITHUB_BASE_REF) return
  const {Since} = await import('../../known.ts')
  const since = await Since.of(`origin/${env.GITHUB_BASE_REF}`, cwd).catch(() => undefined)
  return since && ((file) => since.linesOf(file))
}

function linkTo({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_SHA: commit
}: NodeJS.ProcessEnv): LinkTo {
  return (path, line) =>
    server && repository && commit
      ? `${server}/${repository}/blob/${commit}/${path.split('/').map(encodePart).join('/')}?plain=1#L${line}`
      : undefined
}

function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'))
}
