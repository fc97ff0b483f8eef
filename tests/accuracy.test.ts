import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {lowerBound} from '../scripts/accuracy/bound.mjs'
import {mend} from '../scripts/accuracy/mend.mjs'
import {writeTable} from '../scripts/accuracy/readme.mjs'
import {score} from '../scripts/accuracy/score.mjs'

const text = 'Bird met Byrd. Byrd spoke.'
const slip = {rule: 'names', kind: 'homophone', start: 0, end: 4, actual: 'Bird', expected: 'Byrd'}
const alarm = {rule: 'names', kind: 'variant', start: 0, end: 4, reason: ''}

describe('score', () => {
  it('counts what is found by the kind of the label and what is right by the kind of the rule', () => {
    const edits = [{start: 0, end: 4, text: 'Byrd'}]
    const {slipTallies, alarmTallies} = score([{text, slips: [slip], alarms: [{...alarm, edits}]}])
    expect(slipTallies.get('names/homophone')).toEqual({slips: 1, found: 1, fixes: 1, rightFixes: 1})
    expect(alarmTallies.get('names/variant')).toEqual({right: 1, wrong: 0})
    expect([...slipTallies.keys(), ...alarmTallies.keys()].sort()).toEqual([
      'names',
      'names',
      'names/homophone',
      'names/variant'
    ])
  })

  it('names misses, false alarms and wrong fixes', () => {
    const wrong = {...alarm, edits: [{start: 0, end: 4, text: 'Bord'}]}
    const {misses, falseAlarms, wrongFixes, alarmTallies} = score([
      {text, slips: [slip], alarms: []},
      {text, slips: [slip], alarms: [wrong]},
      {text, slips: [], alarms: [alarm]}
    ])
    expect(misses).toEqual([[0, slip]])
    expect(wrongFixes).toEqual([[1, slip]])
    expect(falseAlarms).toEqual([[2, alarm]])
    expect(alarmTallies.get('names')).toEqual({right: 1, wrong: 1})
  })

  it('holds nothing against an alarm that lies on a slip of another rule', () => {
    const {alarmTallies, falseAlarms} = score([{text, slips: [slip], alarms: [{...alarm, rule: 'quotes'}]}])
    expect(alarmTallies.size).toBe(0)
    expect(falseAlarms).toEqual([])
  })
})

describe('mend', () => {
  it('gives the text that the labels ask for', () => {
    const unclosed = {rule: 'quotes', kind: 'unclosed', start: 0, end: 1, actual: '“', expected: null}
    const pointer = {
      rule: 'unfinished',
      kind: 'dangling-lead-in',
      start: 5,
      end: 16,
      actual: ' See below:',
      expected: null
    }
    expect(mend('“Go. See below:', [{...unclosed, insert: [{at: 4, text: '”'}]}])).toBe('“Go.” See below:')
    expect(mend('“Go.” See below:', [pointer])).toBe('“Go.”')
    expect(mend(text, [slip])).toBe('Byrd met Byrd. Byrd spoke.')
  })
})

describe('lowerBound', () => {
  it('is what Wilson’s formula gives for nine cases of ten', () => {
    expect(lowerBound(9, 10)).toBeCloseTo(0.7175, 3)
    expect(lowerBound(60, 60)).toBeCloseTo(0.9734, 3)
    expect(lowerBound(0, 5)).toBeCloseTo(0, 9)
  })

  it('comes closer to the share as there are more', () => {
    expect(lowerBound(900, 1000)).toBeGreaterThan(lowerBound(90, 100))
    expect(lowerBound(900, 1000)).toBeLessThan(0.9)
  })
})

describe('writeTable', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'accuracy-')), 'README.md')

  it('puts the figures between the markers, and nowhere else', () => {
    fs.writeFileSync(file, '# Rule\n\n<!-- accuracy -->\nold\n<!-- /accuracy -->\n\nMore.\n')
    writeTable(file, [
      ['slips', '9'],
      ['recall', '$& 90']
    ])
    expect(fs.readFileSync(file, 'utf8')).toBe(
      '# Rule\n\n<!-- accuracy -->\n| slips | recall |\n| --- | --- |\n| 9 | $& 90 |\n<!-- /accuracy -->\n\nMore.\n'
    )
  })

  it('says so where a README has no place for them', () => {
    fs.writeFileSync(file, '# Rule\n')
    expect(() => writeTable(file, [['slips', '9']])).toThrow('no place for the figures')
  })
})
