import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Lines} from '../src/lines.ts'

const text = fc
  .array(fc.constantFrom('a', 'é', '€', '😀', '\uD83D', '\n', '\r', '\r\n', ' ', '\uFEFF'), {maxLength: 30})
  .map((parts) => parts.join(''))

describe('positions', () => {
  for (const encoding of ['utf-16', 'utf-8'] as const)
    it(`lead to the offset that they are of, in ${encoding}`, () => {
      fc.assert(
        fc.property(text, (source) => {
          const lines = new Lines(source, encoding)
          for (let offset = 0; offset <= source.length; offset++) {
            const isInside =
              (source[offset - 1] === '\r' && source[offset] === '\n') ||
              (encoding === 'utf-8' && source.codePointAt(offset - 1)! > 0xffff)
            if (!isInside) expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset)
          }
        })
      )
    })

  it('count bytes of UTF-8, or code units of UTF-16', () => {
    const source = 'a\r\né€😀b'
    expect(new Lines(source, 'utf-8').positionAt(source.indexOf('b'))).toEqual({line: 1, character: 9})
    expect(new Lines(source, 'utf-16').positionAt(source.indexOf('b'))).toEqual({line: 1, character: 4})
  })

  it('outside of the text are its nearest ones', () => {
    const lines = new Lines('ab\r\ncd', 'utf-16')
    expect(lines.offsetAt({line: 0, character: 99})).toBe(2)
    expect(lines.offsetAt({line: 99, character: 0})).toBe(6)
    expect(lines.offsetAt({line: -1, character: 1})).toBe(0)
    expect(lines.offsetAt({line: 1, character: -7})).toBe(4)
    expect(new Lines('ab\ncd', 'utf-8').offsetAt({line: 1, character: -7})).toBe(3)
  })

  it('inside a character of several bytes are its start', () => {
    expect(new Lines('😀b', 'utf-8').offsetAt({line: 0, character: 2})).toBe(0)
  })
})
