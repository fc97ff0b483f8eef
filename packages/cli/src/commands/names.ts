import {
  type FileNames,
  findFiles,
  namesOfFile,
  type RepositoryName,
  readIgnoreFile,
  recordFile,
  recordOfFiles,
  repositoryNames,
  writeRecord
} from '@copydesk/engine'
import type {Command} from '../commands.ts'
import {makeLinter} from '../make-linter.ts'
import {listPrinter} from '../print-list.ts'
import {Progress} from '../progress.ts'
import {UsageError} from '../usage-error.ts'

/** `copydesk names PATH…`: prints the names of the articles, with their variants and where they are. `--write` keeps them. */
export const names: Command = async (args, around, complain) => {
  const [, ...paths] = args.paths
  if (paths.length === 0) throw new UsageError('copydesk names needs a file, a folder or a glob')
  const print = listPrinter('names', args, around)
  const {cwd, stderr, interrupted} = around
  const linter = await makeLinter(args, around)
  const ignoreFile = args.config === false ? undefined : await readIgnoreFile(cwd)
  const ignores = async (file: string) => ignoreFile?.(file) || linter.configs.ignores(file)
  const {files, unmatched, empty} = await findFiles(paths, cwd, {extensions: args.extensions, ignores})
  const problems = [...unmatched, ...(args.allowEmpty ? [] : empty)]
  const progress = new Progress(stderr, files.length)
  const read: FileNames[] = []
  for (const file of files) {
    if (interrupted()) {
      problems.push(`interrupted: ${read.length} of ${files.length} files are read`)
      break
    }
    const found = await namesOfFile(linter, file, cwd)
    if (found.problem !== undefined) problems.push(`${file} ${found.problem}`)
    read.push(found)
    progress.update(read.length)
  }
  progress.clear()
  for (const problem of problems) complain(problem)
  if (!args.write) {
    const {options, problems: wrong} = linter.houseNames ?? {}
    for (const problem of wrong ?? []) {
      complain(problem)
      problems.push(problem)
    }
    const all = repositoryNames(read, options?.glossary)
    await print({stylish: () => formatText(all), json: () => formatJson(all)})
  } else if (problems.length > 0) {
    // Names that are not in the record count as never seen.
    complain(`${recordFile} is left as it was: not all files could be read`)
  } else await keep(read, cwd, complain)
  return problems.length > 0 ? 2 : 0
}

async function keep(read: readonly FileNames[], cwd: string, complain: (line: string) => void): Promise<void> {
  const record = recordOfFiles(read)
  const changed = await writeRecord(cwd, record)
  const count = Object.keys(record).length
  complain(`${recordFile} ${changed ? 'has' : 'already has'} ${count === 1 ? '1 name' : `${count} names`}`)
}

/** The most places that are shown of a name; JSON has all. */
const shown = 3

function* formatText(all: readonly RepositoryName[]): Generator<string> {
  for (const name of all) {
    yield `${describe(name)}\n`
    for (const variant of name.variants) yield `  ${describe(variant)}\n`
  }
}

function describe({name, uses, places}: RepositoryName): string {
  const where = places.slice(0, shown).map(({path, start}) => `${path}:${start.line}:${start.column}`)
  const more = places.length - where.length
  const rest = more === 0 ? '' : `, and ${more === 1 ? '1 more file' : `${more} more files`}`
  return `${name} (${uses === 1 ? 'once' : `${uses} times`}) ${where.join(', ')}${rest}`
}

function* formatJson(all: readonly RepositoryName[]): Generator<string> {
  yield '['
  for (const [index, name] of all.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(name)}`
  yield all.length === 0 ? ']\n' : '\n]\n'
}
