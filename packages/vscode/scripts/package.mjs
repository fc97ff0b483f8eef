#!/usr/bin/env node
/**
 * Packs the extension into `dist/copydesk.vsix`. What packs it, vsce, is fetched for the occasion: with all that it
 * imports it would be a third of what everyone installs here.
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const vsce = '@vscode/vsce@3.9.2'
const repository = 'https://github.com/copydesk/copydesk'

const {status} = spawnSync(
  'npx',
  [
    '--yes',
    '--ignore-scripts',
    `--package=${vsce}`,
    'vsce',
    'package',
    '--no-dependencies',
    `--baseContentUrl=${repository}/blob/main/packages/vscode`,
    `--baseImagesUrl=${repository}/raw/main/packages/vscode`,
    '--out=dist/copydesk.vsix'
  ],
  {cwd: fileURLToPath(new URL('../', import.meta.url)), stdio: 'inherit', shell: process.platform === 'win32'}
)
process.exitCode = status ?? 1
