import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  applyEdits,
  type Format,
  type ProseDocument,
  parseDocument,
  type SourceEdit,
  updateDocument
} from '../src/index.ts'
import {breachesOf} from './breaches.ts'
import {skips, sources} from './snippets.ts'

const formats: readonly Format[] = ['text', 'markdown', 'mdx', 'html']
const numRuns = Number(process.env.FUZZ_RUNS ?? 300)

describe.each(formats)('any string read as %s', (format) => {
  it('gives blocks and words with exact places', () => {
    fc.assert(
      fc.property(sources(format), (source) => {
        expect(breachesOf(parseDocument(source, {format}))).toEqual([])
      }),
      {numRuns}
    )
  })

  it('does so where stretches of it are skipped', () => {
    fc.assert(
      fc.property(sources(format), skips, (source, skip) => {
        expect(breachesOf(parseDocument(source, {format, skip}))).toEqual([])
      }),
      {numRuns}
    )
  })

  it('gives the same after edits as when read anew, and the same blocks where nothing changed', () => {
    fc.assert(
      fc.property(
        sources(format),
        fc.array(fc.tuple(fc.nat(), fc.nat(6), sources(format)), {maxLength: 3}),
        (source, choices) => {
          const before = parseDocument(source, {format})
          const edits = editsOf(before.source, choices)
          const after = updateDocument(before, edits)
          const fresh = parseDocument(applyEdits(before.source, edits), {format})
          expectSame(after, fresh)
          expectKept(before, after, edits)
        }
      ),
      {numRuns}
    )
  })
})

/** Edits that do not overlap, from any numbers. */
function editsOf(source: string, choices: readonly (readonly [number, number, string])[]): SourceEdit[] {
  const places = choices.map(([at]) => at % (source.length + 1)).sort((left, right) => left - right)
  return choices.map(([, length, text], index) => {
    const start = places[index]!
    return {start, end: Math.min(start + length, places[index + 1] ?? source.length), text: text.slice(0, 12)}
  })
}

function expectSame(actual: ProseDocument, expected: ProseDocument): void {
  expect(actual.source).toBe(expected.source)
  expect(actual.blocks.length).toBe(expected.blocks.length)
  for (const [index, block] of actual.blocks.entries()) {
    const other = expected.blocks[index]!
    expect(block.equals(other), `block ${index}`).toBe(true)
    expect(actual.rangeOf(block)).toEqual(expected.rangeOf(other))
  }
  expect(actual.layout).toBe(expected.layout)
  expect(actual.notices).toEqual(expected.notices)
}

/** Blocks that are equal from the start up to the first edit, and from the end back to the last, are the same objects. */
function expectKept(before: ProseDocument, after: ProseDocument, edits: readonly SourceEdit[]): void {
  const first = Math.min(before.source.length, ...edits.map((edit) => edit.start))
  const rest = before.source.length - Math.max(0, ...edits.map((edit) => edit.end))
  const shortest = Math.min(before.blocks.length, after.blocks.length)
  let head = 0
  for (; head < shortest; head++) {
    const block = before.blocks[head]!
    if (before.rangeOf(block).end >= first || !block.equals(after.blocks[head]!)) break
    expect(after.blocks[head], `block ${head}`).toBe(block)
  }
  for (let tail = 1; tail <= shortest - head; tail++) {
    const block = before.blocks.at(-tail)!
    if (before.source.length - before.rangeOf(block).start >= rest || !block.equals(after.blocks.at(-tail)!)) break
    expect(after.blocks.at(-tail), `block ${tail} from the end`).toBe(block)
  }
}

describe('every file of fixtures', () => {
  const folder = new URL('../../../fixtures/', import.meta.url)
  const extensions: Record<string, Format> = {txt: 'text', md: 'markdown', mdx: 'mdx', html: 'html'}
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(?:txt|mdx?|html)$/.test(file))
    .sort()
  it('is there', () => expect(files.length).toBeGreaterThan(20))
  it.each(files)('%s', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8')
    const format = extensions[file.slice(file.lastIndexOf('.') + 1)]!
    for (const text of [source, source.replaceAll('\n', '\r\n'), `\ufeff${source.replaceAll('\n', '\r')}`]) {
      expect(breachesOf(parseDocument(text, {format}))).toEqual([])
    }
  })
})

const hostile: readonly [string, Format, string][] = [
  ...formats.map((format): [string, Format, string] => [
    'a megabyte on one line',
    format,
    'The road is long, and '.repeat(48_000)
  ]),
  ['a hundred thousand items', 'text', '• a bench\n'.repeat(100_000)],
  ['a hundred thousand items', 'markdown', '- a bench\n'.repeat(100_000)],
  ['a hundred thousand items', 'mdx', '- a bench\n'.repeat(100_000)],
  ['a hundred thousand items', 'html', '<li>a bench'.repeat(100_000)],
  ['ten thousand quotations in each other', 'text', `${'>'.repeat(10_000)} a road`],
  ['ten thousand quotations in each other', 'markdown', `${'>'.repeat(10_000)} a road`],
  ['ten thousand quotations in each other', 'html', `${'<blockquote>'.repeat(10_000)}a road`],
  ['ten thousand lists in each other', 'markdown', `${'- '.repeat(10_000)}a road`],
  ['ten thousand lists in each other', 'html', `${'<ul><li>'.repeat(10_000)}a road`],
  ['a fence that never closes', 'markdown', `\`\`\`js\n${'a < b\n'.repeat(20_000)}`],
  ['tags that never close', 'markdown', '<div><b><a '.repeat(10_000)],
  ['tags that never close', 'mdx', '<A b={'.repeat(10_000)],
  ['tags that never close', 'html', '<div><b><a b="'.repeat(10_000)],
  ['emphasis that never closes', 'markdown', '*a _b **c '.repeat(10_000)],
  ['links that never close', 'markdown', '[a]('.repeat(20_000)]
]

describe('hostile sizes', () => {
  it.each(hostile)('%s, as %s', (_, format, source) => {
    expect(breachesOf(parseDocument(source, {format})).slice(0, 3)).toEqual([])
  })
})
