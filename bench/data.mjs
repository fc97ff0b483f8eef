/**
 * What the data cost to load, each in a process of its own: CPU milliseconds until the first word is looked up (Node’s own
 * start, and that of its module loader, left out), and kilobytes.
 *
 * Run after `npm run build`: `node bench/data.mjs`.
 */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {brotliCompressSync, gzipSync} from 'node:zlib'

const dist = (path) => new URL(`../packages/${path}`, import.meta.url)

const data = {
  'words and names of English (@copydesk/names)': {
    file: dist('names/dist/data/lexicon.js'),
    load: `const {lookUp} = await import('${dist('names/dist/lexicon.js')}'); lookUp('harbor')`
  },
  'roles and places (@copydesk/names)': {
    file: dist('names/dist/data/roles.js'),
    load: `await Promise.all([import('${dist('names/dist/data/roles.js')}'), import('${dist('names/dist/data/places.js')}')])`
  },
  '@copydesk/dictionary-en': {
    file: dist('dictionary-en/dist/words.bin'),
    load: `const {dictionary} = await import('${dist('dictionary-en/dist/index.js')}'); dictionary().has('harbor')`
  }
}

/** The median of nine processes. */
function cost(load) {
  const script = `await import('${dist('names/dist/skeleton.js')}'); const before = process.cpuUsage(); ${load}
    const {user, system} = process.cpuUsage(before); console.log((user + system) / 1000)`
  const figures = Array.from({length: 9}, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script]))
  )
  return figures.sort((left, right) => left - right)[4]
}

const rows = Object.entries(data).map(([name, {file, load}]) => {
  const bytes = readFileSync(file)
  const kilobytes = (length) => Math.round(length / 1000)
  return [
    name,
    {
      'load, ms': cost(load),
      kB: kilobytes(bytes.length),
      gzip: kilobytes(gzipSync(bytes).length),
      brotli: kilobytes(brotliCompressSync(bytes).length)
    }
  ]
})
console.table(Object.fromEntries(rows))
console.log(`all together: ${rows.reduce((sum, [, row]) => sum + row['load, ms'], 0).toFixed(1)} ms`)
