import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parseDocument} from '../src/parse.ts'
import {placeholder} from '../src/types.ts'

const articles = ['fixtures/articles/', 'fixtures/text/'].flatMap((folder) => {
  const url = new URL(`../../../${folder}`, import.meta.url)
  return readdirSync(url)
    .filter((file) => file.endsWith('.txt'))
    .map((file): [string, string] => [file, readFileSync(new URL(file, url), 'utf8')])
})

const hostile: [string, string][] = [
  ['line endings of all kinds', 'One road.\r\nTwo\rroads.\n\n\r\n• a\r\n•b\r\n'],
  ['a byte order mark', '\uFEFFA road\r\n\r\nIt is long.\r\n'],
  ['form feeds, NULs and tabs', '\fA road\f\n\0\n\tIt\tis long.\n\v\n'],
  ['no-break and zero-width spaces', '\u00a0A road\u00a0\n\u200b\n\u2003It is\u00a0long.\u200b'],
  ['lone surrogates', '\ud800 A \udc00 road\n\n•\ud83e\n\udd89'],
  ['characters of two units', '🦉 Owls\n\n• 🦉🦉\n•🦉 www.🦉.example.org 🦉@example.org'],
  ['quoted mail of many depths', '> > > one\r\n>>two\r\n> - three\r\n> - four\r\n>\r\n>5'],
  ['signatures', 'It is long.\r\n\r\n-- \r\nJane\r\n\r\nDoe\r\n'],
  ['tables', 'a\tb\tc\r\n1\t\t3\r\n\r\n| a | b |\r\n|---|---|\r\n|| 1 |\r\n'],
  ['nothing but marks', '•\n-\n1.\n>\n|\n--\n*\n#\n(a)\n—'],
  ['nothing', ''],
  ['blank lines', '\n\n \r\n\t\n']
]

describe.each([...articles, ...hostile])('%s', (_, source) => {
  const document = parseDocument(source)

  it('has blocks in order that do not overlap', () => {
    let end = 0
    for (const block of document.blocks) {
      const range = document.rangeOf(block)
      expect(range.start).toBeGreaterThanOrEqual(end)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      end = range.end
    }
    expect(end).toBeLessThanOrEqual(document.source.length)
  })

  it('has segments that rise and cover the text', () => {
    for (const block of document.blocks) {
      let text = 0
      let at = 0
      for (let index = 0; index < block.segments.length; index += 4) {
        const [from, to, start, end] = block.segments.slice(index, index + 4) as unknown as [
          number,
          number,
          number,
          number
        ]
        expect(from).toBe(text)
        expect(to).toBeGreaterThan(from)
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        text = to
        at = end
      }
      expect(text).toBe(block.text.length)
      expect(at).toBeLessThanOrEqual(block.length)
    }
  })

  it('leads every character back to itself', () => {
    for (const block of document.blocks) {
      for (let at = 0; at < block.text.length; at++) {
        const {start, end} = document.toSource(block, at, at + 1)
        const slice = document.source.slice(start, end)
        if (block.text[at] === placeholder && slice.length > 1)
          expect(block.marks.some((mark) => mark.start === at && mark.value === slice)).toBe(true)
        else expect(slice.replace(/\r\n?/, '\n')).toBe(block.text[at])
      }
    }
  })

  it('leaves out nothing but white space, markers and quotation marks of mail', () => {
    const covered = new Uint8Array(document.source.length)
    const cover = (range: {start: number; end: number}) => covered.fill(1, range.start, range.end)
    for (const block of document.blocks) {
      const marker = document.markerRangeOf(block)
      if (marker) cover(marker)
      if (['thematicBreak', 'embed', 'directive'].includes(block.type)) cover(document.rangeOf(block))
      for (let at = 0; at < block.text.length; at++) cover(document.toSource(block, at, at + 1))
    }
    const left =
      [...document.source].length === 0
        ? ''
        : document.source.replace(/[\s\S]/g, (unit, at) => (covered[at] ? '' : unit))
    // What parts the cells of a table is not theirs.
    expect(left.replace(/[\s\u200b>|]|\|?-{3,}/g, '')).toBe('')
  })

  it('has markers and text that neither begin nor end with white space', () => {
    for (const block of document.blocks) {
      expect(block.text.trim()).toBe(block.text)
      if (block.marker) expect(block.marker.text).toMatch(/^\S{1,6}$/)
    }
  })
})

describe('lines thrown together', () => {
  const lines = [
    ...[
      '•',
      '• a',
      '- ',
      '-',
      '* x',
      '1. One',
      '2)Two',
      '(a) x',
      'b. y',
      '> ',
      '>',
      '>> q',
      '--',
      '-- ',
      '***',
      '* * *',
      '---',
      '==='
    ],
    ...[
      'The road',
      'The road is long.',
      'and so on',
      'They want:',
      'Dear all,',
      'Yours,',
      'Jane',
      'By Jane Doe',
      '— Jane'
    ],
    ...[
      'LONDON, March 3',
      'Photo: x',
      'Q: Why?',
      'A: No.',
      'Calls: 61',
      'https://a.example/c',
      'See https://a.example/(c).',
      'a@b.co'
    ],
    ...[
      'a\tb\tc',
      '| a | b |',
      'a   b   c',
      '    set in',
      '\t• deep',
      '{{< x >}}',
      '{{<',
      '>}}',
      '“Quote.',
      '”',
      '🦉',
      '\ud800'
    ],
    ...['\u200b', '\u00a0', '', '\f', '\0', 'x'.repeat(130)],
    'The council of the lower town has agreed by one vote to close the',
    'harbour road to cars for the whole of next summer, and not before then.'
  ]
  const breaks = ['\n', '\n', '\n', '\r\n', '\n\n', ' ']

  it.each([1, 2, 3, 4, 5])('keep their places (%i)', (start) => {
    let seed = start
    const random = (count: number) => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
      return Math.floor((seed / 2 ** 32) * count)
    }
    for (let run = 0; run < 400; run++) {
      let source = ''
      for (let line = random(14); line >= 0; line--)
        source += lines[random(lines.length)]! + breaks[random(breaks.length)]!
      const document = parseDocument(source, {skip: [/\{\{<[\s\S]*?>\}\}/]})
      let end = 0
      for (const block of document.blocks) {
        const range = document.rangeOf(block)
        expect(range.start, source).toBeGreaterThanOrEqual(end)
        end = range.end
        expect(block.text.trim(), source).toBe(block.text)
        for (let at = 0; at < block.text.length; at++) {
          const place = document.toSource(block, at, at + 1)
          expect(place.end, source).toBeLessThanOrEqual(range.end)
          if (block.text[at] !== placeholder)
            expect(document.source.slice(place.start, place.end).replace('\r\n', '\n'), source).toBe(block.text[at])
        }
      }
    }
  })
})
