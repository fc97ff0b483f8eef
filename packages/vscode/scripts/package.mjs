#!/usr/bin/env node
/** Packs the extension into `dist/copydesk.vsix`. */
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {pack} from './vsce.mjs'

const repository = 'https://github.com/copydesk/copydesk'

try {
  const options = [
    `--baseContentUrl=${repository}/blob/main/packages/vscode`,
    `--baseImagesUrl=${repository}/raw/main/packages/vscode`,
    '--out=dist/copydesk.vsix'
  ]
  console.log(pack(fileURLToPath(new URL('../', import.meta.url)), options).trim())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
