/**
 * How the time to read a document grows with its length: CPU milliseconds from 10 kB to 10 MB, and the factor at each
 * doubling. Linear is 2; the first rows also hold what the engine needs to get warm.
 *
 * Run after `npx tsc -b packages/prose`: `node bench/linear.mjs`. Every figure is the best of three runs (of one from
 * 2.5 MB on), blocks, words and sentences included.
 */
import {parseDocument} from '../packages/prose/dist/index.js'

const sentence = 'The harbour board met on Tuesday, and “nobody”, said Mrs. Achterberg, asked about the 6.40 ferry. '

const shapes = {
  'prose, markdown': [
    'markdown',
    (at) => `${sentence.repeat(3)}*It* was [late](/a).\n\n${at % 9 === 0 ? '## A heading\n\n' : ''}`
  ],
  'prose, text': ['text', () => `${sentence.repeat(3)}It was late.\n\n`],
  'lists, markdown': [
    'markdown',
    (at) => `${'  '.repeat(at % 3)}- ${at % 5 === 0 ? '**Item** ' : ''}a bench by the quay\n`
  ],
  'lists, text': ['text', () => '• a bench by the quay\n'],
  'quotations, markdown': ['markdown', (at) => `${'>'.repeat(1 + (at % 3))} ${sentence}\n${at % 4 === 0 ? '\n' : ''}`],
  'quotations, text': ['text', (at) => `${'>'.repeat(1 + (at % 3))} ${sentence}\n${at % 4 === 0 ? '\n' : ''}`],
  'prose, html': [
    'html',
    (at) =>
      `<p>${sentence.repeat(3)}<em>It</em> was <a href="/a">late</a>.</p>\n${at % 9 === 0 ? '<h2>A heading</h2>\n' : ''}`
  ]
}

function sourceOf(make, length) {
  const parts = []
  let total = 0
  for (let at = 0; total < length; at++) {
    const part = make(at)
    parts.push(part)
    total += part.length
  }
  return parts.join('')
}

function cost(source, format, runs) {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    const {blocks} = parseDocument(source, {format})
    for (const block of blocks) block.sentences
    const {user, system} = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

for (const [name, [format, make]] of Object.entries(shapes)) {
  console.log(`\n${name}\n      kB        ms   factor   s/MB`)
  let last
  for (let length = 10_000; length <= 10_240_000; length *= 2) {
    const source = sourceOf(make, length)
    const ms = cost(source, format, length < 2_500_000 ? 3 : 1)
    const factor = last === undefined ? '' : (ms / last).toFixed(2)
    const perMegabyte = ms / 1000 / (Buffer.byteLength(source) / 1e6)
    console.log(
      `${(length / 1000).toFixed(0).padStart(8)}${ms.toFixed(1).padStart(10)}${factor.padStart(9)}${perMegabyte.toFixed(3).padStart(7)}`
    )
    last = ms
  }
}
