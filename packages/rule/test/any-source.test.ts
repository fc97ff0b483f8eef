import {type Format, parseDocument} from '@copydesk/prose'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyFixes, fixUntilStable, review} from '../src/index.ts'
import {others, words} from './toy.ts'

const pieces = fc.constantFrom(
  ...[
    'bad',
    'other',
    'told',
    'tail',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '*',
    '**',
    '_',
    '`',
    '&eacute;',
    '&amp;',
    '\\*',
    '’',
    '😀'
  ],
  ...['> ', '- ', '1. ', '# ', '|', '\n| - |\n', '<p>', '</p>', '<q>', '<', '{', '}', '[a](b)', '![bad](c)', '---\n'],
  ...['<!-- stet -->', '<!-- stet bad-words: why -->', '<!-- stet-start -->', '<!-- stet-end other-words -->'],
  ...[
    '{/* stet-file bad-words/bad */}',
    '<!-- stet-fiel',
    '-->',
    '<!-- stet nothing -->',
    'title: bad\n',
    '\uFEFF',
    '\uD800'
  ]
)
const sources = fc.array(pieces, {maxLength: 30}).map((all) => all.join(''))
const formats = fc.constantFrom<Format>('text', 'markdown', 'mdx', 'html')

test('property: of any source, findings stand in their places and fixes replace what rules have read', () => {
  fc.assert(
    fc.property(sources, formats, (source, format) => {
      const document = parseDocument(source, {format})
      const {findings, stood} = review(document, [words, others], {complete: true})
      let last = 0
      for (const {start, end, actual} of findings) {
        expect(last <= start && start <= end && end <= document.source.length).toBe(true)
        expect(actual).toBe(document.source.slice(start, end))
        last = start
      }
      for (const {fix, ruleId} of [...findings, ...stood.map(({finding}) => finding)])
        for (const {start, end} of fix?.edits ?? [])
          expect(document.source.slice(start, end)).toBe(ruleId === 'bad' ? 'bad' : '')
      expect(applyFixes(document.source, findings).skipped).toEqual([])
    }),
    {numRuns: 500}
  )
})

test('property: what stands and what is told are all that there is without stets', () => {
  const stetless = (source: string) => source.replace(/stet/g, 'xxxx')
  fc.assert(
    fc.property(sources, formats, (source, format) => {
      const {findings, stood} = review(parseDocument(source, {format}), [words, others])
      const all = review(parseDocument(stetless(source), {format}), [words, others]).findings
      expect(findings.length + stood.length).toBe(all.length)
    }),
    {numRuns: 300}
  )
})

test('property: safe fixes come to rest, and nothing is left that they could fix', () => {
  fc.assert(
    fc.property(sources, formats, (source, format) => {
      const lint = (text: string) => review(parseDocument(text, {format}), [words]).findings
      const {text, stable, left} = fixUntilStable(parseDocument(source, {format}).source, lint)
      expect(stable).toBe(true)
      expect(applyFixes(text, left).text).toBe(text)
    }),
    {numRuns: 300}
  )
})
