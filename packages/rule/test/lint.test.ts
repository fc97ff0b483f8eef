import {parseDocument} from '@copydesk/prose'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import {
  checkSettings,
  defineRule,
  formatRuleName,
  type LintSettings,
  lint,
  nameOf,
  nearest,
  parseRuleName,
  type Rule,
  retextPlugin,
  SettingsError
} from '../src/index.ts'
import {crasher, others, words} from './toy.ts'

const rules: readonly Rule[] = [words, others, crasher]

function told(source: string, settings: LintSettings = {}): string[] {
  return lint(parseDocument(source), rules, settings).map((finding) => `${finding.severity} ${nameOf(finding)}`)
}

describe('names of rules', () => {
  test.each([
    ['paired-quotes', {rule: 'paired-quotes'}],
    ['paired-quotes/unclosed', {rule: 'paired-quotes', kind: 'unclosed'}],
    ['retext-paired-quotes', {rule: 'paired-quotes'}],
    ['retext-paired-quotes:unclosed', {rule: 'paired-quotes', kind: 'unclosed'}],
    ['copydesk/unused-stet', {rule: 'copydesk', kind: 'unused-stet'}]
  ])('%s', (name, parsed) => {
    expect(parseRuleName(name)).toEqual(parsed)
    expect(parseRuleName(formatRuleName(parsed))).toEqual(parsed)
  })

  test.each(['', 'Paired-Quotes', 'a/', '/a', 'a b', 'a/b/c', '-a', 'a-', 'retext-', '__proto__'])('not %j', (name) => {
    expect(parseRuleName(name)).toBeUndefined()
  })

  test('a slip of the pen', () => {
    expect(nearest('uncloesd', ['unclosed', 'unopened'])).toBe('unclosed')
    expect(nearest('quotes', ['stray-bullets', 'headings'])).toBeUndefined()
  })

  test('a rule must have such a name', () => {
    const define = (id: string) =>
      defineRule({
        id,
        summary: '',
        kinds: {a: {summary: '', severity: 'info', fix: 'none'}},
        options: z.strictObject({}),
        check() {}
      })
    expect(() => define('Bad')).toThrow('named in lower case with hyphens')
  })
})

