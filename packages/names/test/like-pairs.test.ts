import {describe, expect, test} from 'vitest'
import {likePairs} from '../src/index.ts'

describe('pairs of words that are worth comparing', () => {
  test.each([
    ['Sheinbaum', 'Shanebaum', 'one sound'],
    ['Noem', 'Gnome', 'a silent letter'],
    ['Khuzwayo', 'Khuwzayo', 'two letters swapped'],
    ['Olorunfemi', 'Olofunremi', 'the same letters'],
    ['Mbala', 'Mballa', 'a doubled letter'],
    ['Villavicencio', 'Vivicencio', 'a consonant lost'],
    ['Orbán', 'Orban', 'an accent'],
    ['Gerald', 'Jerald', 'a letter that can be read in two ways']
  ])('%s and %s: %s', (left, right) => {
    expect(likePairs([left, 'Kaiulani', right], 10)).toEqual([[0, 2]])
  })

  test('words with nothing in common are none', () => {
    expect(likePairs(['Okonkwo', 'Sheinbaum', 'Peter', ''], 10)).toEqual([])
  })

  test('each pair comes once, in order', () => {
    expect(likePairs(['Jansen', 'Janson', 'Jensen'], 10)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2]
    ])
  })

  test('a key that too many share says nothing', () => {
    expect(likePairs(['Bat', 'Cat', 'Hat', 'Rat'], 3)).toEqual([])
  })
})
