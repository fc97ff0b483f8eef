import {describe, expect, it} from 'vitest'
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

/** Milliseconds of processor time, the best of some runs: other processes do not count. */
function time(source: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 2; run++) {
    const start = process.cpuUsage()
    readText(source, {})
    const {user, system} = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

describe('reads in time in proportion to length', () => {
  it.each(units)('%s', (_, unit) => {
    const text = unit.repeat(Math.ceil((unit.includes('\n') ? 12_000 : 100_000) / unit.length))
    const once = time(text)
    const fourfold = time(text.repeat(4))
    // Twice the length, at most 2.3 times the time; below some milliseconds the garbage collector decides.
    expect(fourfold).toBeLessThan(Math.max(once, 20) * 2.3 ** 2)
  })
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
