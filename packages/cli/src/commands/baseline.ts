import fs from 'node:fs'
import path from 'node:path'
import {formatBaseline, judge, type KnownFinding, knownFinding} from '@copydesk/engine'
import type {Command} from '../commands.ts'
import {fileAccess, readBaseline} from '../known.ts'
import {lintPaths} from '../lint-paths.ts'
import {makeLinter} from '../make-linter.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'

/** The file, unless another is named. */
export const usual = 'copydesk.baseline.txt'

/**
 * `copydesk baseline PATH…`: writes down what is found, to be left alone for now. A baseline that exists only shrinks,
 * unless `--grow` is given; on CI nothing is written, or a red check would turn itself green.
 */
export const baseline: Command = async (args, around, complain) => {
  const {cwd, env, stdout} = around
  const paths = args.paths.slice(1)
  if (paths.length === 0) throw new UsageError('copydesk baseline needs paths')
  if (env.CI && env.CI !== 'false') throw new UsageError('a baseline is not written on CI: write and commit it at home')
  const name = args.baseline ?? usual
  const before = fs.existsSync(path.resolve(cwd, name)) ? await readBaseline(name, cwd) : undefined
  const linter = await makeLinter(args, around)
  const {results, incomplete} = await lintPaths(linter, {...args, paths, fix: undefined}, around, complain)
  linter.saveCache()
  for (const {path, problem} of results) if (problem !== undefined) complain(`${path} ${problem}`)
  // It would not grow by itself when the rest is checked.
  if (incomplete && before === undefined) {
    complain(`${name} is not written: not all that was named was checked`)
    return 2
  }
  const access = fileAccess(name, cwd)
  const judged = await judge(results, before ?? [], access)
  const added: KnownFinding[] = []
  if (before === undefined || args.grow)
    for (const {path, messages} of judged.results) {
      const news = messages.filter(({ruleId}) => ruleId !== 'rule-crashed')
      if (news.length === 0) continue
      const source = await access.sourceOf(path)
      added.push(...news.map((message) => knownFinding(access.nameOf(path), message, source)))
    }
  const known = [...judged.kept, ...added]
  await writeFile(path.resolve(cwd, name), name, [formatBaseline(known)])
  const left = judged.results.reduce((sum, {messages}) => sum + messages.length, 0) - added.length
  const parts = [`${known.length} known`, ...(judged.stale.length > 0 ? [`${judged.stale.length} taken out`] : [])]
  if (left > 0) parts.push(`${left} new left out: --grow takes them in`)
  stdout.write(`${name}: ${parts.join(', ')}\n`)
  return incomplete || results.some(({problem}) => problem !== undefined) ? 2 : 0
}
