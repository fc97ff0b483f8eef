import fs from 'node:fs'
import {lintText} from '@copydesk/engine'
import {describe, expect, it} from 'vitest'

const sample = fs.readFileSync(new URL('../fixtures/sample.txt', import.meta.url), 'utf8')

describe('the sample article', () => {
  const messages = lintText(sample, 'text')

  it('gets exactly the marks that a copy editor would make', () => {
    const marks = messages.map(({source, ruleId, actual, expected}) => [
      `${source.replace('retext-', '')}/${ruleId}`,
      actual,
      expected?.[0]
    ])
    expect(marks).toEqual([
      ['repeated-headings/title-repeated', 'Harbor Crossing Agreement', undefined],
      ['consistent-names/homophone', 'Bird', 'Byrd'],
      ['consistent-names/variant', 'Oyalaran', 'Oyelaran'],
      ['consistent-names/variant', 'Oyelarin', 'Oyelaran'],
      ['paired-quotes/unclosed', '“', undefined],
      ['consistent-names/tie', 'Kirstin', undefined],
      ['consistent-names/variant', 'Oyeleran', 'Oyelaran'],
      ['stray-bullets/missing-space', '•', '• '],
      [
        'stray-bullets/missing-bullet',
        'Free passage for ambulances and their crews',
        '• Free passage for ambulances and their crews'
      ],
      ['stray-bullets/missing-space', '•', '• '],
      ['unfinished-sentences/dangling-lead-in', 'See the commissioner’s photograph of the queue below:', undefined]
    ])
  })

  it('gets no fix for a tie, and both its places', () => {
    const tie = messages.find(({ruleId}) => ruleId === 'tie')
    expect(tie?.fix).toBeUndefined()
    expect(tie?.reason).toContain('`Kirsten`')
    expect(tie?.reason).toContain('`Kirstin`')
  })

  it('is clean after its fixes but for what only a person can decide', () => {
    let text = sample
    const edits = messages.flatMap(({fix}) => fix?.edits ?? []).sort((left, right) => right.start - left.start)
    for (const {start, end, text: replacement} of edits) text = text.slice(0, start) + replacement + text.slice(end)
    expect(lintText(text, 'text').map(({ruleId}) => ruleId)).toEqual(['tie', 'dangling-lead-in'])
  })
})
