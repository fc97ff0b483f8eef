import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rule} from '../src/index.ts'

const check = (source: string) => runRule(rule, parseDocument(source), {})

describe('any text can be read', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Mr. ',
      'Anna ',
      'Anne ',
      'Ánna',
      '’s ',
      'O’Brien',
      ' said ',
      '. ',
      '“',
      '”',
      '-',
      ' van der ',
      '\n',
      '\n\n',
      '• ',
      '(sic)'
    ),
    fc.string({unit: 'binary', maxLength: 6}),
    fc.stringMatching(/^[A-Z][a-z]{2,6}$/)
  )

  test('nothing throws, and every place is in the source', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const source = pieces.join('')
        for (const {start, end} of check(source)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(source.length)
        }
      }),
      {numRuns: 300, seed: 7}
    )
  })
})

describe('time grows with the length', () => {
  const letters = (seed: number, length: number) =>
    Array.from({length}, (_, at) => String.fromCharCode(97 + ((seed >> at) % 26))).join('')

  test.each([
    ['one endless name', (count: number) => 'Aa-'.repeat(count)],
    ['one name in every sentence', (count: number) => 'Anna Aas said so. '.repeat(count / 4)],
    ['two like names in one sentence', (count: number) => 'Berolasa and Berolesa, '.repeat(count / 8)],
    ['a word without end', (count: number) => `A${'a'.repeat(count * 3)} said so. A${'a'.repeat(count * 3)}b said so.`],
    ['initials', (count: number) => 'A. '.repeat(count)],
    ['quotation marks', (count: number) => '“Aas” '.repeat(count)],
    [
      'many names',
      (count: number) => Array.from({length: count / 8}, (_, at) => `B${letters(at * 7919, 7)} said. `).join('')
    ]
  ])('%s', (_, make) => {
    const time = (count: number) => {
      const document = parseDocument(make(count))
      for (const block of document.blocks) block.sentences.length
      const start = process.cpuUsage().user
      runRule(rule, document, {})
      return (process.cpuUsage().user - start) / 1000
    }
    time(2_000)
    const short = time(4_000)
    const long = time(32_000)
    // Eight times the length; quadratic would be sixty-four times the time.
    expect(long).toBeLessThan(24 * Math.max(short, 20))
  })
})
