#!/usr/bin/env node
/**
 * Checks every public package as npm would publish it: `publint` for its manifest, `attw` for its types.
 * A line a package; exit code 1 if any is wrong.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const packed = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-packed-'))

try {
  const folders = ['rules', 'packages'].flatMap((place) =>
    fs.readdirSync(path.join(root, place)).map((name) => path.join(place, name))
  )
  const wrong = folders.filter((folder) => isPublic(folder) && !isClean(folder))
  process.exitCode = wrong.length > 0 ? 1 : 0
} finally {
  fs.rmSync(packed, {recursive: true})
}

/** @param {string} folder */
function isPublic(folder) {
  return fs.existsSync(path.join(root, folder, 'package.json')) && manifestOf(folder).private !== true
}

/** @param {string} folder */
function hasTypes(folder) {
  return '.' in (manifestOf(folder).exports ?? {})
}

/**
 * Leaves out what is data: a file that is fetched has no types.
 *
 * @param {string} folder
 */
function withoutTypes(folder) {
  const data = Object.keys(manifestOf(folder).exports).filter((entry) => entry.endsWith('.bin'))
  return data.length > 0 ? ['--exclude-entrypoints', ...data] : []
}

/** @param {string} folder */
function manifestOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
}

/** @param {string} folder */
function isClean(folder) {
  const pack = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', packed], folder)
  const tarball = path.join(packed, pack.output.trim().split('\n').at(-1) ?? '')
  const missing = ['README.md', 'LICENSE'].filter((file) => !fs.existsSync(path.join(root, folder, file)))
  const checks = [
    pack,
    run('npx', ['publint', '--strict', tarball]),
    // A command has no types to check.
    ...(hasTypes(folder)
      ? [run('npx', ['attw', tarball, '--profile', 'esm-only', '--quiet', ...withoutTypes(folder)])]
      : []),
    {ok: missing.length === 0, output: `lacks ${missing.join(', ')}`}
  ]
  const failed = checks.filter((check) => !check.ok)
  console.log(`${failed.length === 0 ? 'clean' : 'WRONG'}  ${folder}`)
  for (const check of failed) console.log(check.output)
  return failed.length === 0
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} [folder]
 */
function run(command, args, folder = '.') {
  const {status, stdout, stderr} = spawnSync(command, args, {cwd: path.join(root, folder), encoding: 'utf8'})
  return {ok: status === 0, output: stdout + (status === 0 ? '' : stderr)}
}
