import {parseDocument} from '@copydesk/prose'
import {lint} from '@copydesk/rule'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {presetWith, rules, withNames} from '../src/index.ts'

const text = 'It was Oddlefson who won.\n'
const names = {glossary: [{name: 'Maren Oddleifson', never: ['Oddlefson']}]}
const findings = (settings: Parameters<typeof withNames>[0]) =>
  lint(parseDocument(text), rules, withNames(settings, names)).map(({ruleId, severity}) => `${ruleId} ${severity}`)

test('settings keep what they say of the rule and its kinds', () => {
  expect(findings({})).toEqual(['never warn'])
  expect(findings({rules: {'consistent-names': 'error'}})).toEqual(['never error'])
  expect(findings({rules: {'retext-consistent-names': ['info', {}]}})).toEqual(['never info'])
  expect(findings({rules: {'consistent-names/never': 'error', 'paired-quotes': 'off'}})).toEqual(['never error'])
  expect(findings({rules: {'consistent-names': false}})).toEqual([])
})

test('a glossary of their own goes first', () => {
  expect(findings({rules: {'consistent-names': [true, {glossary: [{name: 'Maren Oddleifson'}]}]}})).toEqual([
    'variant warn'
  ])
  expect(findings({rules: {'consistent-names': [true, {glossary: []}]}})).toEqual([])
})

test('the preset passes them on', async () => {
  const file = await unified().use(retextEnglish).use(presetWith(names)).use(retextStringify).process(text)
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['never'])
})
