import {type Format, parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

const options = {typed: true}
const formats: readonly Format[] = ['text', 'markdown', 'mdx', 'html']
const pieces = [
  '•',
  '- ',
  '-',
  '* ',
  '1. ',
  '2)',
  '  ',
  '\n',
  '\n\n',
  'a',
  'The',
  ':',
  '.',
  '“',
  '<p>',
  '</p>',
  '<li>',
  '<br>',
  '> ',
  '\uFFFC',
  '\0'
]
const long = [
  '• a b c d\nfoo bar baz\n',
  '- a\n',
  '• a\n- b\n• c\n',
  '• a\n\n- b\n\n',
  '• ',
  'a. • B ',
  'A b c: • A b c. ',
  '1. a\n3. b\n',
  'a b c\n',
  '<ul><li>• a</li><li>• b</li><li>• c</li></ul>'
]

/** The same numbers on every run. */
function* numbers(): Generator<number> {
  for (let seed = 7; ; seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) yield (seed >>> 8) / 2 ** 24
}

describe('any text at all', () => {
  test.each(formats)('findings of odd %s lie in the source', (format) => {
    const next = numbers()
    const pick = (count: number): number => Math.floor(next.next().value * count)
    for (let round = 0; round < 400; round++) {
      const source = Array.from({length: pick(50)}, () => pieces[pick(pieces.length)]).join('')
      const document = parseDocument(source, {format})
      for (const {start, end} of runRule(rule, document, options)) {
        expect(start, source).toBeGreaterThanOrEqual(0)
        expect(end, source).toBeGreaterThanOrEqual(start)
        expect(end, source).toBeLessThanOrEqual(document.source.length)
      }
    }
  })

  test.each(long)('%j, again and again, takes time in proportion to its length', {timeout: 120_000}, (piece) =>
    expectLinear(
      (count) => parseDocument(piece.repeat(count), {format: piece.startsWith('<') ? 'html' : 'text'}),
      (document) => runRule(rule, document, options),
      8000
    )
  )
})
