#!/usr/bin/env node
/**
 * Puts the command with all that it imports into a few files: loading three hundred modules one by one takes longer
 * than checking an article. What belongs to others is named, with its licence, in dist/THIRD-PARTY-NOTICES.txt.
 */
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {thirdPartyNotices} from '../../../scripts/third-party-notices.mjs'

const here = fileURLToPath(new URL('../', import.meta.url))
const root = path.join(here, '../..')

fs.rmSync(path.join(here, 'dist/chunks'), {recursive: true, force: true})

const {metafile} = await build({
  absWorkingDir: root,
  entryPoints: {
    copydesk: path.join(here, 'dist/cli.js'),
    index: path.join(here, 'dist/api.js'),
    'lint-worker': path.join(here, 'dist/worker.js')
  },
  outdir: path.join(here, 'dist'),
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  metafile: true,
  // Some dependencies are CommonJS and call `require`.
  banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"}
})

// A dictionary is read from the folder of the code that reads it.
for (const [output, {inputs}] of Object.entries(metafile.outputs))
  for (const input of Object.keys(inputs))
    if (input.endsWith('dictionary-en/dist/data.node.js'))
      fs.copyFileSync(
        path.join(root, path.dirname(input), 'words.bin'),
        path.join(root, path.dirname(output), 'words.bin')
      )

// What a build finds is what its files are, whenever they were installed: on CI that is before each run.
const content = createHash('sha256')
for (const output of Object.keys(metafile.outputs).sort()) content.update(fs.readFileSync(path.join(root, output)))
content.update(fs.readFileSync(path.join(here, 'dist/chunks/words.bin')))
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
