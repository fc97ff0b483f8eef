#!/usr/bin/env node
/**
 * Puts the command with all that it imports into one file: loading three hundred modules one by one takes longer
 * than checking an article. What belongs to others is named, with its licence, in dist/THIRD-PARTY-NOTICES.txt.
 */
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {thirdPartyNotices} from '../../../scripts/third-party-notices.mjs'
import {late} from './late.mjs'

const here = fileURLToPath(new URL('../', import.meta.url))
const root = path.join(here, '../..')

/** What imports the programs of others: compiled code that is kept cannot. */
const importing = {
  name: 'importing',
  setup: ({onResolve}) =>
    onResolve({filter: /\/import-default\.js$/}, () => ({path: './import-default.cjs', external: true}))
}

/** @type {import('esbuild').BuildOptions} */
const shared = {absWorkingDir: root, format: 'cjs', platform: 'node', target: 'node20'}

await build({
  ...shared,
  entryPoints: [path.join(here, '../engine/dist/import-default.js')],
  outfile: path.join(here, 'dist/import-default.cjs')
})

/** @type {import('esbuild').BuildOptions} */
const bundled = {
  ...shared,
  bundle: true,
  legalComments: 'none',
  define: {'import.meta.url': 'importMetaUrl'},
  banner: {js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;"}
}

// What starts the program, here and in a worker.
await build({
  ...bundled,
  entryPoints: ['load-program.js', 'lint-worker.js'].map((name) => path.join(here, 'dist', name)),
  outdir: path.join(here, 'dist'),
  outExtension: {'.js': '.cjs'}
})

const {metafile} = await build({
  ...bundled,
  entryPoints: [path.join(here, 'dist/program.js')],
  outfile: path.join(here, 'dist/copydesk.cjs'),
  // Or else each regular expression with \p in it becomes one that is made anew whenever it is used.
  supported: {'regexp-unicode-property-escapes': true, 'dynamic-import': false},
  // A quarter of the text is indentation and comments, and all of it is read at each start.
  minifyWhitespace: true,
  lineLimit: 120,
  metafile: true,
  plugins: [importing, late]
})

// Of a text in ASCII Node makes strings of half the size, and sooner.
const script = path.join(here, 'dist/copydesk.cjs')
const toEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
fs.writeFileSync(script, fs.readFileSync(script, 'utf8').replace(/[^\0-\x7F]/g, toEscape))

// The dictionary is read from the folder of the code that reads it.
const dictionary = Object.keys(metafile.inputs).find((input) => input.endsWith('dictionary-en/dist/data.node.js'))
fs.copyFileSync(path.join(root, path.dirname(dictionary), 'words.bin'), path.join(here, 'dist/words.bin'))

// What a build finds is what its files are, whenever they were installed: on CI that is before each run.
const content = createHash('sha256')
for (const output of ['copydesk.cjs', 'words.bin']) content.update(fs.readFileSync(path.join(here, 'dist', output)))
fs.writeFileSync(path.join(here, 'dist/build-id'), content.digest('base64url').slice(0, 16))

// Editors look for it in the package that people install.
fs.copyFileSync(
  path.join(root, 'packages/engine/dist/copydesk.schema.json'),
  path.join(here, 'dist/copydesk.schema.json')
)

// `copydesk explain` shows what the rules' own READMEs say.
fs.rmSync(path.join(here, 'dist/rules'), {recursive: true, force: true})
fs.mkdirSync(path.join(here, 'dist/rules'))
fs.copyFileSync(path.join(root, 'packages/rule/README.md'), path.join(here, 'dist/rules/copydesk.md'))
for (const name of fs.readdirSync(path.join(root, 'rules'))) {
  const file = `${name.replace(/^retext-/, '')}.md`
  fs.copyFileSync(path.join(root, 'rules', name, 'README.md'), path.join(here, 'dist/rules', file))
}

fs.writeFileSync(path.join(here, 'dist/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices([metafile], root))
