import {describe, expect, it} from 'vitest'
import {parseDocument} from '../src/parse.ts'
import {readText} from '../src/text/read.ts'
import type {Layout} from '../src/types.ts'
import {outline} from './text-outline.ts'

const long =
  'The council of the lower town has agreed by one vote to close the harbour road to cars for the whole of next summer, in spite of a petition.'
const other =
  'Councillors who voted against the plan said that they would take their cars to the beach and leave them there until somebody noticed.'
const wrapped =
  'The council of the lower town has agreed by one vote to close the\nharbour road to cars for the whole of next summer.'

const cases: [string, Layout, string][] = [
  ['nothing', 'lines', ''],
  ['a word', 'lines', 'Hello'],
  ['one paragraph', 'lines', long],
  ['two paragraphs under each other', 'lines', `${long}\n${other}`],
  ['two paragraphs apart', 'blank', `${long}\n\n${other}`],
  ['a title apart, paragraphs under each other', 'lines', `A road\n\n${long}\n${other}\n${long}`],
  ['sections apart, paragraphs under each other', 'lines', `${long}\n${other}\n${long}\n\n\n${other}\n${long}`],
  ['paragraphs apart, a list under its lead-in', 'blank', `${long}\n\nThey want:\n• a bench\n• a bin\n\n${other}`],
  ['paragraphs apart, verse between', 'blank', `${long}\n\nO the road is long\nAnd the road is wide\n\n${other}`],
  ['short sentences under each other', 'lines', 'He left.\nShe stayed.\nThe dog slept.'],
  ['an interview', 'lines', 'The man who waits\nQ: For whom?\nA: For you.\nQ: Since when?\nA: Since noon.'],
  [
    'turns under each other, paragraphs apart',
    'blank',
    `${long}\n\n${other}\n\nQ: Why?\nA: No idea.\nQ: Still?\nA: Still.`
  ],
  ['a wrapped paragraph', 'wrapped', wrapped],
  ['wrapped paragraphs', 'wrapped', `${wrapped}\n\n${wrapped}`],
  ['a title over a wrapped paragraph', 'wrapped', `A road\n\n${wrapped}`],
  ['wrapped paragraphs with the first line set in', 'wrapped', `  ${wrapped}\n  ${wrapped}\n  ${wrapped}`],
  [
    'a wrapped list',
    'wrapped',
    `They want:\n\n- a bench by the weir, with a view of the old bridge and the new\n  bridge\n- a bin`
  ],
  ['wrapped paragraphs and labels', 'wrapped', `${wrapped}\n\nCalls: 61\nArrests: 2\nBears: 2\n\n${wrapped}`],
  ['a wrapped paragraph among long ones', 'blank', `${long}\n\n${other}\n\nThe road\nis long.\n\n${long}`],
  [
    'lines broken at clauses',
    'wrapped',
    'The council has agreed by one vote,\nafter a night of talk that nobody had asked for,\nto close the road\nto cars for the whole of next summer,\nand to open it for dogs.'
  ],
  ['verse alone', 'lines', 'O the road is long\nAnd the road is wide\nAnd nobody walks on the other side'],
  ['lower-case verse', 'lines', 'the owls of the valley\nthe bats of the hill\nthey sing in the evening'],
  [
    'a narrow column',
    'wrapped',
    'The council has agreed by one vote\nto close the harbour road to cars\nfor the whole of next summer, and\nnot before.'
  ],
  [
    'lines that begin with a brand in lower case',
    'lines',
    `${long}\niPhone sales in the lower town have not been affected so far.\n${other}`
  ]
]

describe('the layout of a plain text', () => {
  it.each(cases)('%s', (_, layout, source) => expect(readText(source, {}).layout).toBe(layout))
})

describe('lines', () => {
  it('is each a block', () => {
    expect(outline(`A road\n${long}\n${other}`)).toEqual(['title A road', `paragraph ${long}`, `paragraph ${other}`])
  })

  it('may all be set in, short ones too', () => {
    expect(
      outline(`A road\n    ${long}\n    “Yes,” said the mayor.\n    “No,” said the other.\n    ${other}`).slice(2, 4)
    ).toEqual(['paragraph “Yes,” said the mayor.', 'paragraph “No,” said the other.'])
  })

  it('lose the white space around them', () => {
    expect(outline(` \t${long}  \n\u00a0${other}\u200b`)).toEqual([`paragraph ${long}`, `paragraph ${other}`])
  })
})

describe('paragraphs between blank lines', () => {
  it('are joined where they were wrapped by hand', () => {
    const source = `${long}\n\nThe road will be closed to cars and to vans, said the chair of the\ncommittee, and to nobody else.\n\n${other}`
    expect(outline(source)[1]).toBe(
      'paragraph The road will be closed to cars and to vans, said the chair of the / committee, and to nobody else.'
    )
  })

  it('are split where whole paragraphs stand under each other', () => {
    const source = `${long}\n\n${other}\n\n${long}\n\n${other}\n${long}`
    expect(outline(source).slice(3)).toEqual([`paragraph ${other}`, `paragraph ${long}`])
  })

  it('are split into the turns of a conversation', () => {
    expect(outline(`${long}\n\n${other}\n\nQ. Why?\nA. No idea.`).slice(2)).toEqual([
      'paragraph Q. Why?',
      'paragraph A. No idea.'
    ])
  })
})

describe('wrapped paragraphs', () => {
  it('keep their line breaks and hyphens', () => {
    expect(
      readText('The council of the lower town has agreed to close the harbour-\nroad to cars.', {}).drafts[0]
    ).toMatchObject({
      text: 'The council of the lower town has agreed to close the harbour-\nroad to cars.',
      segments: [0, 76, 0, 76]
    })
  })

  it('do not hold the white space around their lines', () => {
    const [draft] = readText('  The council of the lower town has agreed to close the  \n    road to cars.', {}).drafts
    expect(draft).toMatchObject({
      start: 2,
      end: 75,
      text: 'The council of the lower town has agreed to close the\nroad to cars.',
      segments: [0, 53, 2, 55, 53, 54, 57, 58, 54, 67, 62, 75]
    })
  })

  it('begin where a first line is set in', () => {
    expect(outline(`  ${wrapped}\n  ${wrapped}`)).toHaveLength(2)
  })

  it('begin where a title stands right above', () => {
    expect(outline(`A road\n${wrapped.replace('\nharbour', ' harbour')}\n`)[0]).toBe('title A road')
    expect(outline(`THE ROAD\n${wrapped}\n\nTHE BRIDGE\n${wrapped}`).map((line) => line.split(' ')[0])).toEqual([
      'title',
      'paragraph',
      'heading',
      'paragraph'
    ])
  })

  it('may run in lines that were never wrapped', () => {
    const source = `${wrapped}\n\n${wrapped}\n\n${long}\n${other}`
    expect(outline(source).slice(2)).toEqual([`paragraph ${long}`, `paragraph ${other}`])
  })
})

it('reads the example of the README', () => {
  const document = parseDocument('The road\n\nIt is to have:\n• a bench\n•a bin\nA boat\n• a bell\n')
  expect(document.layout).toBe('blank')
  expect(document.blocks.map((block) => block.type)).toEqual([
    'title',
    'paragraph',
    'item',
    'item',
    'paragraph',
    'item'
  ])
  expect(document.blocks[3]).toMatchObject({text: 'a bin', marker: {text: '•', start: 0, end: 1}})
})
