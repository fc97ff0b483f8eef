import path from 'node:path'
import {appliedFormat, appliedRules, Linter, readIgnoreFile} from '@copydesk/engine'
import type {Command} from '../commands.ts'
import {listPrinter} from '../print-list.ts'
import {UsageError} from '../usage-error.ts'

/** `copydesk config FILE…`: prints what applies to files, as JSON. */
export const config: Command = async (args, around) => {
  const {cwd} = around
  const [, ...files] = args.paths
  if (files.length === 0) throw new UsageError('copydesk config needs a file')
  const print = listPrinter('config', args, around)
  const {configs} = await Linter.create({cwd, config: args.config})
  const ignoreFile = args.config === false ? undefined : await readIgnoreFile(cwd)
  const shown = (file: string | undefined) => (file === undefined ? null : path.relative(cwd, file) || file)
  const pieces: string[] = []
  for (const file of files) {
    const absolute = path.resolve(cwd, file)
    const settings = await configs.for(absolute)
    const applies = {
      file,
      config: shown(settings.config),
      extends: settings.extends.map(shown),
      ignored: (ignoreFile?.(absolute) ?? false) || (await configs.ignores(absolute)),
      format: appliedFormat(absolute, settings.format) ?? null,
      ...appliedRules(settings.rules),
      skip: settings.skip.map(({source}) => source),
      plugins: settings.plugins.map(({entry}) => entry)
    }
    pieces.push(`${JSON.stringify(applies, undefined, 2)}\n`)
  }
  await print({stylish: () => pieces, json: () => pieces})
  return 0
}
