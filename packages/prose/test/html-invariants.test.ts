import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parseDocument} from '../src/index.ts'

const folder = new URL('../../../fixtures/html/', import.meta.url)
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file): [string, string] => [file, readFileSync(new URL(file, folder), 'utf8')])

const variants: [string, string][] = [
  ...pages,
  ...pages.map(([file, source]): [string, string] => [`${file} with CRLF`, source.replaceAll('\n', '\r\n')]),
  ...pages.map(([file, source]): [string, string] => [
    `${file} with a byte order mark and CR`,
    `\uFEFF${source.replaceAll('\n', '\r')}`
  ])
]

describe.each(variants)('%s', (_, source) => {
  const document = parseDocument(source, {format: 'html'})

  it('has blocks in order that do not overlap', () => {
    let end = 0
    for (const block of document.blocks) {
      const range = document.rangeOf(block)
      expect(range.start).toBeGreaterThanOrEqual(end)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      end = range.end
    }
    expect(end).toBeLessThanOrEqual(document.source.length)
  })

  it('has segments that rise, cover the text and stay in their block', () => {
    for (const {segments, text, length} of document.blocks) {
      let textAt = 0
      let at = 0
      for (let index = 0; index < segments.length; index += 4) {
        expect(segments[index]).toBe(textAt)
        expect(segments[index + 2]).toBeGreaterThanOrEqual(at)
        expect(segments[index + 3]).toBeGreaterThan(segments[index + 2]!)
        textAt = segments[index + 1]!
        at = segments[index + 3]!
      }
      expect(textAt).toBe(text.length)
      expect(at).toBeLessThanOrEqual(length)
    }
  })

  it('has the source of each word', () => {
    let unbroken = 0
    for (const block of document.blocks) {
      for (const match of block.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const {start, end} = document.toSource(block, match.index, match.index + match[0].length)
        const slice = document.source.slice(start, end)
        // A tag in the word breaks it, or it is spelled with an entity.
        if (/[<&]/.test(slice)) continue
        expect(slice).toBe(match[0])
        unbroken++
      }
    }
    expect(unbroken).toBeGreaterThan(40)
  })
})
