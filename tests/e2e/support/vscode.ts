import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import process from 'node:process'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {pack} from '../../../packages/vscode/scripts/vsce.mjs'
import {isInstalled, node, program} from './code-server.mjs'

/** What the extension in `packages/vscode/test/remark-extension` starts. */
const remarkServer = fileURLToPath(new URL('remark-language-server.mjs', import.meta.url))

/** Why there is no VS Code here; undefined if there is one. */
export const missing = isInstalled() ? undefined : 'VS Code is not installed: node .ci/install-vscode.mjs'

/** A VS Code of its own, as a web server. */
export class VsCode {
  readonly #home: string
  readonly #folder: string
  readonly #server: ChildProcess
  readonly #port: number

  private constructor(home: string, folder: string, server: ChildProcess, port: number) {
    this.#home = home
    this.#folder = folder
    this.#server = server
    this.#port = port
  }

  /**
   * @param extensions The `.vsix` of each.
   * @param folder The folder that is open in it.
   * @param settings The user’s.
   */
  static async start(extensions: readonly string[], folder: string, settings: object): Promise<VsCode> {
    const home = fs.mkdtempSync(path.join(folder, '..', 'vscode-'))
    const user = path.join(home, 'data/User')
    fs.mkdirSync(user, {recursive: true})
    fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({...quiet, ...settings}))
    const args = [
      program,
      '--user-data-dir',
      path.join(home, 'data'),
      '--extensions-dir',
      path.join(home, 'extensions')
    ]
    const env = {...process.env, HOME: home, REMARK_LANGUAGE_SERVER: remarkServer}
    const install = extensions.flatMap((extension) => ['--install-extension', extension])
    const installed = spawnSync(node, [...args, ...install], {encoding: 'utf8', env})
    if (installed.status !== 0) throw new Error(installed.stdout + installed.stderr)
    const port = await freePort()
    const server = spawn(
      node,
      [
        ...args,
        '--auth=none',
        `--bind-addr=127.0.0.1:${port}`,
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust'
      ],
      {env, stdio: 'ignore'}
    )
    await answering(port)
    return new VsCode(home, folder, server, port)
  }

  /** The address of the window with a file of the folder open. */
  addressOf(file: string): string {
    const open = `vscode-remote://127.0.0.1:${this.#port}${path.join(this.#folder, file)}`
    const payload = encodeURIComponent(JSON.stringify([['openFile', open]]))
    return `http://127.0.0.1:${this.#port}/?folder=${this.#folder}&payload=${payload}`
  }

  /** The ids of the processes that serve Copydesk in it. */
  servers(): string[] {
    const isServer = (id: string) => {
      try {
        const command = fs.readFileSync(`/proc/${id}/cmdline`, 'utf8')
        return command.includes(this.#home) && command.includes('copydesk-vscode') && command.includes('server.mjs')
      } catch {
        // It has ended meanwhile.
        return false
      }
    }
    return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isServer(name))
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.once('exit', resolve))
    this.#server.kill()
    await ended
    fs.rmSync(this.#home, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
  }
}

/** Packs that extension into a folder; gives the path of its `.vsix`. */
export async function packRemarkExtension(folder: string): Promise<string> {
  const source = fileURLToPath(new URL('../../../packages/vscode/test/remark-extension/', import.meta.url))
  fs.copyFileSync(path.join(source, 'package.json'), path.join(folder, 'package.json'))
  await build({
    entryPoints: [path.join(source, 'extension.mjs')],
    outfile: path.join(folder, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    external: ['vscode']
  })
  const packed = path.join(folder, 'remark.vsix')
  pack(folder, ['--skip-license', '--allow-missing-repository', `--out=${packed}`])
  return packed
}

/** What would get in the way. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden'
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/healthz`)
      return
    } catch {
      await setTimeout(200)
    }
  }
  throw new Error('VS Code does not answer')
}
