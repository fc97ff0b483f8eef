import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {type Browser, chromium} from 'playwright-core'

const executable = '/usr/bin/chromium'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml'
}

/** Debian's Chromium, which tests of pages run in. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(executable)) throw new Error(`${executable} is missing: apt-get install chromium`)
  return chromium.launch({executablePath: executable, args: ['--no-sandbox', '--disable-gpu']})
}

/** Serves the files of a folder at an address of this machine. */
export async function serve(folder: string): Promise<{address: string; server: Server}> {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const type = types[path.extname(file)] ?? 'application/octet-stream'
    try {
      response.writeHead(200, {'content-type': type}).end(await readFile(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server}
}
