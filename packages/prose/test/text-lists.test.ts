import {describe, expect, it} from 'vitest'
import {readText} from '../src/text/read.ts'
import {outline} from './text-outline.ts'

/** A text in lines, so that every line of a case is a block of its own. */
const above =
  'The council of the lower town has agreed by one vote to close the harbour road to cars for the whole of next summer.\nIt wants:'

function items(list: string): string[] {
  return outline(`${above}\n${list}`).slice(2)
}

describe('markers', () => {
  it.each([...'•‣◦▪●·\uF0B7'])('%s is a marker, with a space and without', (glyph) => {
    expect(items(`${glyph} a bench\n${glyph}a bin`)).toEqual([
      `item new 1 [${glyph}] a bench`,
      `item 1 [${glyph}] a bin`
    ])
  })

  it.each([
    ['•', '•'],
    ['-', '-'],
    ['1.', '2.']
  ])('%s may have a tab behind it', (one, two) => {
    expect(items(`${one}\ta bench\n${two}\ta bin`).map((line) => line.slice(line.indexOf('[')))).toEqual([
      `[${one}] a bench`,
      `[${two}] a bin`
    ])
  })

  it('is followed by its tab in the middle of a line, too', () => {
    expect(items('•\ta bench\n•\ta bin •\ta bell')).toEqual(['item new 1 [•] a bench', 'item 1 [•] a bin •\ta bell'])
  })

  it.each(['-', '–', '*', '+'])('%s is a marker', (glyph) => {
    expect(items(`${glyph} a bench\n${glyph}  a bin`)).toEqual([
      `item new 1 [${glyph}] a bench`,
      `item 1 [${glyph}] a bin`
    ])
  })

  it.each([
    ['1.', '2.'],
    ['1)', '2)'],
    ['(1)', '(2)']
  ])('%s is a marker', (one, two) => {
    expect(items(`${one} a bench\n${two} a bin`)).toEqual([`item new 1#1 [${one}] a bench`, `item 1#2 [${two}] a bin`])
  })

  it.each([
    ['a.', 'b.', 1, 2],
    ['a)', 'b)', 1, 2],
    ['(a)', '(b)', 1, 2],
    ['i.', 'ii.', 1, 2],
    ['I)', 'II)', 1, 2]
  ])('%s is a marker before %s', (one, two, first, second) => {
    expect(items(`${one} a bench\n${two} a bin`)).toEqual([
      `item new 1#${first} [${one}] a bench`,
      `item 1#${second} [${two}] a bin`
    ])
  })

  it('counts on from letter to letter, and from numeral to numeral', () => {
    const numbers = (markers: string) =>
      items(markers.replaceAll(' ', ' x\n')).map((line) => line.slice(line.indexOf('#') + 1, line.indexOf(' [')))
    expect(numbers('a. b. c. d. e. f. g. h. i. j. ')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    expect(numbers('i. ii. iii. iv. v. vi. ')).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('ends before the white space; the text begins after it', () => {
    expect(readText(`${above}\n•  a bench\n•a bin`, {}).drafts.slice(2)).toMatchObject([
      {start: 127, end: 137, marker: {start: 127, end: 128}, text: 'a bench', segments: [0, 7, 130, 137]},
      {start: 138, end: 144, marker: {start: 138, end: 139}, text: 'a bin', segments: [0, 5, 139, 144]}
    ])
  })

  it('may be missing its space if the neighbours are items', () => {
    expect(items('- 300 g lentils\n-1 tsp turmeric\n- salt')).toEqual([
      'item new 1 [-] 300 g lentils',
      'item 1 [-] 1 tsp turmeric',
      'item 1 [-] salt'
    ])
    expect(items('1. a bench\n2.a bin\n3) a boat\n4)a bell')).toEqual([
      'item new 1#1 [1.] a bench',
      'item 1#2 [2.] a bin',
      'item 1#3 [3)] a boat',
      'item 1#4 [4)] a bell'
    ])
    expect(items('*a bench\n*a bin')).toEqual(['item new 1 [*] a bench', 'item 1 [*] a bin'])
  })

  it('may be typed twice', () => {
    expect(items('• • a bench\n- - a bin')).toEqual(['item new 1 [•] • a bench', 'item 1 [-] - a bin'])
  })

  it('may have nothing after it', () => {
    expect(items('• a bench\n•\n• a bin')).toEqual(['item new 1 [•] a bench', 'item 1 [•]', 'item 1 [•] a bin'])
    expect(items('- a bench\n-\n- a bin')).toEqual(['item new 1 [-] a bench', 'item 1 [-]', 'item 1 [-] a bin'])
  })

  it('may stand on a line of its own', () => {
    expect(items('•\n  A bench\n•\n  A bin')).toEqual(['item new 1 [•] A bench', 'item 1 [•] A bin'])
  })

  it('may be mixed in one list', () => {
    expect(items('• a bench\n- a bin\n* a boat\n•a bell')).toEqual([
      'item new 1 [•] a bench',
      'item 1 [-] a bin',
      'item 1 [*] a boat',
      'item 1 [•] a bell'
    ])
  })
})

describe('markers of two kinds', () => {
  it('are of one list if they stand under each other', () => {
    expect(items('1) a bench\n2) a bin\n* a boat')).toEqual([
      'item new 1#1 [1)] a bench',
      'item 1#2 [2)] a bin',
      'item 1 [*] a boat'
    ])
  })

  it('are not if a note stands under them', () => {
    expect(items('1) a bench\n2) a bin\n* Figures are estimates.').at(-1)).toBe('paragraph * Figures are estimates.')
  })
})

describe('no markers', () => {
  const text =
    'The council of the lower town has agreed by one vote to close the harbour road to cars for the whole of next summer.'
  it.each([
    ['a figure below zero', '-5 degrees were measured at the weir.'],
    ['figures below zero under each other', '-5 at the weir.\n-7 at the bridge.\n-3 at the church.'],
    ['a decimal', '1.5 litres were spilled.'],
    ['decimals under each other', '1.5 litres were spilled.\n2.5 litres were drunk.'],
    ['a year', '1984. The year of the flood.'],
    ['an hour', '7.30 pm is when it begins.'],
    ['emphasis', '*not* this one.'],
    ['strong emphasis', '**Not** this one.\n**Nor** this one.'],
    ['a lone dash', '- he never came.'],
    ['a lone number', '1. It is alive and well.'],
    ['a note', '* Figures are estimates.'],
    ['initials', 'A. Smith was here.\nJ. Jones was not.\nK. Lund was late.'],
    ['questions and answers', 'Q. Did you see it?\nA. I did.\nQ. Was it large?\nA. It was.'],
    ['an arrow', '-> see the map.\n-> see the chart.'],
    ['a long dash', '-- he said nothing.\n-- she said less.'],
    ['a bullet inside', 'It feeds the forest with phosphorus. • Scientists have followed it.']
  ])('%s', (_, lines) => {
    const blocks = outline(`${text}\n${text}\n${lines}`).slice(2)
    expect(blocks).toEqual(lines.split('\n').map((line) => `paragraph ${line}`))
  })
})

describe('lists', () => {
  it('need two items of a weak marker, or a lead-in', () => {
    expect(items('- a bench')).toEqual(['item new 1 [-] a bench'])
    expect(items('1. A bench.')).toEqual(['item new 1#1 [1.] A bench.'])
  })

  it('have depths by indentation', () => {
    expect(items('• one\n  • two\n\t• two\n      ◦ three\n  • two\n• one\n • one')).toEqual([
      'item new 1 [•] one',
      'item 2 [•] two',
      'item 3 [•] two',
      'item 4 [◦] three',
      'item 2 [•] two',
      'item 1 [•] one',
      'item 1 [•] one'
    ])
  })

  it('go on over a change of marker, and over blank lines', () => {
    expect(items('• a bench\n\n• a bin\n\n- a boat')).toEqual([
      'item new 1 [•] a bench',
      'item 1 [•] a bin',
      'item 1 [-] a boat'
    ])
  })

  it('begin anew after a paragraph', () => {
    expect(
      items('• a bench\n• a bin\n\nIt has them.\n\n• a boat\n• a bell').map((line) => line.split(' [')[0])
    ).toEqual(['item new 1', 'item 1', 'paragraph It has them.', 'item new 1', 'item 1'])
  })

  it('hold single lines that lost their markers', () => {
    expect(items('• a bench\nEnhanced port security\n• a bin')).toEqual([
      'item new 1 [•] a bench',
      'paragraph Enhanced port security',
      'item 1 [•] a bin'
    ])
    expect(items('• more than ten\nten to five\n• fewer')).toEqual([
      'item new 1 [•] more than ten',
      'paragraph ten to five',
      'item 1 [•] fewer'
    ])
    expect(items('• A bench\n\nA boat\n\n• A bin\n\n• A bell')).toEqual([
      'item new 1 [•] A bench',
      'paragraph A boat',
      'item 1 [•] A bin',
      'item 1 [•] A bell'
    ])
    expect(items('A bench\n• A bin\n• A boat')).toEqual([
      'paragraph A bench',
      'item new 1 [•] A bin',
      'item 1 [•] A boat'
    ])
  })

  it('of two kinds have a heading between them', () => {
    const source = `${above}\n- 300 g lentils\n-1 tsp turmeric\n• 2 onions\nMethod\n1. Wash the lentils.\n2.Wait.`
    expect(outline(source).slice(2)).toEqual([
      'item new 1 [-] 300 g lentils',
      'item 1 [-] 1 tsp turmeric',
      'item 1 [•] 2 onions',
      'heading Method',
      'item new 1#1 [1.] Wash the lentils.',
      'item 1#2 [2.] Wait.'
    ])
  })

  it('end before a heading between blank lines', () => {
    expect(items('• a bench\n• a bin\n\nThe bridge\n\n• a boat\n• a bell')).toEqual([
      'item new 1 [•] a bench',
      'item 1 [•] a bin',
      'heading The bridge',
      'item new 1 [•] a boat',
      'item 1 [•] a bell'
    ])
  })

  it('hold paragraphs that are set in under an item', () => {
    const source =
      'It wants all of these things, and it wants them all now:\n\n1. A bench.\n\n   It is to stand by the weir.\n\n2. A bin.'
    expect(outline(source).slice(1)).toEqual([
      'item new 1#1 [1.] A bench.',
      'paragraph 1#1 It is to stand by the weir.',
      'item 1#2 [2.] A bin.'
    ])
  })

  it('have items of several lines', () => {
    const source = [
      'The council of the lower town has agreed by one vote to close the road',
      'to cars, and it asks the people of the town for all of these:',
      '',
      '- a bench by the weir, with a view of the old bridge, which was built in',
      '  1874 and is still in use',
      '- A bin that nobody but the mayor is allowed to empty, since it was his',
      'idea',
      '- a boat',
      'A bell',
      '- a whistle that can be heard on the other side of the river, if there is',
      'one to be had'
    ].join('\n')
    expect(outline(source).slice(1)).toEqual([
      'item new 1 [-] a bench by the weir, with a view of the old bridge, which was built in / 1874 and is still in use',
      'item 1 [-] A bin that nobody but the mayor is allowed to empty, since it was his / idea',
      'item 1 [-] a boat',
      'paragraph A bell',
      'item 1 [-] a whistle that can be heard on the other side of the river, if there is / one to be had'
    ])
  })

  it('do not begin where wrapping moved a bullet or a dash to the start of a line', () => {
    const source = [
      'The dust of the desert feeds the forest on the other side of the sea, with',
      '• phosphorus, and it has done so for longer than there have been people to',
      'see it.',
      '',
      'It is a place of wonder, said one of the scientists who have followed it',
      '- on foot, and on a camel - and it will be here when we are not.'
    ].join('\n')
    expect(outline(source)).toHaveLength(2)
  })
})
