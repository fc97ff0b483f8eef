import {describe, expect, it} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {readText} from '../src/text/read.ts'

const units: [string, string][] = [
  ['one long line', 'the road is long, and '],
  ['one long word', 'a'],
  ['list items', '• a bench\n'],
  ['weak list items', '- a bench\n'],
  ['numbered items', '1. a bench\n'],
  ['lettered items', 'a. bench\nb. bin\n'],
  ['empty items', '•\n'],
  ['quotation marks of mail', '>'],
  ['lines of quoted mail', '> a road\n'],
  ['spaces', ' '],
  ['spaces and a word', `${' '.repeat(40)}a`],
  ['tabs', 'a\t'],
  ['bars', '| a | b |\n'],
  ['columns', 'a   b   c\n'],
  ['addresses', 'https://a.example/( '],
  ['half addresses', 'https://('],
  ['at signs', 'a@'],
  ['dots', '.'],
  ['colons', 'http:'],
  ['brackets', '('],
  ['closing brackets', ')'],
  ['quotation marks', '”'],
  ['asterisks', '*'],
  ['hyphens', '-'],
  ['hyphens on lines of their own', '--\n'],
  ['blank lines', '\n'],
  ['glyphs between blank lines', '*\n\n\n'],
  ['short lines', 'The road\n'],
  ['short sentences', 'It is long.\n'],
  ['lower-case lines', 'and so it goes\n'],
  ['headings', 'The road\n\n'],
  ['labels', 'Calls: 61\n'],
  ['turns', 'Q: Why?\nA: No.\n'],
  [
    'wrapped paragraphs',
    'The council of the lower town has agreed by one vote to close the\nharbour road to cars.\n\n'
  ],
  ['greetings', 'Dear readers,\n'],
  ['closings', 'Yours,\n'],
  ['lead-ins', 'They want:\n'],
  ['NULs', '\0'],
  ['lone surrogates', '\ud800'],
  ['capitals', 'A. '],
  ['digits', '1']
]

describe('reads in time in proportion to length', () => {
  it.each(units)('%s', (_, unit) =>
    expectLinear(
      (length) => unit.repeat(Math.ceil(length / unit.length)),
      (source) => readText(source, {}),
      unit.includes('\n') ? 40_000 : 200_000
    )
  )
})

describe('throws on nothing', () => {
  it.each(units)('%s', (_, unit) => {
    for (const text of [
      unit,
      unit.repeat(3),
      `${unit}\n${unit}`,
      `${unit}\n\n• ${unit}`,
      `> ${unit}`,
      `Title\n${unit.trim()}\n\nEnd.`
    ]) {
      for (const draft of readText(text, {skip: [/e.x?/]}).drafts) expect(draft.end).toBeLessThanOrEqual(text.length)
    }
  })

  it('a hundred thousand items, a megabyte on one line, ten thousand quotation marks', () => {
    expect(readText('• a bench\n'.repeat(100_000), {}).drafts).toHaveLength(100_000)
    expect(readText('the road is long, and '.repeat(48_000), {}).drafts).toHaveLength(1)
    expect(readText(`${'>'.repeat(10_000)} a road`, {}).drafts).toMatchObject([{type: 'quote', quoteDepth: 10_000}])
  })
})
