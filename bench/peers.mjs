/**
 * The command beside others that check prose, on the same files: CPU and wall seconds, and the most memory.
 *
 * Run after `npm run build`: `node bench/peers.mjs`, or with the number of files, 500 by default, and perhaps the names of
 * those to run. The others are installed, once, into a temporary folder; each has the settings that suit it best: the
 * rules nearest to ours, no cache, no progress, and a report that goes nowhere. Subjects follow one another in one run, so
 * that they share whatever else the machine does.
 */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {repositoryOf} from './files.mjs'
import {usageOf} from './usage.mjs'

const [count = '500', ...wanted] = process.argv.slice(2)

const packages = [
  ...['textlint@15.8.0', '@textlint-rule/textlint-rule-no-unmatched-pair@2.0.4', 'textlint-rule-terminology@5.2.16'],
  // The newest that run on Node 20.
  ...['cspell@9.8.0', 'markdownlint-cli2@0.18.1', 'alex@11.0.1'],
  ...['remark-cli@12.0.1', 'remark-gfm@4.0.1', 'remark-frontmatter@5.0.0', 'remark-retext@6.0.1', 'unified@11.0.5'],
  ...['retext-english@5.0.0', 'retext-quotes@6.0.2', 'retext-repeated-words@5.0.0', 'retext-sentence-spacing@6.0.0'],
  ...['retext-indefinite-article@5.0.0']
]

const remarkConfig = `
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import {unified} from 'unified'

const prose = unified()
  .use(retextEnglish)
  .use(retextQuotes)
  .use(retextRepeatedWords)
  .use(retextSentenceSpacing)
  .use(retextIndefiniteArticle)
  .freeze()

export default {plugins: [remarkFrontmatter, remarkGfm, [remarkRetext, prose]]}
`

const installed = path.join(os.tmpdir(), 'copydesk-bench', 'peers')
const settings = {
  '.textlintrc.json': JSON.stringify({rules: {'@textlint-rule/no-unmatched-pair': true, terminology: true}}),
  'remarkrc.mjs': remarkConfig,
  'without-names.json': JSON.stringify({rules: {'consistent-names': 'off'}})
}
if (!fs.existsSync(path.join(installed, 'node_modules/.package-lock.json'))) {
  fs.mkdirSync(installed, {recursive: true})
  fs.writeFileSync(path.join(installed, 'package.json'), '{"private": true}\n')
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
    cwd: installed,
    stdio: 'inherit'
  })
}
for (const [name, text] of Object.entries(settings)) fs.writeFileSync(path.join(installed, name), text)

const bin = (name) => fs.realpathSync(path.join(installed, 'node_modules/.bin', name))
const copydesk = fileURLToPath(new URL('../packages/cli/bin/copydesk.js', import.meta.url))
const settingsOf = (name) => path.join(installed, name)

const subjects = {
  copydesk: [copydesk, '--no-cache', '--no-config', '.'],
  'copydesk, one worker': [copydesk, '--no-cache', '--no-config', '--jobs', '1', '.'],
  'copydesk, without names': [copydesk, '--no-cache', '--config', settingsOf('without-names.json'), '.'],
  textlint: [bin('textlint'), '--config', settingsOf('.textlintrc.json'), 'content'],
  alex: [bin('alex'), '--quiet', 'content'],
  cspell: [bin('cspell'), '--no-progress', '--no-summary', '--no-must-find-files', 'content/**'],
  'markdownlint-cli2': [bin('markdownlint-cli2'), 'content/**/*.md'],
  'remark-cli, remark-retext': [
    bin('remark'),
    ...['content', '--rc-path', settingsOf('remarkrc.mjs'), '--quiet', '--no-stdout']
  ]
}

const {folder, megabytes} = repositoryOf(Number(count))
console.log(`${count} files, ${megabytes.toFixed(1)} MB\n`)
console.log('| | CPU s | CPU s/MB | times copydesk | wall s | MB of memory |\n| --- | --- | --- | --- | --- | --- |')
let ours
for (const [name, args] of Object.entries(subjects)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const {cpu, wall, memory} = usageOf(args, folder, {NODE_PATH: path.join(installed, 'node_modules')})
  ours ??= cpu
  const cells = [
    cpu.toFixed(1),
    (cpu / megabytes).toFixed(2),
    (cpu / ours).toFixed(1),
    wall.toFixed(1),
    memory.toFixed(0)
  ]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}
