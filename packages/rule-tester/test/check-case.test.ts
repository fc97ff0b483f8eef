import {defineRule, type Report, type Rule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import {checkCoverage} from '../src/check-coverage.ts'
import {CaseError, checkCase, parseCases} from '../src/index.ts'
import {toyRule} from './toy-rule.ts'

interface Parts {
  verdict?: 'Accepted' | 'Rejected'
  format?: string
  source: string
  options?: string
  findings?: string
  fixed?: string
  wrap?: string
}

function markdown({verdict = 'Rejected', format = 'txt', source, options, findings, fixed, wrap}: Parts): string {
  const fence = (info: string, text: string | undefined) =>
    text === undefined ? '' : `\n\`\`\`${info}\n${text}\n\`\`\`\n`
  const comment = wrap === undefined ? '' : `\n<!-- wrap: ${wrap} -->\n`
  return (
    `## ${verdict}\n\n### A case\n${comment}` +
    fence(format, source) +
    fence('json options', options) +
    fence('findings', findings) +
    fence('fixed', fixed)
  )
}

const check = (parts: Parts, rule: Rule = toyRule as Rule) => {
  for (const testCase of parseCases(markdown(parts))) checkCase(rule, testCase)
}

/** A rule that reports what it is told, for each block with a text. */
function rule(reports: (text: string) => readonly object[]): Rule {
  return defineRule({
    id: 'toy',
    summary: 'toys',
    kinds: {toy: {summary: 'a toy', severity: 'warn', fix: 'suggest'}},
    options: z.strictObject({}),
    check(document, {report}) {
      for (const block of document.blocks)
        for (const one of reports(block.text))
          report({kind: 'toy', block, start: 0, end: 1, reason: 'A toy', ...one} as Report<'toy'>)
    }
  })
}

const good: Parts = {source: 'A cat.', findings: '1:3-1:6 cat Write `dog` and not `cat`', fixed: 'A dog.'}

describe('a case that holds', () => {
  test.each<[string, Parts]>([
    ['rejected', good],
    ['accepted', {verdict: 'Accepted', source: 'A dog.'}],
    ['with options', {verdict: 'Accepted', source: 'A cat.', options: '{"word": "cow"}'}],
    ['without a fix', {source: 'A mouse.', findings: '1:3-1:8 mouse A `mouse` in the copy'}]
  ])('%s', (_, parts) => {
    check(parts)
  })
})

describe('a wrong expectation fails', () => {
  test.each<[string, Parts, RegExp]>([
    ['a finding in an accepted case', {verdict: 'Accepted', source: 'A cat.'}, /findings differ/],
    ['a rejected case without findings', {source: 'A cat.'}, /A rejected case has findings/],
    ['a rejected case with nothing to find', {...good, source: 'A dog.'}, /findings differ/],
    ['another line', {...good, findings: '2:3-2:6 cat Write `dog` and not `cat`'}, /findings differ/],
    ['another end', {...good, findings: '1:3-1:7 cat Write `dog` and not `cat`'}, /findings differ/],
    ['another reason', {...good, findings: '1:3-1:6 cat Write `dog`, not `cat`'}, /findings differ/],
    ['another kind', {...good, findings: '1:3-1:6 mouse Write `dog` and not `cat`'}, /findings differ/],
    ['a kind that is none', {...good, findings: '1:3-1:6 cta Write `dog` and not `cat`'}, /has no kind `cta`/],
    ['one finding too few', {...good, source: 'A cat. A mouse.', fixed: 'A dog. A mouse.'}, /findings differ/],
    [
      'findings in another order',
      {
        source: 'A cat. A mouse.',
        findings: '1:10-1:15 mouse A `mouse` in the copy\n1:3-1:6 cat Write `dog` and not `cat`',
        fixed: 'A dog. A mouse.'
      },
      /findings differ/
    ],
    ['another fixed text', {...good, fixed: 'A dog!'}, /fixed text differs/],
    ['a fix and no fixed fence', {source: good.source, findings: good.findings!}, /no `fixed` fence/],
    [
      'a fixed fence and no fix',
      {source: 'A mouse.', findings: '1:3-1:8 mouse A `mouse` in the copy', fixed: 'A mouse.'},
      /fixed text differs/
    ],
    ['a finding that is not one', {...good, findings: 'cat at 1:3'}, /A finding is `line:column/],
    ['wrong options', {...good, options: '{"wrod": 1}'}, /options are wrong/],
    ['options that are no JSON', {...good, options: '{'}, /JSON/],
    ['a wrapper that is none', {...good, wrap: 'crfl'}, /There is no wrapper `crfl`/]
  ])('%s', (_, parts, message) => {
    expect(() => check(parts)).toThrow(message)
  })

  test('and shows both fences', () => {
    expect(() => check({...good, findings: '1:1-1:6 cat Write `dog` and not `cat`'})).toThrow(
      new CaseError(
        'The findings differ',
        '1:1-1:6 cat Write `dog` and not `cat`\n',
        '1:3-1:6 cat Write `dog` and not `cat`\n'
      )
    )
  })
})

describe('a rule that misbehaves fails, whatever is expected', () => {
  const toy = {source: 'ab', findings: '1:1-1:2 toy A toy'}

  test.each<[string, (text: string) => readonly object[], Parts, RegExp]>([
    ['a reason of two lines', () => [{reason: 'a\nb'}], toy, /a reason is one line/],
    ['a place outside', () => [{start: 0, end: Number.NaN}], toy, /is not in the source/],
    ['a fix without edits', () => [{edits: []}], toy, /a fix without edits/],
    [
      'an edit that changes nothing',
      () => [{start: 0, end: 1, edits: [{start: 0, end: 1, text: 'a'}]}],
      toy,
      /changes nothing/
    ],
    [
      'a fixed text that asks for another fix',
      (text) => (text.length > 8 ? [] : [{edits: [{start: 0, end: 0, text: 'x'}]}]),
      {...toy, fixed: 'xab'},
      /still asks for a fix/
    ],
    [
      'fixes that overlap',
      (text) =>
        text.startsWith('ab')
          ? [{edits: [{start: 0, end: 2, text: 'x'}]}, {start: 1, end: 2, edits: [{start: 1, end: 2, text: 'y'}]}]
          : [],
      toy,
      /Two fixes overlap/
    ]
  ])('%s', (_, reports, parts, message) => {
    const withBlocks = rule(reports)
    const patched: Rule = {
      ...withBlocks,
      check: (document, context) =>
        withBlocks.check(document, {
          ...context,
          report: (one) =>
            context.report(
              one.edits ? ({...one, edits: one.edits.map((edit) => ({...edit, block: one.block}))} as Report) : one
            )
        })
    }
    expect(() => check(parts, patched)).toThrow(message)
  })
})

describe('a wrapper in which the rule differs fails', () => {
  const blind = (is: (source: string, format: string) => boolean): Rule => ({
    ...(toyRule as Rule),
    check: (document, context) => {
      if (!is(document.source, document.format)) toyRule.check(document, context as never)
    }
  })
  const md: Parts = {...good, format: 'md', source: 'A cat & a café.', fixed: 'A dog & a café.'}

  test.each<[string, (source: string) => boolean, Parts]>([
    ['crlf', (source) => source.includes('\r'), good],
    ['entities', (source) => source.includes('&#'), md],
    ['list', (source) => source.startsWith('- '), md],
    ['quote', (source) => source.startsWith('> '), md]
  ])('%s', (name, is, parts) => {
    expect(() => check(parts, blind(is))).toThrow(`In the wrapper \`${name}\` the findings differ`)
    check({...parts, wrap: 'none'}, blind(is))
  })

  test('retext: a rule that remembers is found out when it runs again as a plugin', () => {
    let runs = 0
    // The case as written and its fixed text, then the wrappers.
    const forgetful = blind(() => ++runs > 3)
    expect(() => check({...good, wrap: 'retext'}, forgetful)).toThrow('As a retext plugin, the findings differ')
  })
})

describe('checkCoverage', () => {
  const cases = parseCases(`${markdown(good)}\n${markdown({verdict: 'Accepted', source: 'x'})}`)

  test('wants a rejected case of each kind', () => {
    expect(() => checkCoverage(toyRule, cases, {})).toThrow('No rejected case shows: mouse')
  })

  test('wants a fix of each kind that says it has fixes', () => {
    const boastful: Rule = {...(toyRule as Rule), kinds: {mouse: {...toyRule.kinds.mouse, fix: 'safe'}}}
    const mouse = parseCases(markdown({source: 'A mouse.', findings: '1:3-1:8 mouse A `mouse` in the copy'}))
    expect(() => checkCoverage(boastful, mouse, {})).toThrow(
      '`mouse` says that it has fixes (`safe`), but no case shows one'
    )
  })

  test('wants as many cases as asked for, each with its own name', () => {
    const only: Rule = {...(toyRule as Rule), kinds: {cat: toyRule.kinds.cat}}
    expect(() => checkCoverage(only, cases, {})).toThrow('a second case is called “A case”')
    const first = cases.slice(0, 1)
    checkCoverage(only, first, {rejected: 1})
    expect(() => checkCoverage(only, first, {rejected: 2})).toThrow('There are 1 rejected cases; 2 are wanted')
    expect(() => checkCoverage(only, first, {accepted: 1})).toThrow('There are 0 accepted cases; 1 are wanted')
  })
})
