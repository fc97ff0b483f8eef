import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {describe, test} from 'vitest'
import {testAnyText} from '../../../tests/support/any-text.ts'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

testAnyText(rule, {glossary: [], seen: {}}, [
  ...['Mr. ', 'Anna ', 'Anne ', 'Ánna', '’s ', 'O’Brien', ' van der ', 'Zelensky ', 'Zelenskyy '],
  ...[' said ', '. ', '“', '-', '\n', '\n\n', '• ', '(sic)']
])

describe('time grows with the length', () => {
  const letters = (seed: number, length: number) =>
    Array.from({length}, (_, at) => String.fromCharCode(97 + ((seed >> at) % 26))).join('')

  test.each([
    ['one endless name', (count: number) => 'Aa-'.repeat(count)],
    ['one name in every sentence', (count: number) => 'Anna Aas said so. '.repeat(count / 4)],
    ['two like names in one sentence', (count: number) => 'Berolasa and Berolesa, '.repeat(count / 8)],
    ['a word without end', (count: number) => `A${'a'.repeat(count * 3)} said so. A${'a'.repeat(count * 3)}b said so.`],
    ['initials', (count: number) => 'A. '.repeat(count)],
    ['one site', (count: number) => 'Balmoor.org '.repeat(count / 4)],
    ['a site without end', (count: number) => `${'A-a'.repeat(count)}.org ${'A.'.repeat(count)}org`],
    [
      'one family with many given names',
      (count: number) =>
        `Anna Bertolacci. ${Array.from({length: count / 16}, (_, at) => `C${letters(at * 7919, 5)} Bertolacci said. `).join('')}`
    ],
    [
      'many speakers of one beginning',
      (count: number) =>
        `Anna Bertolacci. ${Array.from({length: count / 16}, (_, at) => `Berto${letters(at * 7919, 5)} said. `).join('')}`
    ],
    [
      'many people who are called Mr in one paragraph',
      (count: number) =>
        Array.from(
          {length: count / 16},
          (_, at) => `Tim Abc${letters(at * 7919, 4)} ran. Mr Abc${letters(at * 7919, 4)} said so. `
        ).join('')
    ],
    [
      'many firms with one partner',
      (count: number) =>
        Array.from({length: count / 16}, (_, at) =>
          `Abc${letters(at * 7919, 4)} & Partner sold. `.repeat(1 + (at % 2))
        ).join('')
    ],
    ['one body without end', (count: number) => `the ${'Marine of the '.repeat(count / 4)}`],
    [
      'many bodies',
      (count: number) =>
        Array.from({length: count / 16}, (_, at) => `He left the B${letters(at * 7919, 4)} Marine Trust. `).join('')
    ],
    ['quotation marks', (count: number) => '“Aas” '.repeat(count)],
    [
      'many sites',
      (count: number) => Array.from({length: count / 16}, (_, at) => `B${letters(at * 7919, 7)}.org is up. `).join('')
    ],
    [
      'many names',
      (count: number) => Array.from({length: count / 8}, (_, at) => `B${letters(at * 7919, 7)} said. `).join('')
    ]
  ])('%s', {timeout: 120_000}, (_, build) =>
    expectLinear(
      (count) => {
        const document = parseDocument(build(count))
        for (const block of document.blocks) block.sentences.length
        return document
      },
      (document) => runRule(rule, document, {glossary: [], seen: {}}),
      16_000
    )
  )
})
