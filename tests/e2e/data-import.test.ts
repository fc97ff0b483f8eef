import {readFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {launchChromium} from './support/chromium.ts'

const folder = new URL('../data-import/', import.meta.url)
const page = `<!doctype html>
<meta charset="utf-8">
<title>data-import</title>
<script type="module">
  import * as data from '/bundle.js'
  window.data = data
</script>
`

let server: Server | undefined
let browser: Browser | undefined
let address: string

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('index.js', folder))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false
  })
  const files = new Map<string, {type: string; body: string | Uint8Array}>([
    ['/', {type: 'text/html', body: page}],
    ['/bundle.js', {type: 'text/javascript', body: bundle.outputFiles[0]!.contents}],
    ['/data.bin', {type: 'application/octet-stream', body: await readFile(new URL('data.bin', folder))}]
  ])
  server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    response.writeHead(file ? 200 : 404, {'content-type': file?.type ?? 'text/plain'}).end(file?.body)
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await launchChromium()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

it('the host of a browser hands binary data over', async () => {
  const tab = await browser!.newPage()
  const errors: string[] = []
  tab.on('pageerror', (error) => errors.push(error.message))
  await tab.goto(address)
  await tab.waitForFunction('window.data')
  await expect(tab.evaluate('data.checksum()')).rejects.toThrow('Hand the data over with provideData() first')
  const checksum = await tab.evaluate(`fetch('/data.bin')
    .then((response) => response.arrayBuffer())
    .then((buffer) => {
      data.provideData(new Uint8Array(buffer))
      return data.checksum()
    })`)
  expect(checksum).toBe(562014149)
  expect(errors).toEqual([])
})
