import fs from 'node:fs'
import path from 'node:path'
import {authorOf, type FoundInFile, readSource, stetFileName} from '@copydesk/engine'
import {nameOf, type OtherFinding} from '@copydesk/rule'
import {addStetEntry, parseStetFile, wordsOf} from '@copydesk/rule/stet-file'
import {rules} from 'retext-preset-copydesk'
import type {Command} from '../commands.ts'
import {makeLinter} from '../make-linter.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'

/** `copydesk stet FILE:LINE[:COLUMN] --reason WHY`: writes to `copydesk.stet.yml` that a finding stands. */
export const stet: Command = async (args, around, complain) => {
  const {cwd, env, stdout} = around
  const {file, ...place} = readPlace(args.paths.slice(1))
  if (args.reason === undefined) throw new UsageError('copydesk stet needs a --reason, for whoever reads it next year')
  const who = args.who ?? (await authorOf(cwd, env))
  if (who === undefined) throw new UsageError('copydesk stet needs --who, since git does not know your name')
  const linter = await makeLinter({...args, cache: false}, around)
  if (linter.problems.length > 0) {
    for (const problem of linter.problems) complain(problem)
    return 2
  }
  const found = await linter.findInFile(file)
  const finding = choose(found, file, place)
  const stetFile = path.join(linter.stetFile?.folder ?? cwd, stetFileName)
  const shown = path.relative(cwd, stetFile)
  const before = fs.existsSync(stetFile) ? await readSource(stetFile) : ''
  const entry = {
    rule: isOwn(finding) ? nameOf(finding) : finding.source,
    words: wordsOf(finding, found.document, found.findings),
    file: path.relative(path.dirname(stetFile), path.resolve(cwd, file)).replaceAll(path.sep, '/'),
    reason: args.reason,
    who
  }
  const text = addStetEntry(before, entry)
  const {entries, problems} = parseStetFile(text, rules)
  if (problems.length > 0 || entries.at(-1)?.words !== entry.words)
    throw new UsageError(`${shown} cannot be added to: write the entry by hand`)
  await writeFile(stetFile, shown, [text])
  const {line, column} = found.document.point(finding.start)
  stdout.write(`${shown}: ${file}:${line}:${column} ${entry.rule} stands: ${entry.words}\n`)
  return 0
}

interface LinePlace {
  readonly line: number
  readonly column: number | undefined
}

function readPlace([given, ...more]: readonly string[]): LinePlace & {readonly file: string} {
  const match = /^(.+?):([1-9]\d{0,8})(?::([1-9]\d{0,8}))?$/.exec(given ?? '')
  if (match === null || more.length > 0)
    throw new UsageError('copydesk stet takes the place of a finding, FILE:LINE or FILE:LINE:COLUMN')
  return {file: match[1]!, line: Number(match[2]), column: match[3] === undefined ? undefined : Number(match[3])}
}

/** The one finding at the place. */
function choose({document, findings}: FoundInFile, file: string, {line, column}: LinePlace): OtherFinding {
  const at = ({start}: OtherFinding) => document.point(start)
  const onLine = findings.filter((finding) => at(finding).line === line)
  const here = onLine.filter(({start, end}) => {
    if (column === undefined) return true
    const [from, to] = [document.point(start), document.point(end)]
    return from.column <= column && (to.line > line || column <= Math.max(to.column - 1, from.column))
  })
  const [finding, ...more] = here.length > 0 ? here : []
  const list = (all: readonly OtherFinding[]) =>
    all.map((each) => `${file}:${at(each).line}:${at(each).column} (${nameOf(each)})`).join(', ')
  const where = `${file}:${line}${column === undefined ? '' : `:${column}`}`
  if (finding === undefined) {
    const near = onLine.length > 0 ? onLine : findings
    const rest = near.length > 9 ? `, and ${near.length - 9} more` : ''
    const there = near.length === 0 ? 'the file has none' : `there is ${list(near.slice(0, 9))}${rest}`
    throw new UsageError(`${where} has no finding to let stand; ${there}`)
  }
  if (more.length > 0) throw new UsageError(`${where} has ${here.length} findings; say which: ${list(here)}`)
  if (!finding.source.startsWith('retext-'))
    throw new UsageError(`${where} is of ${finding.source}, which no entry can name; set it in the config`)
  return finding
}

function isOwn({source}: OtherFinding): boolean {
  return rules.some(({id}) => source === `retext-${id}`)
}
