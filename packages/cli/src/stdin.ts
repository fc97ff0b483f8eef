import {decodeSource, type FileResult, type Linter, UnreadableError} from '@copydesk/engine'
import type {Arguments} from './arguments.ts'
import type {Surroundings} from './run.ts'
import {UsageError} from './usage-error.ts'

/** Lints what standard input gives, as what would stand in the file that `--stdin-filename` names. */
export async function readStdin(
  linter: Linter,
  args: Arguments,
  {stdin}: Surroundings
): Promise<{results: readonly FileResult[]; incomplete: boolean}> {
  if (args.paths.length > 0) throw new UsageError('--stdin takes no paths')
  const name = args.stdinFilename ?? 'stdin.txt'
  const pieces: Uint8Array[] = []
  for await (const piece of stdin) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  try {
    return {results: [await linter.lintSource(name, decodeSource(Buffer.concat(pieces)))], incomplete: false}
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    return {results: [{path: name, messages: [], problem: error.message}], incomplete: false}
  }
}
