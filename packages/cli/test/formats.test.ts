import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {FileResult} from '@copydesk/engine'
import {describe, expect, it} from 'vitest'
import {hostileFiles, isWellFormed} from '../../../tests/support/hostile-report.ts'
import {validateRdjson} from '../../../tests/support/rdjson-schema.ts'
import {validateSarif} from '../../../tests/support/sarif-schema.ts'
import {formatNames, loadFormat} from '../src/formats/index.ts'
import type {FormatContext} from '../src/formats/types.ts'

const context: FormatContext = {cwd: '/work', env: {}, color: false, version: '1.0.0', read: async () => undefined}

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
