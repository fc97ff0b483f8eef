import path from 'node:path'
import type {Arguments} from './arguments.ts'
import type {Pieces} from './formats/types.ts'
import type {Surroundings} from './run.ts'
import {UsageError} from './usage-error.ts'
import {write} from './write.ts'
import {writeFile} from './write-file.ts'

/** What a list is printed as: lines for people, JSON for programs. */
type ListFormats = Readonly<Record<'stylish' | 'json', () => Pieces>>

/**
 * What prints the list of a command as `--format` and `--output-file` say.
 *
 * @throws UsageError If it is asked for a format that only the findings of a check have.
 */
export function listPrinter(
  command: string,
  {outputs}: Arguments,
  {cwd, stdout}: Surroundings
): (formats: ListFormats) => Promise<void> {
  for (const {name} of outputs)
    if (name !== 'stylish' && name !== 'json')
      throw new UsageError(`copydesk ${command} prints stylish or json, not ${name}`)
  return async (formats) => {
    for (const {name, file} of outputs) {
      const pieces = formats[name as keyof ListFormats]()
      await (file === undefined ? write(stdout, pieces) : writeFile(path.resolve(cwd, file), file, pieces))
    }
  }
}
