import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
import {testAnyText} from '../../../tests/support/any-text.ts'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

const options = {style: 'consistent'} as const

function findings(source: string) {
  return runRule(rule, parseDocument(source, {format: 'text'}), options)
}

describe('any text', () => {
  const pieces = [
    ...['“', '”', '‘', '’', '"', "'", '``', "''", '«', '»', '„', '‚', '″', '′', '`', '´', '「', '」', '““', '””'],
    ...['word', 'Word', 's', 'n', '90s', '34', ' ', ' ', ' ', '. ', ', ', '—', '(', ')', '\n\n', '…', ' said Ann. ']
  ]

  testAnyText(rule, options, pieces)

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
