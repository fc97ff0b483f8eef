import fs from 'node:fs'
import path from 'node:path'
import {configIn, type FileResult} from '@copydesk/engine'
import type {Command} from '../commands.ts'
import {lintPaths} from '../lint-paths.ts'
import {makeLinter} from '../make-linter.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import {baseline, usual} from './baseline.ts'

/** What tells a site generator, and what a config says for it. */
const generators = [
  {
    name: 'Hugo',
    // Before 0.110 its config had the name that many have.
    signs: /^(?:hugo\.(?:toml|ya?ml|json)|archetypes)$/,
    config: 'ignore:\n  - /archetypes/\n  - /public/\n  - /resources/\n  - /themes/\n'
  },
  {name: 'Jekyll', signs: /^_config\.ya?ml$/, config: 'ignore:\n  - /_site/\n'},
  {
    name: 'Docusaurus',
    signs: /^docusaurus\.config\.[cm]?[jt]s$/,
    config: '# Docusaurus reads Markdown as MDX.\noverrides:\n  - files: "*.md"\n    format: mdx\n'
  },
  {name: 'Astro', signs: /^astro\.config\.[cm]?[jt]s$/, config: 'ignore:\n  - /public/\n'}
]

/** So many findings of a rule are shown, for people to judge it by. */
const shown = 10

/** `copydesk init`: writes a first config and a first baseline, and shows what was found. */
export const init: Command = async (args, around, complain) => {
  const {cwd, stdout} = around
  if (args.paths.length > 1) throw new UsageError('copydesk init takes no paths: it is for the folder that it runs in')
  const there = configIn(cwd, cwd)
  if (there !== undefined) throw new UsageError(`${path.basename(there)} is there already`)
  const names = fs.readdirSync(cwd)
  const generator = generators.find(({signs}) => names.some((name) => signs.test(name)))
  const schema = '# yaml-language-server: $schema=./node_modules/copydesk/dist/copydesk.schema.json\n'
  const text = `${schema}${generator?.config ?? 'rules: {}\n'}`
  const file = path.join(cwd, '.copydeskrc.yml')
  if (args.fromVale) stdout.write(await initFromVale(text, file, generator?.name))
  else {
    await writeFile(file, '.copydeskrc.yml', [text])
    stdout.write(`.copydeskrc.yml: written${generator === undefined ? '' : ` for ${generator.name}`}\n`)
  }
  const code = await baseline({...args, paths: ['baseline', '.']}, around, complain)
  const linter = await makeLinter(args, around)
  const {results} = await lintPaths(linter, {...args, paths: ['.'], allowEmpty: true, fix: undefined}, around, () => {})
  stdout.write(findingsByRule(results))
  if (code === 0 && results.some(({messages}) => messages.length > 0))
    stdout.write(`\nFrom now on, to see only what is new: copydesk --baseline ${args.baseline ?? usual} .\n`)
  return code
}

/** Writes a config, and names, of what Vale was told; says what of that cannot be carried over. */
async function initFromVale(text: string, file: string, generator: string | undefined): Promise<string> {
  const {carryOver} = await import('../vale/carry-over.ts')
  const {namesFile, withConfig} = await import('../vale/write.ts')
  const folder = path.dirname(file)
  const {from, config, names, leftOut} = carryOver(folder)
  const namesPath = path.join(folder, 'names.yml')
  const lines: string[] = []
  await writeFile(file, '.copydeskrc.yml', [withConfig(text, config)])
  lines.push(`.copydeskrc.yml: written from ${from}${generator === undefined ? '' : `, for ${generator}`}`)
  const count = names.size === 1 ? '1 name' : `${names.size} names`
  if (names.size > 0 && fs.existsSync(namesPath)) lines.push(`names.yml: left as it is; the vocabulary has ${count}`)
  else if (names.size > 0) {
    await writeFile(namesPath, 'names.yml', [namesFile(names)])
    lines.push(`names.yml: ${count}`)
  }
  if (leftOut.length > 0) lines.push('', 'not carried over:', ...leftOut.map((line) => `  ${line}`), '')
  return `${lines.join('\n')}\n`
}

/** The first findings of each rule, a line each. */
function findingsByRule(results: readonly FileResult[]): string {
  const byRule = new Map<string, string[]>()
  for (const {path, messages} of results)
    for (const {source, place, reason} of messages) {
      const lines = byRule.get(source) ?? []
      byRule.set(source, lines)
      lines.push(`  ${path}:${place.start.line}:${place.start.column} ${reason}\n`)
    }
  return [...byRule]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([rule, lines]) => {
      const rest = lines.length > shown ? `  and ${lines.length - shown} more\n` : ''
      return `\n${rule}: ${lines.length}\n${lines.slice(0, shown).join('')}${rest}`
    })
    .join('')
}
