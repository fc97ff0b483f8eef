import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseDocument, updateDocument} from '../src/index.ts'
import {updateText} from '../src/text/update.ts'
import {articlesOf, Edits, editOf, partsOf} from './edits.ts'

const long = 'It rained all day in the harbour, and the boats that had come in before noon stayed where they were.'
/** Paragraphs, and what is told apart from them by what stands around it. */
const passages = [
  long,
  `${long} Nobody went out.`,
  'Nobody came.',
  'Two lines of one paragraph that was wrapped where the\nmargin of the page is, and that goes on for a while so\nthat it can be seen.',
  'A short line\nand another one\nlike a verse',
  'A HEADING',
  'A heading',
  'A heading\n=========',
  'They agreed on:',
  '• one\n• two\n• three',
  '- one\n\n- two\n\nthree\n\n- four',
  '1. first\n\n   more of it\n\n2. second',
  '-Milk\n-Eggs\n-Bread',
  '– Who is it? she asked.\n– Me, he said.',
  '> quoted\n> twice\n>> thrice',
  'a\tb\nc\td',
  '| a | b |\n| c | d |',
  'a    1\nb    2\nc    3',
  'Home  2\nAway  1',
  'By Jane Doe',
  'LONDON, March 3',
  'Q. Did you see it?\nA. I did.',
  'Yours,\nJane',
  '— Jane Doe',
  'Jane Doe\nBath',
  'https://example.com/a',
  '* * *',
  '*',
  'Calls: 61\nRuns: 12',
  '  An indented line that begins a paragraph and is long enough to be one, since it has more than eighty letters.'
]
const typed = [...'ab.:,A1 \n\t>-•*=|()', '\n\n', '\r\n', '\r', '-- \n', '• ', '1. ', '    ', '\n> ', ' \n', '…']

/** A text long enough that there is something above and below an edit. */
const text = fc
  .record({
    parts: partsOf(passages),
    gap: fc.constantFrom('\n\n', '\n\n', '\n', '\n', '\r\n\r\n', '\n \n'),
    filler: fc.constantFrom(long, passages[3]!),
    above: fc.constantFrom(0, 20, 20),
    below: fc.constantFrom(0, 12, 12)
  })
  .map(({parts, gap, filler, above, below}) =>
    [...Array<string>(above).fill(filler), ...parts, ...Array<string>(below).fill(filler)].join(gap)
  )
const edit = editOf(typed, passages, 200)

test('after each edit the document is the one that is read from the edited source', () => {
  const edits = new Edits('text', updateText)
  fc.assert(
    fc.property(text, fc.array(edit, {minLength: 1, maxLength: 8}), (source, all) => edits.make(source, all)),
    {numRuns: 500}
  )
  expect(edits.share).toBeGreaterThan(0.2)
})

test('articles are typed into and cut as well', () => {
  const edits = new Edits('text', updateText)
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...articlesOf('.txt', 'fixtures/text/')), {minLength: 1, maxLength: 6}),
      fc.array(edit, {minLength: 1, maxLength: 8}),
      (parts, all) => edits.make(parts.join('\n\n'), all)
    ),
    {numRuns: 100}
  )
  expect(edits.share).toBeGreaterThan(0.3)
})

test.each([
  ['with empty lines between', '\n\n'],
  ['a line each', '\n']
])('an edit in a long text of paragraphs %s costs what its paragraph does', (_, gap) => {
  const source = `${long}${gap}`.repeat(2000)
  const start = source.indexOf('rained', source.length >> 1)
  const document = parseDocument(source)
  const span = {start, end: start + 1}
  expect(updateText(document, span, `${source.slice(0, start)}dr${source.slice(start + 1)}`)).toBeDefined()
  const edited = updateDocument(document, [{...span, text: 'dr'}])
  const kept = new Set(document.blocks)
  expect(edited.blocks.filter((block) => !kept.has(block))).toHaveLength(1)
})
