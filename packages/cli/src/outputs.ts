import type {PluginEntry} from '@copydesk/engine'
import {didYouMean} from '@copydesk/rule'
import {type FormatName, formatNames} from './formats/index.ts'
import {readPluginEntry} from './plugin-entry.ts'
import {UsageError} from './usage-error.ts'

/** A report that is asked for, and where it goes. */
export type Output = {
  /** As it is named on the command line. */
  readonly name: string
  /** Undefined for standard output. */
  readonly file: string | undefined
} & ({readonly format: FormatName} | {readonly reporter: PluginEntry})

/** What people read line by line, and so may share standard output. */
const lines: readonly string[] = ['stylish', 'github'] satisfies FormatName[]

/**
 * Reads `--format`, `--report` and `--output-file`.
 *
 * @param files `NAME=FILE`, or a file for the one format that is asked for.
 * @throws UsageError If a format is unknown, or two would be mixed up on standard output.
 */
export function readOutputs(
  formats: readonly string[],
  reports: readonly string[],
  files: readonly string[]
): readonly Output[] {
  const asked: (Output & {file: undefined})[] = [
    ...formats.map((name) => ({name, format: readFormat(name), file: undefined})),
    ...reports.map((text) => {
      const reporter = readPluginEntry(text, '--report')
      return {name: [reporter].flat()[0] as string, reporter, file: undefined}
    })
  ]
  const outputs = new Map<string, Output>(asked.map((output) => [output.name, output]))
  for (const text of files) {
    const named = nameOf(text, outputs)
    if (named !== undefined) {
      const output = outputs.get(named) ?? {name: named, format: named as FormatName}
      outputs.set(named, {...output, file: text.slice(named.length + 1)})
      continue
    }
    const [one, ...more] = asked.length > 0 ? asked : [stylish]
    if (more.length > 0)
      throw new UsageError(`--output-file ${text}: say which format it is for, as ${one!.name}=${text}`)
    outputs.set(one!.name, {...one!, file: text})
  }
  // A file beside what people see, unless they say what that is.
  const all = [...outputs.values()]
  const isPlain = asked.length === 0 && !outputs.has(stylish.name)
  return refuseMixtures(isPlain ? [stylish, ...all] : all)
}

const stylish: Output & {file: undefined} = {name: 'stylish', format: 'stylish', file: undefined}

/** The format that `NAME=FILE` names; the path of a file may have a `=` in it, too. */
function nameOf(text: string, outputs: ReadonlyMap<string, Output>): string | undefined {
  const end = text.indexOf('=')
  const name = text.slice(0, Math.max(0, end))
  if (end !== -1 && end === text.length - 1) throw new UsageError(`--output-file ${text} names no file`)
  const known = [...outputs.keys(), ...formatNames]
  if (known.includes(name)) return name
  // A slip in the name would otherwise be found in the name of the file.
  if (!/^[a-z][a-z-]*$/i.test(name)) return
  throw new UsageError(
    `--output-file ${text}: a file of that name is written ./${text}, and there is no format ${name}${didYouMean(name, known)}`
  )
}

function refuseMixtures(outputs: readonly Output[]): readonly Output[] {
  const printed = outputs.filter(({file}) => file === undefined)
  const other = printed.find(({name}) => !lines.includes(name))
  if (printed.length > 1 && other !== undefined) {
    const names = printed.map(({name}) => name).join(' and ')
    throw new UsageError(`${names} cannot share standard output; give one a file: --output-file ${other.name}=FILE`)
  }
  return outputs
}

function readFormat(value: string): FormatName {
  const format = formatNames.find((each) => each === value)
  if (format !== undefined) return format
  const but = value === '' ? '' : `, not “${value}”`
  throw new UsageError(`--format takes one of ${formatNames.join(', ')}${but}`)
}
