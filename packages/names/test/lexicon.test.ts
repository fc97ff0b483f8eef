import {describe, expect, test} from 'vitest'
import {lookUp} from '../src/index.ts'

describe('lookUp', () => {
  test.each(['the', 'sand', 'gnome', 'Quest', 'walked', 'carries', 'bigger', 'cabinets', 'helpfulness'])(
    '%s is a word',
    (word) => expect(lookUp(word).word).toBeGreaterThan(0)
  )

  test.each(['Sheinbaum', 'Wieczorek', 'Olorunfemi', 'Zakynthos', 'xyzzyx', '', 'Ðóra', '“', 'a-b'])(
    '%s is no word',
    (word) => expect(lookUp(word).word).toBe(0)
  )

  test('tells how common a word is', () => {
    expect(lookUp('said').word).toBe(1)
    expect(lookUp('gnome').word).toBeGreaterThan(1)
    expect(lookUp('gneiss').word).toBeGreaterThan(lookUp('gnome').word)
  })

  test.each([
    ['Margaret', true, true],
    ['Johnson', true, false],
    ['Verona', true, false],
    ['Sheinbaum', false, false]
  ])('%s is known as a name: %s, as a given name: %s', (word, name, given) => {
    expect(lookUp(word).name > 0).toBe(name)
    expect(lookUp(word).given).toBe(given)
  })
})
