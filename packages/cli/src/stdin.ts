import {decodeSource, type Linter, UnreadableError} from '@copydesk/engine'
import type {Arguments} from './arguments.ts'
import type {Linted, Surroundings} from './run.ts'
import {UsageError} from './usage-error.ts'

/** Lints what standard input gives, as what would stand in the file that `--stdin-filename` names, or fixes it. */
export async function lintStdin(linter: Linter, args: Arguments, {stdin}: Surroundings): Promise<Linted> {
  if (args.paths.length > 0) throw new UsageError('--stdin takes no paths')
  if (args.fix?.write === false) throw new UsageError('--stdin writes no file: --fix prints the fixed text')
  const name = args.stdinFilename ?? 'stdin.txt'
  const pieces: Uint8Array[] = []
  for await (const piece of stdin) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  const bytes = Buffer.concat(pieces)
  try {
    const source = decodeSource(bytes)
    if (args.fix === undefined) {
      const texts = new Map([[name, source]])
      return {results: [await linter.lintSource(name, source)], incomplete: false, texts}
    }
    const {result, text} = await linter.fixText(name, source, args.fix.safety)
    return {results: [result], incomplete: false, output: [text], texts: new Map([[name, text]])}
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    return {results: [{path: name, messages: [], problem: error.message}], incomplete: false}
  }
}
