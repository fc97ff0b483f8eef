/**
 * What the command takes where a content repository meets it: start-up, a whole repository cold and warm, workers, a pull
 * request, memory. CPU and wall seconds, and the most memory.
 *
 * Run after `npm run build`: `node bench/command.mjs`, or with the number of files, 500 by default. Beside each row stands
 * what it is compared with, from the same run; the figure is the middle one of three.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {repositoryOf} from './files.mjs'
import {medianUsage} from './usage.mjs'

const count = Number(process.argv[2] ?? 500)
const copydesk = fileURLToPath(new URL('../packages/cli/bin/copydesk.js', import.meta.url))
const plugins = fileURLToPath(new URL('plugins.json', import.meta.url))
const {folder, megabytes} = repositoryOf(count)

const readAndHash = `
import {createHash} from 'node:crypto'
import fs from 'node:fs'
for (const file of fs.readdirSync('content', {recursive: true}))
  if (file.endsWith('.md')) createHash('sha256').update(fs.readFileSync('content/' + file)).digest()
`

/** The same files with what the house knows: names, names seen, a baseline. */
function houseOf() {
  const prepare = (...args) =>
    spawnSync(process.execPath, [copydesk, ...args], {cwd: folder, env: {...process.env, CI: ''}})
  fs.writeFileSync(path.join(folder, 'names.yml'), '- name: Maren Oddleifson\n  never: [Oddlefson]\n')
  prepare('names', '--write', '--jobs', '1', 'content')
  prepare('baseline', '--jobs', '1', 'content')
}

const rows = {
  'node -e 0': ['-e', '0'],
  'one file': [copydesk, '--no-cache', '--no-config', 'content/0/0.md'],
  'all, one worker': [copydesk, '--no-cache', '--no-config', '--jobs', '1', '.'],
  'all, two workers': [copydesk, '--no-cache', '--no-config', '--jobs', '2', '.'],
  'all, as many as are worth it': [copydesk, '--no-cache', '--no-config', '.'],
  'with retext-spell and retext-repeated-words, one worker': [
    ...[copydesk, '--no-cache', '--config', plugins, '--jobs', '1', '.']
  ],
  'the same, two workers': [copydesk, '--no-cache', '--config', plugins, '--jobs', '2', '.'],
  'read and hash all': ['--input-type=module', '--eval', readAndHash],
  'all, warm cache': [copydesk, '--no-config', '.'],
  'five files, with names, names seen and a baseline': [
    ...[copydesk, '--no-cache', '--baseline', 'copydesk.baseline.txt'],
    ...Array.from({length: 5}, (_, at) => `content/0/${at}.md`)
  ]
}

houseOf()
console.log(`${count} files, ${megabytes.toFixed(1)} MB\n`)
console.log('| | CPU s | wall s | MB of memory |\n| --- | --- | --- | --- |')
for (const [name, args] of Object.entries(rows)) {
  // What is warm was cold once.
  if (name.includes('warm')) spawnSync(process.execPath, args, {cwd: folder})
  const {cpu, wall, memory} = medianUsage(3, args, folder)
  console.log(`| ${name} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${memory.toFixed(0)} |`)
}
