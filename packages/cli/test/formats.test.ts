import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {FileResult} from '@copydesk/engine'
import {printable} from '@copydesk/report'
import {XMLParser, XMLValidator} from 'fast-xml-parser'
import {describe, expect, it} from 'vitest'
import {hostileFiles, isWellFormed} from '../../../tests/support/hostile-report.ts'
import {validateRdjson} from '../../../tests/support/rdjson-schema.ts'
import {validateSarif} from '../../../tests/support/sarif-schema.ts'
import {formatNames, loadFormat} from '../src/formats/index.ts'
import {context} from './support/format-context.ts'

function finding(words: string, line: number, severity: 'info' | 'warn' | 'error' = 'warn') {
  const place = {start: {line, column: 1, offset: 0}, end: {line, column: 2, offset: 1}}
  const of = {source: 'retext-consistent-names', ruleId: 'variant', url: 'https://example.com/', confidence: 1}
  return {...of, severity, reason: `\`${words}\` is wrong`, place, actual: words}
}

const hostile: readonly FileResult[] = hostileFiles.map(({path: name}, index) => ({
  path: name!,
  messages: [finding(name!, index + 1)]
}))

async function report(name: (typeof formatNames)[number], results: readonly FileResult[], around = context) {
  let text = ''
  for await (const piece of await (await loadFormat(name))(results, around)) text += piece
  return text
}

describe.each(formatNames)('%s', (name) => {
  it('holds whatever the articles hold', async () => expect(isWellFormed(await report(name, hostile))).toBe(true))
})

it('sarif and rdjson keep to their schemas, unchecked files and all', async () => {
  const results = [...hostile, {path: 'a.md', messages: [], problem: 'is a binary file, not text'}]
  expect(validateSarif(JSON.parse(await report('sarif', results)))).toBe(true)
  expect(validateRdjson(JSON.parse(await report('rdjson', results)))).toBe(true)
})

describe('github', () => {
  it('is one command a line, with nothing of an article in it that GitHub would obey', async () => {
    const lines = (await report('github', hostile.slice(0, 9))).trimEnd().split('\n')
    expect(lines).toHaveLength(9)
    for (const line of lines) expect(line).toMatch(/^::warning (?:\w+=[^:,]*,?)+::[^\0-\x1F]*$/)
    expect(lines[2]).toContain('file=articles/100%25%2C %250A%2525 and %3A%3Aerror%3A%3Ax.md,')
  })

  it('has one annotation a wrong form of a file', async () => {
    const messages = [finding('Shanebaum', 3), finding('Sinbaum', 4), finding('Shanebaum', 9)]
    const lines = (await report('github', [{path: 'a.md', messages}])).trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/`Shanebaum` is wrong%0A2 times in this file; again in line 9$/)
  })

  it('puts what has changed before what has not, and its place first', async () => {
    const messages = [finding('Alder', 1), finding('Bird', 2), finding('Bird', 5), finding('Oak', 6, 'error')]
    const changed = async () => (line: number) => line === 5
    const lines = (await report('github', [{path: 'a.md', messages}], {...context, changed})).trimEnd().split('\n')
    expect(lines.map((line) => /line=(\d+)/.exec(line)?.[1])).toEqual(['6', '5', '1'])
    expect(lines[1]).toMatch(/`Bird` is wrong%0A2 times in this file; again in line 2$/)
  })

  it('puts errors first, and counts what GitHub would drop', async () => {
    const warnings = Array.from({length: 12}, (_, index) => finding(`Name${index}`, index + 1))
    const results = [{path: 'a.md', messages: [...warnings, finding('last', 20, 'error')]}]
    const lines = (await report('github', results)).trimEnd().split('\n')
    expect(lines[0]).toMatch(/^::error /)
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toMatch(/^::warning title=copydesk::and 3 more warnings in one file; /)
  })

  it('adds all to the summary of the step, within its limit', async () => {
    const page = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-summary-')), 'summary.md')
    fs.writeFileSync(page, 'before\n')
    const env = {GITHUB_STEP_SUMMARY: page}
    await report('github', hostile, {...context, env})
    const text = fs.readFileSync(page, 'utf8')
    expect(text).toMatch(/^before\n## Copydesk: 13 warnings in 13 of 13 files\n/)
    expect(text).not.toContain('<script>')
    expect(text.match(/<tr>/g)).toHaveLength(13)
    const messages = Array.from({length: 20_000}, (_, index) => finding(`Name${index}`, index + 1))
    await report('github', [{path: 'a.md', messages}], {...context, env})
    expect(fs.statSync(page).size).toBeLessThanOrEqual(1024 * 1024)
    expect(fs.readFileSync(page, 'utf8')).toMatch(
      /<\/table>\n<\/details>\n\nand \d+ more, for which there is no room here\n$/
    )
  })
})

