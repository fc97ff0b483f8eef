import path from 'node:path'
import {type FileResult, readSource, UnreadableError} from '@copydesk/engine'
import type {Command} from '../commands.ts'
import {prepareReports, report} from '../report.ts'
import {UsageError} from '../usage-error.ts'

/** `copydesk merge REPORT…`: one report from those of the shards, which they print with `--format json`. */
export const merge: Command = async (args, around, complain) => {
  const files = args.paths.slice(1)
  if (files.length === 0) throw new UsageError('copydesk merge needs the reports of the shards')
  const reports = await prepareReports(args, around.cwd)
  const results: FileResult[] = []
  for (const file of files) results.push(...(await readReport(file, around.cwd)))
  results.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0))
  const twice = results.find(({path}, index) => path === results[index - 1]?.path)
  if (twice !== undefined) throw new UsageError(`${twice.path} is in two of the reports`)
  return report({results, incomplete: false}, reports, args, around, complain)
}

async function readReport(file: string, cwd: string): Promise<FileResult[]> {
  try {
    const value: unknown = JSON.parse(await readSource(path.resolve(cwd, file)))
    if (isReport(value)) return value
  } catch (error) {
    if (error instanceof UnreadableError) throw new UnreadableError(`${file} ${error.message}`)
  }
  throw new UnreadableError(`${file} is not a report in JSON`)
}

function isReport(value: unknown): value is FileResult[] {
  return (
    Array.isArray(value) &&
    value.every((each: Partial<FileResult> | null) => typeof each?.path === 'string' && Array.isArray(each.messages))
  )
}
