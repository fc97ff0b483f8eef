import {parseDocument} from '@copydesk/prose'
import {applyFixes, runRule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
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
  const hostile = {
    'opening marks': '“a '.repeat(10_000),
    'marks in a row': '“'.repeat(10_000),
    'straight marks in a row': '"'.repeat(10_000),
    'all kinds of openers': '“a ‘b "c \'d '.repeat(2_500),
    brackets: '(“a '.repeat(12_500),
    'closing marks': 'a” '.repeat(10_000),
    'paragraphs that open': '“A sentence.\n\n'.repeat(8_000),
    'apostrophes in a row': "a'".repeat(20_000),
    spaces: `“${' '.repeat(60_000)}a`
  }
  test.each(Object.entries(hostile))('%s take linear time', (_, source) => {
    const document = parseDocument(source, {format: 'text'})
    // Time of the processor, not of the clock: the machine may be busy.
    const start = process.cpuUsage()
    runRule(rule, document, options)
    const {user, system} = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(4000)
  })
})
