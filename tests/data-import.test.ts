import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {build} from 'esbuild'
import {describe, expect, test} from 'vitest'

/**
 * How binary data (a dictionary, sound tables) comes into a package that uses no Node API: `tests/data-import` is such
 * a package, with 1 kB of data.
 */
const entry = new URL('data-import/index.js', import.meta.url)

describe('binary data through a conditional #data import', () => {
  test('is what it was when it was committed', async () => {
    const data = await readFile(new URL('data-import/data.bin', import.meta.url))
    expect(data).toHaveLength(1024)
    expect(createHash('sha256').update(data).digest('hex')).toBe(
      '671c5d6bbd37fc14b8195822d5d54ba7cba27199be58ea78029b274c25a5f64c'
    )
  })

  test('Node reads the file', async () => {
    const script = `import {checksum} from ${JSON.stringify(entry.href)}; console.log(checksum())`
    const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    expect(stdout).toBe('562014149\n')
  })

  test('a host in Node may hand it over too', async () => {
    const script = `import {checksum, provideData} from ${JSON.stringify(entry.href)}
      provideData(new Uint8Array(0)); console.log(checksum())`
    const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    expect(stdout).toBe('2166136261\n')
  })

  test('a bundle for the browser holds nothing of Node', async () => {
    const result = await build({
      entryPoints: [entry.pathname],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      metafile: true,
      write: false
    })
    const inputs = Object.keys(result.metafile.inputs).map((input) => input.replace(/^.*\//, ''))
    expect(inputs.sort()).toEqual(['data.browser.js', 'index.js'])
    expect(result.outputFiles[0]!.text).not.toContain('node:')
  })

  test('a bundle for Node reads the file', async () => {
    const result = await build({
      entryPoints: [entry.pathname],
      bundle: true,
      format: 'esm',
      platform: 'node',
      metafile: true,
      write: false
    })
    expect(Object.keys(result.metafile.inputs).some((input) => input.endsWith('data.node.js'))).toBe(true)
  })
})