describe('junit', () => {
  const read = (text: string) => {
    expect(XMLValidator.validate(text)).toBe(true)
    const isList = (name: string) => name === 'testsuite' || name === 'testcase'
    return new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      htmlEntities: true,
      isArray: isList,
      parseAttributeValue: false,
      parseTagValue: false,
      trimValues: false
    }).parse(text).testsuites
  }

  it('reads as it was written', async () => {
    const suites = read(await report('junit', [...hostile, {path: 'clean.md', messages: []}]))
    expect(suites.testsuite).toHaveLength(hostile.length + 1)
    for (const [index, {path: file, messages}] of hostile.entries()) {
      const suite = suites.testsuite[index]
      expect(suite.name).toBe(printable(file))
      const {failure, ...attributes} = suite.testcase[0]
      expect(attributes).toMatchObject({classname: printable(file), file: printable(file), line: String(index + 1)})
      expect(failure).toMatchObject({type: 'warning', message: printable(messages[0]!.reason)})
      expect(failure['#text']).toContain(printable(messages[0]!.reason))
    }
  })

  it('keeps to what Jenkins and GitLab read: elements and attributes in their places, counts that add up', async () => {
    const results = [
      {path: 'a.md', messages: [finding('x', 1, 'info'), finding('y', 2), finding('z', 3, 'error')]},
      {path: 'b.md', messages: []},
      {path: 'c.md', messages: [], problem: 'is a binary file, not text'}
    ]
    const suites = read(await report('junit', results))
    const allowed: Record<string, readonly string[]> = {
      testsuites: ['name', 'tests', 'failures', 'errors', 'testsuite'],
      testsuite: ['name', 'tests', 'failures', 'errors', 'testcase'],
      testcase: ['name', 'classname', 'file', 'line', 'failure', 'system-out'],
      failure: ['type', 'message', '#text']
    }
    const keysOf = (value: object) => Object.keys(value).filter((key) => !(key === '#text' && !('message' in value)))
    expect(allowed.testsuites).toEqual(expect.arrayContaining(keysOf(suites)))
    const sum = {tests: 0, failures: 0}
    for (const suite of suites.testsuite) {
      expect(allowed.testsuite).toEqual(expect.arrayContaining(keysOf(suite)))
      expect(suite.testcase).toHaveLength(Number(suite.tests))
      const failed = suite.testcase.filter((each: object) => 'failure' in each)
      expect(failed).toHaveLength(Number(suite.failures))
      for (const each of suite.testcase) {
        expect(allowed.testcase).toEqual(expect.arrayContaining(keysOf(each)))
        expect(each.name).not.toBe('')
        if (each.failure) expect(allowed.failure).toEqual(expect.arrayContaining(keysOf(each.failure)))
      }
      sum.tests += suite.testcase.length
      sum.failures += failed.length
    }
    expect([suites.tests, suites.failures, suites.errors]).toEqual([String(sum.tests), String(sum.failures), '0'])
    expect(sum).toEqual({tests: 5, failures: 3})
  })

  it('has no character that XML forbids, and no entity but its five and line breaks', async () => {
    const text = await report('junit', hostile)
    expect(text).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/)
    expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39|#9|#10|#13);)/)
    expect(text).not.toContain(']]>')
    expect(text.match(/<testcase /g)).toHaveLength(hostile.length)
  })

  it('fails no test for an info, and passes one for a clean file', async () => {
    const results = [
      {path: 'a.md', messages: [finding('x', 1, 'info')]},
      {path: 'b.md', messages: []}
    ]
    expect(await report('junit', results)).toMatch(/<testsuites name="copydesk" tests="2" failures="0" errors="0">/)
  })
})
