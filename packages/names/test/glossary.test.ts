import {parseDocument} from '@copydesk/prose'
import {describe, expect, it, test} from 'vitest'
import {Glossary, type GlossaryEntry, namesOf} from '../src/index.ts'

const entry = (name: string, rest: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  name,
  never: [],
  also: [],
  distinct: [],
  ...rest
})
const rulings = (entries: readonly GlossaryEntry[], text: string) =>
  new Glossary(entries).rulingsIn(text).map(({start, end, instead}) => [text.slice(start, end), instead])

describe('what a glossary says of a text', () => {
  const house = [
    entry('Maren Oddleifson', {never: ['Oddlefson', 'Odd Leifson'], also: ['Oddleifsen-Bay']}),
    entry('Bluewharf Estates', {never: ['Blue Wharf']}),
    entry('Sint Jansdal', {never: ["'t Jansdal"], distinct: ['Blue Wharf Inn']})
  ]

  test.each([
    ['Oddlefson spoke.', [['Oddlefson', 'Oddleifson']]],
    ['It was Oddlefson’s day.', [['Oddlefson', 'Oddleifson']]],
    ['Ms Odd\nLeifson spoke.', [['Odd\nLeifson', 'Oddleifson']]],
    ['Maren Oddleifson spoke.', [['Maren Oddleifson', undefined]]],
    [
      'Oddleifsen-Bay and Oddleifsen‑Bay',
      [
        ['Oddleifsen-Bay', undefined],
        ['Oddleifsen‑Bay', undefined]
      ]
    ],
    ['at Blue Wharf', [['Blue Wharf', 'Bluewharf']]],
    ['at the Blue Wharf Inn', [['Blue Wharf Inn', undefined]]],
    ['at ’t Jansdal', [['’t Jansdal', 'Jansdal']]],
    ['Oddlefsons, oddlefson, ODDLEFSON, McOddlefson', []],
    ['', []]
  ])('%s', (text, expected) => {
    expect(rulings(house, text)).toEqual(expected)
  })

  it('puts what is fine before what is never right, whichever entry comes first', () => {
    const entries = [entry('Ann Lee', {never: ['Leigh']}), entry('Vivien Leigh', {also: ['Leigh']})]
    expect(rulings(entries, 'Leigh sang.')).toEqual([['Leigh', undefined]])
    expect(rulings([...entries].reverse(), 'Leigh sang.')).toEqual([['Leigh', undefined]])
  })
})

describe('what stands in the place of what is never right', () => {
  test.each([
    ['Gnome', 'Kristi Noem', 'Noem'],
    ['Christie Noem', 'Kristi Noem', 'Kristi Noem'],
    ['Christie', 'Kristi Noem', 'Kristi'],
    ['Shane Baum', 'Claudia Sheinbaum', 'Sheinbaum'],
    ['Claudia Shane Baum', 'Claudia Sheinbaum', 'Claudia Sheinbaum'],
    ['Black Wood', 'Blackwood', 'Blackwood'],
    ['Van Den Brook', 'Joris Vandenbroucke', 'Vandenbroucke'],
    ['Big Apple', 'New York City', 'New York City'],
    ['Orban', 'Viktor Orbán', 'Orbán'],
    ['Médecins Without Borders', 'Médecins Sans Frontières', 'Médecins Sans Frontières']
  ])('%s for %s', (never, name, expected) => {
    expect(rulings([entry(name, {never: [never]})], `see ${never}`)).toEqual([[never, expected]])
  })
})

it('keeps the bearers of distinct names apart, word by word', () => {
  const glossary = new Glossary([entry('Boris Johnson', {distinct: ['Ruth Johnston']})])
  for (const [left, right] of [
    ['Johnson', 'Johnston'],
    ['Ruth', 'Boris'],
    ['Ruth Johnston', 'Boris Johnson']
  ] as const)
    expect([glossary.areDistinct(left, right), glossary.areDistinct(right, left)]).toEqual([true, true])
  expect(glossary.areDistinct('Johnson', 'Jonson')).toBe(false)
  expect(glossary.areDistinct('Johnson', 'Johnson')).toBe(false)
})

describe('the names that come near a document', () => {
  const near = (name: string, text: string) => [
    ...new Glossary([entry(name), entry('Wanjiru Mbeki')]).namesNear(namesOf(parseDocument(text)))
  ]
  test.each([
    ['Kristi Noem', 'Secretary Christie Noem met Gnome, and thanked Gnome.', [['Kristi Noem', 2]]],
    ['Kristi Noem', 'Secretary Kristi Noem met nobody.', []],
    ['Bluewharf Estates', 'We met at Blue Wharf.', [['Bluewharf Estates', 1]]],
    ['Green Lagoon', 'We met at Greenlagoon.', [['Green Lagoon', 1]]],
    ['Viktor Orbán', 'So said Orban.', [['Viktor Orbán', 1]]],
    ['Viktor Orbán', 'So said Pedersen.', []]
  ])('%s: %s', (name, text, expected) => {
    expect(near(name, text)).toEqual(expected)
  })
})
