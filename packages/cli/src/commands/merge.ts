import path from 'node:path'
import {type FileResult, readBytes, UnreadableError} from '@copydesk/engine'
import type {Shard} from '../arguments.ts'
import type {Command} from '../commands.ts'
import type {Blob} from '../formats/blob.ts'
import {prepareReports, report} from '../report.ts'
import {UsageError} from '../usage-error.ts'

/** `copydesk merge BLOB…`: one report from those of the shards, which they make with `--format blob`. */
export const merge: Command = async (args, around, complain) => {
  const files = args.paths.slice(1)
  if (files.length === 0) throw new UsageError('copydesk merge needs the reports of the shards')
  const reports = await prepareReports(args, around.cwd)
  const results: FileResult[] = []
  const shards: Shard[] = []
  let incomplete = false
  for (const file of files) {
    const blob = await readBlob(file, around.cwd)
    if (blob.copydesk !== around.version)
      throw new UnreadableError(`${file} is of copydesk ${blob.copydesk}, and this is ${around.version}`)
    for (const result of blob.files) results.push(result)
    if (blob.incomplete) complain(`${file}: not all was checked; what its run said tells why`)
    incomplete ||= blob.incomplete
    if (blob.shard !== undefined) shards.push(blob.shard)
  }
  for (const shard of missing(shards)) {
    complain(`the report of shard ${shard} is missing`)
    incomplete = true
  }
  results.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0))
  const twice = results.find(({path}, index) => path === results[index - 1]?.path)
  if (twice !== undefined) throw new UsageError(`${twice.path} is in two of the reports`)
  return report({results, incomplete}, reports, args, around, complain)
}

/** The shards of whose whole there are others, as `--shard` names them. */
function missing(shards: readonly Shard[]): readonly string[] {
  const named = new Set(shards.map(({index, of}) => `${index}/${of}`))
  const all = shards.flatMap(({of}) => Array.from({length: of}, (_, index) => `${index + 1}/${of}`))
  return [...new Set(all)].filter((shard) => !named.has(shard))
}

async function readBlob(file: string, cwd: string): Promise<Blob> {
  try {
    // The report of a repository may be larger than an article.
    const value: unknown = JSON.parse(readBytes(path.resolve(cwd, file), Number.POSITIVE_INFINITY).toString())
    if (isBlob(value)) return value
  } catch (error) {
    if (error instanceof UnreadableError) throw new UnreadableError(`${file} ${error.message}`)
  }
  throw new UnreadableError(`${file} is not a report of --format blob`)
}

function isBlob(value: unknown): value is Blob {
  const {copydesk, files} = (value ?? {}) as Partial<Blob>
  const isResult = (each: Partial<FileResult> | null) => typeof each?.path === 'string' && Array.isArray(each.messages)
  return typeof copydesk === 'string' && Array.isArray(files) && files.every(isResult)
}
