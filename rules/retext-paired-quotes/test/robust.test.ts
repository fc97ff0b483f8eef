import {parseDocument} from '@copydesk/prose'
import {applyFixes, runRule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

const options = {style: 'consistent'} as const

function findings(source: string) {
  return runRule(rule, parseDocument(source, {format: 'text'}), options)
}

/** A small generator of numbers, the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

describe('any text', () => {
  const pieces = [
    ...['“', '”', '‘', '’', '"', "'", '``', "''", '«', '»', '„', '‚', '″', '′', '`', '´', '「', '」', '““', '””'],
    ...['word', 'Word', 's', 'n', '90s', '34', ' ', ' ', ' ', '. ', ', ', '—', '(', ')', '\n\n', '…', ' said Ann. ']
  ]

  test('never throws, and its fixes apply', () => {
    const random = numbers(7)
    for (let round = 0; round < 500; round++) {
      let source = ''
      const length = 1 + Math.floor(random.next().value * 40)
      for (let at = 0; at < length; at++) source += pieces[Math.floor(random.next().value * pieces.length)]
      const found = findings(source)
      for (const {start, end} of found) expect(end, source).toBeGreaterThan(start)
      expect(() => applyFixes(source, found, {safety: 'suggest'}), source).not.toThrow()
    }
  })

  test('lone surrogates and controls', () => {
    for (const source of ['\uD83D“\uDE00', '“\uD83D', '\u0000"\u0000', '’'.repeat(9), '\u2028“\u2029'])
      expect(() => findings(source)).not.toThrow()
  })
})

describe('hostile text', () => {
  const hostile: Readonly<Record<string, (count: number) => string>> = {
    'opening marks': (count) => '“a '.repeat(count),
    'marks in a row': (count) => '“'.repeat(count),
    'straight marks in a row': (count) => '"'.repeat(count),
    'all kinds of openers': (count) => '“a ‘b "c \'d '.repeat(count / 4),
    brackets: (count) => '(“a '.repeat(count),
    'closing marks': (count) => 'a” '.repeat(count),
    'closing marks in brackets': (count) => '(a” '.repeat(count),
    'marks after attributions': (count) => '“A,” said B.” '.repeat(count / 3),
    'attributions without marks': (count) => '“a, said '.repeat(count),
    'foreign marks': (count) => '”a« '.repeat(count / 2),
    'paragraphs that open': (count) => '“A sentence.\n\n'.repeat(count),
    'lines that open': (count) => '“A sentence.\n'.repeat(count),
    salutations: (count) => '“Dear A,\n\n'.repeat(count / 2),
    'apostrophes in a row': (count) => "a'".repeat(count),
    'one sentence': (count) => `${'Aa, bb '.repeat(count * 10)}”`,
    spaces: (count) => `“${' '.repeat(count * 10)}a`
  }
  test.each(Object.entries(hostile))('%s take linear time', {timeout: 120_000}, (_, build) =>
    expectLinear(
      (count) => parseDocument(build(count), {format: 'text'}),
      (document) => runRule(rule, document, options),
      4000
    )
  )
})
