import type {ReportedFile, ReportedMessage} from '@copydesk/report'
import reporterDefault, {reporter} from 'vfile-reporter-rdjson'
import {expect, it} from 'vitest'
import {hostileFiles, isWellFormed} from '../support/hostile-report.ts'
import {validateRdjson} from '../support/rdjson-schema.ts'

const article = 'The mayor spoke.\r\nÉmile 😀 Bird nodded; “yes.\r\n'
const start = article.indexOf('Bird')
const column = start - article.indexOf('É') + 1
const bird: ReportedMessage = {
  reason: '`Bird` sounds like the name `Byrd`',
  fatal: false,
  place: {start: {line: 2, column}, end: {line: 2, column: column + 4}},
  source: 'retext-consistent-names',
  ruleId: 'homophone',
  actual: 'Bird',
  url: 'https://example.com/#homophone'
}

function diagnostics(...files: ReportedFile[]) {
  const report = JSON.parse(reporter(files))
  expect(validateRdjson(report), JSON.stringify(validateRdjson.errors)).toBe(true)
  return report.diagnostics
}

it('is what `remark --report rdjson` loads', () => expect(reporterDefault).toBe(reporter))

it('counts columns in bytes, as reviewdog does', () => {
  const bytes = Buffer.byteLength('Émile 😀 ')
  expect(diagnostics({path: 'a.md', value: article, messages: [bird]})).toEqual([
    {
      message: bird.reason,
      location: {
        path: 'a.md',
        range: {start: {line: 2, column: bytes + 1}, end: {line: 2, column: bytes + 5}}
      },
      severity: 'WARNING',
      code: {value: 'consistent-names/homophone', url: bird.url}
    }
  ])
  expect(diagnostics({path: 'a.md', messages: [bird]})[0].location.range.start).toEqual({line: 2})
})

it('offers a repair with all its edits as one suggestion', () => {
  const end = article.indexOf('.\r\n', start) + 1
  const edits = [
    {start: end, end, text: '”'},
    {start, end: start + 4, text: 'Byrd'}
  ]
  const [first] = diagnostics({path: 'a.md', value: article, messages: [{...bird, fix: {edits}, confidence: 1}]})
  const [suggestion, ...more] = first.suggestions
  expect(more).toEqual([])
  expect(suggestion.text).toBe('Byrd nodded; “yes.”')
  const line = Buffer.from(article.split('\r\n')[1]!)
  const {range} = suggestion
  expect(line.subarray(range.start.column - 1, range.end.column - 1).toString()).toBe('Bird nodded; “yes.')
})

it('offers what another plugin expects, where its place is right', () => {
  const offered = (change: object) =>
    diagnostics({
      path: 'a.md',
      value: article,
      messages: [{...bird, expected: ['Byrd', 'Burd'], ...change}]
    })[0].suggestions?.map((each: {text: string}) => each.text)
  expect(offered({})).toEqual(['Byrd', 'Burd'])
  expect(offered({actual: 'Beard'})).toBeUndefined()
  // A Copydesk message without a repair describes what is expected.
  expect(offered({confidence: 0.5})).toBeUndefined()
})

it('is rdjson whatever the articles hold, and for none', () => {
  expect(diagnostics()).toEqual([])
  expect(diagnostics(...hostileFiles)).toHaveLength(hostileFiles.length * 2)
  expect(isWellFormed(reporter(hostileFiles))).toBe(true)
})

it('takes a long line with many messages in its stride', () => {
  const value = 'é '.repeat(200_000)
  const messages = Array.from({length: 100_000}, (_, index) => ({
    reason: 'x',
    place: {line: 1, column: index * 4 + 1}
  }))
  expect(diagnostics({path: 'a.md', value, messages}).at(-1).location.range.start.column).toBe(99_999 * 6 + 1)
})
