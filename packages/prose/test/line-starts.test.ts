import fc from 'fast-check'
import {expect, test} from 'vitest'
import {changedLineStarts, lineStarts, parseDocument, rereadDocument} from '../src/index.ts'

const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\n\n')).map((parts) => parts.join(''))

test('the line starts after a change are those of the changed text', () => {
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(6), text, (before, at, length, typed) => {
      const start = Math.min(at, before.length)
      const end = Math.min(start + length, before.length)
      const after = before.slice(0, start) + typed + before.slice(end)
      expect(changedLineStarts(lineStarts(before), after, before.length, {start, end})).toEqual(lineStarts(after))
    }),
    {numRuns: 2000}
  )
})

test('a document that is read again knows its lines and blocks', () => {
  const words = fc
    .array(fc.constantFrom('One. ', 'Two. ', '\n\n', '\r\n', '🦉'), {maxLength: 30})
    .map((all) => all.join(''))
  fc.assert(
    fc.property(words, words, words, words, (head, tail, one, other) => {
      const before = parseDocument(head + one + tail)
      const after = rereadDocument(before, `\uFEFF${head}${other}${tail}`)
      const fresh = parseDocument(head + other + tail)
      expect(after.source).toBe(fresh.source)
      expect(after.lineStarts).toEqual(fresh.lineStarts)
      expect(after.starts).toEqual(fresh.starts)
      for (const [index, block] of after.blocks.entries()) expect(after.indexOf(block)).toBe(index)
      for (const [index, block] of before.blocks.entries()) expect(before.indexOf(block)).toBe(index)
    }),
    {numRuns: 500}
  )
})
