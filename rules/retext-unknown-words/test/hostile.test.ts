import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
import {testAnyText} from '../../../tests/support/any-text.ts'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

const check = (source: string, ignore: readonly string[] = []) =>
  runRule(rule, parseDocument(source), {ignore, suggest: false})

testAnyText(rule, {ignore: [], suggest: true}, [
  'Deparment ',
  'teh ',
  'the ',
  'wug',
  'Wug ',
  '’s ',
  '-',
  '. ',
  '@',
  '\n\n'
])

describe('takes time in proportion to length', () => {
  test('each part of a very long compound', () =>
    expectLinear(
      (size) => 'a-b'.repeat(size / 3),
      (source) => check(source, ['wug']),
      400_000
    ))
})

test('a list of words of any length', () => {
  const ignore = Array.from({length: 200_000}, (_, at) => `word${at}`)
  expect(check('The wugg sat.', [...ignore, 'wugg'])).toEqual([])
})