describe('lint', () => {
  test('gives the findings of all rules in the order of their places', () => {
    expect(told('other bad told tail')).toEqual([
      'warn other-words/other',
      'warn bad-words/bad',
      'error bad-words/told',
      'info bad-words/tail'
    ])
  })

  test('sets the level of a rule, and of a kind over it, in any spelling and order', () => {
    const source = 'bad told other'
    expect(told(source, {rules: {'bad-words': 'info'}})).toEqual([
      'info bad-words/bad',
      'info bad-words/told',
      'warn other-words/other'
    ])
    expect(told(source, {rules: {'retext-bad-words:told': 'warn', 'bad-words': 'off'}})).toEqual([
      'warn bad-words/told',
      'warn other-words/other'
    ])
    expect(told(source, {rules: {'bad-words': false, 'bad-words/told': true, 'other-words/other': 'off'}})).toEqual([
      'error bad-words/told'
    ])
  })

  test('gives a rule its options', () => {
    expect(told('bad worse', {rules: {'bad-words': ['error', {bad: ['worse']}]}})).toEqual(['error bad-words/bad'])
    expect(told('bad worse', {rules: {'bad-words': [true, {bad: ['worse']}]}})).toEqual(['warn bad-words/bad'])
  })

  test('holds back what it is not sure of', () => {
    expect(told('bad told', {minConfidence: 0.6})).toEqual(['error bad-words/told'])
    expect(told('bad told', {minConfidence: 0.5})).toHaveLength(2)
  })

  test('goes on without a rule that crashes', () => {
    const findings = lint(parseDocument('A boom is bad'), rules)
    expect(findings.map(nameOf)).toEqual(['copydesk/rule-crashed', 'bad-words/bad'])
    expect(findings[0]).toMatchObject({
      source: 'copydesk',
      severity: 'error',
      start: 0,
      end: 0,
      reason: '`crasher` failed on this text and could not check it: went boom'
    })
  })

  test('bears more findings than a call bears arguments', () => {
    const talkative: Rule = {
      ...others,
      check({blocks: [block]}, {report}) {
        for (let count = 0; count < 150_000; count++)
          report({kind: 'other', block: block!, start: 0, end: 1, reason: 'again'})
      }
    }
    expect(lint(parseDocument('a'), [talkative])).toHaveLength(150_000)
  })

  test('does not run what is off', () => {
    expect(told('boom', {rules: {crasher: 'off'}})).toEqual([])
    expect(told('boom', {rules: {'crasher/never': 'off'}})).toEqual([])
  })

  test.each([
    ['unknown rule', {'bad-wrods': 'off'}, ['there is no rule `bad-wrods`; did you mean `bad-words`?']],
    ['unknown kind', {'bad-words/bda': 'off'}, ['`bad-words` has no kind `bda`; did you mean `bad`?']],
    ['not a name', {'Bad Words!': 'off'}, ['there is no rule `Bad Words!`; did you mean `bad-words`?']],
    ['a prototype', {constructor: 'off', 'bad-words/constructor': 'off'}, [expect.any(String), expect.any(String)]],
    [
      'unknown level',
      {'bad-words': 'warning'},
      ['`bad-words` must be `off`, `info`, `warn` or `error`, or a list of that and the options']
    ],
    [
      'unknown option',
      {'bad-words': ['warn', {stlye: 1}]},
      ['`bad-words`: there is no option `stlye`; did you mean `style`?']
    ],
    ['value of an option', {'bad-words': [true, {style: 'x'}]}, ['`bad-words`: `style` must be `plain` or `fancy`']],
    ['type of an option', {'bad-words': [true, {bad: [1]}]}, ['`bad-words`: `bad.0` must be a string']],
    ['range of an option', {'bad-words': [true, {least: -1}]}, ['`bad-words`: `least` must be 0 or more']],
    ['options that are none', {'bad-words': ['warn', 7]}, ['`bad-words`: the options must be an object']],
    [
      'options of a kind',
      {'bad-words/bad': ['warn', {}]},
      ['`bad-words/bad` is a kind; options are set for `bad-words`']
    ]
  ])('tells what is wrong with settings: %s', (_, set, problems) => {
    const settings = {rules: set} as LintSettings
    expect(checkSettings(rules, settings)).toEqual(problems)
    expect(() => lint(parseDocument(''), rules, settings)).toThrow(SettingsError)
  })

  test('is pleased with good settings', () => {
    expect(checkSettings(rules, {rules: {'bad-words': ['warn', {style: 'fancy'}], copydesk: 'off'}})).toEqual([])
  })
})

test('the options of a rule have a JSON Schema', () => {
  expect(z.toJSONSchema(words.options, {io: 'input'})).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: {style: {enum: ['plain', 'fancy'], default: 'plain'}}
  })
})

describe('a rule that is off until it is asked for', () => {
  const optIn = {...words, id: 'quiet-words', optIn: true} as Rule
  const count = (settings: LintSettings['rules']) =>
    lint(parseDocument('bad'), [words as Rule, optIn], {rules: settings}).filter(
      ({source}) => source === 'retext-quiet-words'
    ).length

  test.each<[number, LintSettings['rules']]>([
    [0, {}],
    [0, {'bad-words': 'error'}],
    [0, {'quiet-words': false}],
    [0, {'quiet-words/tail': 'warn'}],
    [1, {'quiet-words': true}],
    [1, {'quiet-words': 'info'}],
    [1, {'quiet-words': [true, {bad: ['bad']}]}],
    [1, {'quiet-words/bad': true}]
  ])('gives %i findings with %j', (findings, settings) => expect(count(settings)).toBe(findings))

  test('runs as the rule has it with `true`, and as a plugin', () => {
    const [finding] = lint(parseDocument('bad'), [optIn], {rules: {'quiet-words': true}})
    expect(finding).toMatchObject({severity: 'warn'})
    const file = unified().use(retextEnglish).use(retextPlugin(optIn)).use(retextStringify).processSync('bad')
    expect(file.messages).toHaveLength(1)
  })

  test('may be named in a stet, and a stet for all rules is of no use without it', () => {
    const text = (stet: string, prose: string) => `<!-- ${stet} -->\n\n${prose}\n`
    const complaints = (source: string) =>
      lint(parseDocument(source, {format: 'markdown'}), [words as Rule, optIn], {complete: true}).map(
        ({ruleId}) => ruleId
      )
    expect(complaints(text('stet quiet-words', 'bad'))).toEqual(['bad'])
    expect(complaints(text('stet quiet-wrds', 'good'))).toEqual(['misspelt-stet'])
    expect(complaints(text('stet', 'good'))).toEqual(['unused-stet'])
  })
})
