import {parseDocument, updateDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {expect, test} from 'vitest'
import {rule} from '../src/index.ts'

const ended = 'The mill is to be a school again, and nobody had slept.\n\n'
const source = `${ended.repeat(4)}The builders say that the roof is not perfe\n\n${ended.repeat(4)}`

test('half a word is one as long as it is written nowhere else, whatever is edited', () => {
  const halves = (document: ReturnType<typeof parseDocument>): number =>
    runRule(rule, document, {}).filter(({ruleId}) => ruleId === 'truncated').length
  const first = parseDocument(source, {format: 'markdown'})
  expect(halves(first)).toBe(1)
  const twice = updateDocument(first, [{start: 4, end: 8, text: 'Perfe'}])
  expect(halves(twice)).toBe(0)
  const further = updateDocument(twice, [{start: twice.source.length, end: twice.source.length, text: 'It is perfe.'}])
  expect(halves(further)).toBe(0)
  const once = updateDocument(further, [{start: 4, end: 9, text: 'mill'}])
  expect(halves(once)).toBe(0)
  const again = updateDocument(once, [{start: once.source.length - 12, end: once.source.length, text: ''}])
  expect(again.source).toBe(source)
  expect(halves(again)).toBe(1)
  // One that was left behind counts for itself.
  expect([first, twice, further].map(halves)).toEqual([1, 0, 0])
})
