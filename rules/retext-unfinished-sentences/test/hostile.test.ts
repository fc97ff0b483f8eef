import {type Format, parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

const formats: readonly Format[] = ['text', 'markdown', 'mdx', 'html']
const pieces = [
  'The port',
  ' is',
  ' closed',
  ' and',
  '.',
  ',',
  ':',
  '”',
  '“',
  ' —',
  '-',
  '\n',
  '\n\n',
  '- ',
  '# ',
  '<p>',
  '</p>',
  '[',
  ']',
  ':)',
  '\uFFFC',
  '\0'
]
const long = [
  'The port was closed. It was foggy and\n\n',
  'Watch the video below:\n\n',
  '- a b c d.\n',
  'photo a b c ',
  '”',
  ' ',
  'a;\n\n',
  '“a,” he said ',
  'AB AB (a) ',
  'AB. A b c d e f\n\n',
  'Once a b c d e f g h,\n\n'
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
      for (const {start, end} of runRule(rule, document, {})) {
        expect(start, source).toBeGreaterThanOrEqual(0)
        expect(end, source).toBeGreaterThanOrEqual(start)
        expect(end, source).toBeLessThanOrEqual(document.source.length)
      }
    }
  })

  test.each(long)('%j, again and again, takes time in proportion to its length', {timeout: 120_000}, (piece) =>
    expectLinear(
      (count) => parseDocument(piece.repeat(count)),
      (document) => runRule(rule, document, {}),
      8000
    )
  )
})
