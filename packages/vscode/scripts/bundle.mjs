#!/usr/bin/env node
/**
 * Puts the extension and its server, each with all that it imports, into a file each, and beside them what they read:
 * the dictionary, the schemas of configs, and the licences of what belongs to others.
 */
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {thirdPartyNotices} from '../../../scripts/third-party-notices.mjs'

const here = fileURLToPath(new URL('../', import.meta.url))
const root = path.join(here, '../..')
const dist = path.join(here, 'dist')

fs.rmSync(dist, {recursive: true, force: true})

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  // Or else each regular expression with \p in it becomes one that is made anew whenever it is used.
  supported: {'regexp-unicode-property-escapes': true},
  minify: true,
  legalComments: 'none',
  metafile: true
}

const client = await build({
  ...shared,
  entryPoints: [path.join(here, 'src/extension.ts')],
  outfile: path.join(dist, 'extension.cjs'),
  format: 'cjs',
  external: ['vscode']
})
const server = await build({
  ...shared,
  entryPoints: [path.join(here, 'src/server.ts')],
  outfile: path.join(dist, 'server.mjs'),
  format: 'esm',
  // Some dependencies are CommonJS and call `require`.
  banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"}
})

// The dictionary is read from the folder of the code that reads it.
fs.copyFileSync(path.join(root, 'packages/dictionary-en/dist/words.bin'), path.join(dist, 'words.bin'))

const schema = 'copydesk.schema.json'
fs.copyFileSync(path.join(root, 'packages/engine/dist', schema), path.join(dist, schema))
fs.writeFileSync(
  path.join(dist, 'package.schema.json'),
  JSON.stringify({$schema: 'http://json-schema.org/draft-07/schema#', properties: {copydesk: {$ref: `./${schema}`}}})
)

const metafiles = [client, server].flatMap(({metafile}) => metafile ?? [])
fs.writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(metafiles, root))
