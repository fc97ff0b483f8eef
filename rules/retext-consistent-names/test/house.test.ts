import fs from 'node:fs'
import {mergeRecords, type NamesRecord, namesOf, recordOf} from '@copydesk/names'
import {type Format, formatOf, parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

const folder = new URL('../../../fixtures/articles/', import.meta.url)
const articles = fs
  .readdirSync(folder)
  .filter((file) => !file.endsWith('.json'))
  .map((file) => ({
    file,
    document: parseDocument(fs.readFileSync(new URL(file, folder), 'utf8'), {format: formatOf(file) as Format})
  }))

describe('what the other articles have', () => {
  const record = mergeRecords(articles.map(({document}) => recordOf(namesOf(document))))
  /** The same names in many more articles, so that they have their say everywhere. */
  const loud: NamesRecord = Object.fromEntries(
    Object.entries(record).map(([name, {uses, files}], at) => [name, {uses, files: files + ((at * 7) % 40)}])
  )
  const pairsIn = (document: ReturnType<typeof parseDocument>, seen: NamesRecord) =>
    runRule(rule, document, {glossary: [], seen}).map(({actual, expected, reason}) =>
      // A tie has both in its message; “de Souza” has a capital where it opens a sentence.
      [actual, expected?.[0] ?? /`([^`]*)`(?: \([^)]*\))? look like one name/.exec(reason)?.[1]]
        .map((name) => name?.toLowerCase().replace(/\s+/g, ' '))
        .sort()
        .join(' / ')
    )

  test.each(articles)('keeps no finding from being told: $file', ({document}) => {
    const alone = new Set(pairsIn(document, {}))
    for (const seen of [record, loud])
      expect([...new Set(pairsIn(document, seen))]).toEqual(expect.arrayContaining([...alone]))
  })

  test('finds something, and settles something', () => {
    const reasons = articles.flatMap(({document}) =>
      runRule(rule, document, {glossary: [], seen: loud}).map(({reason}) => reason)
    )
    expect(reasons.some((reason) => reason.includes(' articles have `'))).toBe(true)
  })
})

describe('time grows with the length, whatever the house knows', () => {
  const glossary = [{name: 'Renata Oyelaran', never: ['Oyelerun'], also: ['Oyela'], distinct: ['Renate Oyelaren']}]
  const seen = {'Renata Oyelaran': {uses: 90, files: 70}}
  const repeat = (text: string) => (count: number) => text.repeat(Math.ceil(count / text.length))
  test.each([
    ['slips', repeat('Mayor Renata Oyelarin spoke. Later Oyelarun sang. ')],
    ['what is forbidden', repeat('Oyelerun and “Oyelerun” ')],
    ['quotation marks', repeat('“ ‘Oyelerun" ')],
    ['the name itself', repeat('Renata Oyelaran, ')]
  ])('%s', {timeout: 120_000}, (_, build) =>
    expectLinear(
      (count) => {
        const document = parseDocument(build(count))
        for (const block of document.blocks) block.sentences.length
        return document
      },
      (document) => runRule(rule, document, {glossary, seen}),
      16_000
    )
  )
})
