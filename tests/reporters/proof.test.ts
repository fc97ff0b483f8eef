import fs from 'node:fs'
import {type ReportedFile, type ReportedMessage, Source} from '@copydesk/report'
import {parse, parseFragment} from 'parse5'
import reporterDefault, {reporter} from 'vfile-reporter-proof'
import {describe, expect, it} from 'vitest'
import {hostileFiles, isWellFormed} from '../support/hostile-report.ts'
import {expectLinear} from '../support/linear-time.ts'

const article = 'The mayor spoke.\r\n\r\nMr. Bird nodded; “yes.\r\nThen he left.\r\n'

function finding(words: string, change: Partial<ReportedMessage> = {}, text = article): ReportedMessage {
  const offset = text.indexOf(words)
  const source = new Source(text)
  const place = {start: source.point(offset), end: source.point(offset + words.length)}
  const of = {source: 'retext-paired-quotes', ruleId: 'unclosed', fatal: false, confidence: 1}
  return {...of, reason: `\`${words}\` is wrong`, actual: words, place, ...change}
}

function lines(...messages: ReportedMessage[]): string[] {
  const page = reporter([{path: 'a.txt', value: article, messages}])
  const copy = page.split('<div class="copy">\n')[1]!.split('</div>\n</article>')[0]!
  return copy.split('</div>\n').filter(Boolean)
}

/** What a reader sees of a line of copy, without the notes beside it. */
function seen(line: string): string {
  const textOf = (node: object): string => {
    if ('value' in node) return String(node.value)
    if ('attrs' in node && (node.attrs as {value: string}[]).some(({value}) => value.startsWith('note '))) return ''
    return 'childNodes' in node ? (node.childNodes as object[]).map(textOf).join('') : ''
  }
  return textOf(parseFragment(line))
}

it('is what `remark --report proof` loads', () => expect(reporterDefault).toBe(reporter))

it('shows the article line by line, marked, with what is suggested and why', () => {
  const end = article.indexOf('yes.') + 4
  const mark = finding('“', {note: '`“` ×1', fix: {edits: [{start: end, end, text: '”'}]}})
  const all = lines(mark)
  expect(all.map(seen)).toEqual(['The mayor spoke.', '', 'Mr. Bird nodded; “1yes.”', 'Then he left.'])
  expect(all[2]).toContain('<mark class="mark paired-quotes">“</mark>')
  expect(all[2]).toContain('<ins class="paired-quotes">”</ins>')
  expect(all[2]).toContain('<i class="words">“</i> is wrong')
  expect(all[2]).toContain('insert <i class="words">”</i>')
  expect(all[2]).toContain('<span class="evidence"><i class="words">“</i> ×1</span>')
  expect(all[2]).toContain('data-line="3"')
})

it('strikes through what goes, and puts in what comes on its own line', () => {
  const start = article.indexOf('Then')
  const gone = finding('Bird', {fix: {edits: [{start: 24, end: 28, text: 'Byrd'}]}})
  const first = finding('Then he left.', {fix: {edits: [{start, end: start, text: '• '}]}})
  const all = lines(gone, first)
  expect(all[2]).toContain('<del class="gone mark paired-quotes">Bird</del><ins class="paired-quotes">Byrd</ins>')
  expect(seen(all[3]!)).toBe('• Then he left.2')
})

it('shows marks over one another, over several lines and at no letter', () => {
  const all = lines(finding('nodded; “yes.\r\nThen'), finding('yes'), finding('', {reason: 'Something is missing'}))
  expect(all.map(seen)).toEqual(['‸1The mayor spoke.', '', 'Mr. Bird nodded; “yes3.2', 'Then he left.'])
  expect(all[3]).toContain('<mark class="mark paired-quotes">Then</mark>')
})

it('lists what has no place in the text that is there', () => {
  const moved = finding('Bird', {actual: 'Byrd'})
  const page = reporter([
    {path: 'a.txt', value: article, messages: [moved]},
    {path: 'gone.txt', messages: [finding('Bird')]},
    {path: 'whole.txt', messages: [{reason: 'This file is binary', fatal: true}]},
    {path: 'clean.txt', value: article, messages: []}
  ])
  expect(page).not.toContain('<mark')
  expect(page.match(/class="note /g)).toHaveLength(3)
  expect(page).toContain('<title>Proof: 3 marks in 3 of 4 articles</title>')
  expect(page).not.toContain('clean.txt')
})

it('parts the copy from what machines read', () => {
  const value = '# The *last* ferry\n\nHe said “no.\n'
  const page = reporter([{path: 'a.md', value, messages: [finding('“', {}, value)]}])
  const copy = page.split('<div class="copy">')[1]!
  expect(copy).toContain('<span class="heading markup"># </span><span class="heading">The </span>')
  expect(copy).toContain('<span class="heading markup">*</span><span class="heading">last</span>')
})

describe('whatever an article holds', () => {
  const page = reporter(hostileFiles)

  it('is text of the page and no part of it', () => {
    expect(isWellFormed(page)).toBe(true)
    const names = new Set<string>()
    const visit = (node: object): void => {
      if ('tagName' in node) names.add(String(node.tagName))
      if ('attrs' in node)
        for (const {name, value} of node.attrs as {name: string; value: string}[]) {
          expect(name).not.toMatch(/^on/)
          if (name === 'href') expect(value).toMatch(/^(?:#|https:\/\/example\.com\/)/)
        }
      if ('childNodes' in node) for (const child of node.childNodes as object[]) visit(child)
    }
    visit(parse(page))
    expect(names).not.toContain('script')
    expect(page.match(/<article /g)).toHaveLength(hostileFiles.length)
  })

  it('leads to an article of its own from the index', () => {
    const ids = [...page.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(hostileFiles.length)
    for (const id of ids) expect(page).toContain(`href="#${id}"`)
  })

  it('links to the web only', () => {
    const file: ReportedFile = {path: 'a.txt', value: 'x', messages: [{reason: 'x', url: 'javascript:alert(1)'}]}
    expect(reporter([file])).not.toContain('javascript:')
  })
})

it('takes as long as the article is', () => {
  const build = (size: number): ReportedFile => {
    const value = 'Bird and Byrd met.\n'.repeat(size)
    const message = (_: unknown, line: number): ReportedMessage => ({
      reason: '`Bird` is wrong',
      place: {start: {line: line + 1, column: 1}, end: {line: size, column: 5}}
    })
    return {path: 'a.txt', value, messages: Array.from({length: size}, message)}
  }
  expectLinear(build, (file) => reporter([file]), 2000)
})

it('has the colours of the playground', () => {
  const declarations = (css: string) =>
    css.match(/^ {2}--(?:desk|paper|ink|quiet|line|names|quotes|bullets|unfinished|headings): .*$/gm)
  const playground = fs.readFileSync(new URL('../../packages/playground/src/style.css', import.meta.url), 'utf8')
  const page = reporter([]).split('@media print')[0]!
  expect(declarations(page)).toEqual(declarations(playground))
})
