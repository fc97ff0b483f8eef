import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {describe, expect, test} from 'vitest'
import {rule} from '../src/index.ts'

const glossary = [{name: 'Maren Oddleifson', never: ['Oddlefson'], also: [], distinct: []}]

describe('only outside of quotations is it safe to put right what the glossary forbids', () => {
  test.each([
    ['It was Oddlefson who said “no”.', 'safe'],
    ['“It was Oddlefson,” she said.', 'suggest'],
    ['"It was Oddlefson," she said.', 'suggest'],
    ['"No," she said, "not Oddlefson."', 'suggest'],
    ['"No," Oddlefson said. "Never."', 'safe'],
    ['‘It’s Oddlefson’s boat,’ she said.', 'suggest'],
    ["'It's Oddlefson's boat,' she said.", 'suggest'],
    ['‘No,’ Oddlefson said. ‘Never.’', 'safe'],
    ['The boats’ owner is Oddlefson, not the sailors’ union.', 'safe'],
    ['«Oddlefson», she wrote.', 'suggest'],
    ['„Oddlefson“, she wrote.', 'suggest'],
    // Where a mark is missing, nobody knows what is quoted.
    ['“It was late, she said. Oddlefson left.', 'suggest'],
    ['Oddlefson left, it was late,” she said.', 'suggest'],
    ['The plank is 6" wide. Oddlefson cut it.', 'suggest']
  ])('%s', (text, safety) => {
    const [finding] = runRule(rule, parseDocument(text), {glossary, seen: {}})
    expect(finding?.ruleId).toBe('never')
    expect(finding?.fix?.safety).toBe(safety)
    expect(finding?.note?.includes('check the original')).toBe(safety === 'suggest')
  })

  test('a block quotation is one', () => {
    const [finding] = runRule(rule, parseDocument('> It was Oddlefson.', {format: 'markdown'}), {glossary, seen: {}})
    expect(finding?.fix?.safety).toBe('suggest')
  })

  test('other slips carry the same note', () => {
    const text = 'Renata Oyelaran spoke. Oyelaran laughed. “Mayor Oyelarin was kind,” he said.'
    const [finding] = runRule(rule, parseDocument(text), {glossary: [], seen: {}})
    expect(finding).toMatchObject({actual: 'Oyelarin', note: expect.stringContaining('check the original')})
  })
})
