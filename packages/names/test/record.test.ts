import {parseDocument} from '@copydesk/prose'
import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {formatRecord, Glossary, mergeRecords, namesOf, parseRecord, recordOf, variantsIn} from '../src/index.ts'

const read = (text: string) => recordOf(namesOf(parseDocument(text)))

describe('the record of a document', () => {
  it('counts names as they are spelled, without titles and possessive endings', () => {
    const text = 'Mayor Renata Oyelaran met Ngozi Okoro-Bello on Monday. “No,” said Oyelaran. It was Oyelaran’s day.'
    expect(read(text)).toEqual({
      'Ngozi Okoro-Bello': {uses: 1, files: 1},
      Oyelaran: {uses: 2, files: 1},
      'Renata Oyelaran': {uses: 1, files: 1}
    })
  })

  it('has no names from headings in title case, and none that the text speaks of', () => {
    expect(read('# Rebuilding The Harbor Wall\n\nHe is often misspelled as Oyelarin.')).toEqual({})
  })
})

const names = fc.constantFrom('Ann Lee', 'Ann Leigh', 'Šedivý', 'Sedivy', '__proto__', 'constructor', 'Okoro-Bello')
const record = fc
  .dictionary(fc.oneof(names, fc.string()), fc.record({uses: fc.nat(50), files: fc.nat(9)}))
  .map((found) =>
    Object.fromEntries(Object.entries(found).map(([name, {uses, files}]) => [name, {uses: uses + 1, files: files + 1}]))
  )

describe('records', () => {
  it('merge in any order', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(formatRecord(mergeRecords([a, b]))).toBe(formatRecord(mergeRecords([b, a])))
      })
    )
  })

  it('merge in any grouping', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        const all = formatRecord(mergeRecords([a, b, c]))
        expect(formatRecord(mergeRecords([mergeRecords([a, b]), c]))).toBe(all)
        expect(formatRecord(mergeRecords([a, mergeRecords([b, c])]))).toBe(all)
      })
    )
  })

  it('add up', () => {
    expect(
      mergeRecords([{Lee: {uses: 2, files: 1}}, {}, {Lee: {uses: 5, files: 3}, Ann: {uses: 1, files: 1}}])
    ).toEqual({
      Ann: {uses: 1, files: 1},
      Lee: {uses: 7, files: 4}
    })
    expect(mergeRecords([])).toEqual({})
  })

  it('are written as a sorted line a name, and read as they were', () => {
    expect(formatRecord({Lee: {uses: 7, files: 4}, Ann: {uses: 1, files: 1}})).toBe(
      '{\n  "Ann": {"uses": 1, "files": 1},\n  "Lee": {"uses": 7, "files": 4}\n}\n'
    )
    fc.assert(
      fc.property(record, (each) => {
        expect(parseRecord(formatRecord(each))).toEqual(each)
      })
    )
  })

  test.each([
    '',
    '[]',
    '3',
    'null',
    '{"A": 1}',
    '{"A": {"uses": 1}}',
    '{"A": {"uses": 0, "files": 1}}',
    '{"A": [1, 1]}'
  ])('%j is none', (text) => expect(parseRecord(text)).toBeUndefined())
})

describe('likely variants in a record', () => {
  const variants = (counts: Record<string, number>) => [
    ...variantsIn(Object.fromEntries(Object.entries(counts).map(([name, files]) => [name, {uses: files, files}])))
  ]
  test.each([
    [{'Renata Oyelarin': 1, 'Renata Oyelaran': 9}, [['Renata Oyelarin', 'Renata Oyelaran']]],
    [{'Kirstin Byrd': 1, 'Kirsten Byrd': 2}, [['Kirstin Byrd', 'Kirsten Byrd']]],
    [{'Viktor Orban': 3, 'Viktor Orbán': 1}, [['Viktor Orbán', 'Viktor Orban']]],
    [{Okoro: 1, 'Okoro Bello': 1, 'Okoro-Bello': 4}, [['Okoro Bello', 'Okoro-Bello']]],
    [{Oyelaran: 3, Oyalaran: 1, Bird: 2, Byrd: 6}, [['Oyalaran', 'Oyelaran']]],
    [{'Ann Lee': 1, 'Bo Lee': 1, 'Ann Holm': 3}, []],
    [{'Stephen Miller': 9, 'Stephen Muldoon': 1}, []]
  ])('%j', (counts, expected) => {
    expect(variants(counts)).toEqual(expected)
  })

  it('are not what the glossary keeps apart, even if a third name is near both', () => {
    const record = Object.fromEntries(
      ['Mara Oyelaran', 'Mara Oyelarin', 'Mara Oyeloran'].map((name, at) => [name, {uses: 9 - at, files: 9 - at}])
    )
    const names = (distinct: string[]) => [
      ...variantsIn(record, new Glossary([{name: 'Mara Oyelaran', distinct}])).keys()
    ]
    expect(names([])).toEqual(['Mara Oyelarin', 'Mara Oyeloran'])
    expect(names(['Mara Oyelarin'])).toEqual(['Mara Oyeloran'])
    expect(names(['Oyelarin', 'Oyeloran'])).toEqual([])
  })

  it('do not depend on the order of the names', () => {
    const files = fc.array(
      fc.constantFrom('Renata Oyelaran', 'Renata Oyelarin', 'Renata Oyeleran', 'Renáta Oyelaran', 'Ren Lee')
    )
    fc.assert(
      fc.property(files, (found) => {
        const records = found.map((name) => ({[name]: {uses: 1, files: 1}}))
        expect([...variantsIn(mergeRecords(records))]).toEqual([...variantsIn(mergeRecords([...records].reverse()))])
      })
    )
  })
})
