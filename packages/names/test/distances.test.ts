import {describe, expect, test} from 'vitest'
import {fold, skeleton, soundDistance, spellingDistance, withoutAccents} from '../src/index.ts'

describe('soundDistance', () => {
  test.each([
    ['Noem', 'Gnome', 0, 0.1],
    ['Strachan', 'Strawn', 0, 0.1],
    ['Siobhán', 'Shevaun', 0, 0.15],
    ['Featherstonehaugh', 'Fanshawe', 0, 0.1],
    ['Ruaridh', 'Rory', 0, 0.1],
    ['Sheinbaum', 'Shanebaum', 0.2, 0.4],
    ['Sheinbaum', 'Sinbaum', 0.4, 0.7],
    ['Sheinbaum', 'Simbaum', 0.5, 0.9],
    ['Christie', 'Kristi', 0, 0.3],
    ['Reid', 'Reed', 0, 0.1],
    ['Wright', 'Rite', 0, 0.2],
    ['Thompson', 'Tomson', 0, 0.3],
    ['Philip', 'Filip', 0, 0.1],
    ['Wieczorek', 'Wietchorek', 0, 0.3],
    ['Sandu', 'Sandoo', 0, 0.2],
    ['Obama', 'Osama', 0.9, 1.1],
    ['Ryan', 'Bryan', 0.9, 1.4],
    ['Peter', 'Margaret', 1.5, 3]
  ])('%s and %s are between %f and %f apart', (left, right, low, high) => {
    const distance = soundDistance(left, right)
    expect(distance).toBeGreaterThanOrEqual(low)
    expect(distance).toBeLessThanOrEqual(high)
    expect(soundDistance(right, left)).toBeCloseTo(distance, 9)
  })

  test.each(['Noem', 'Þórunn', 'Zatloukal', 'O’Brien', 'Ng', '', 'Ελένη'])('%s is no way from itself', (word) => {
    expect(soundDistance(word, word)).toBe(0)
  })
})

test('a search with a limit finds what lies within it, and nothing else', () => {
  const names = ['Sheinbaum', 'Shanebaum', 'Sinbaum', 'Simbaum', 'Steinmann', 'Noem', 'Gnome', 'Nolan', 'Okonkwo']
  for (const left of names)
    for (const right of names) {
      const distance = soundDistance(left, right)
      expect(soundDistance(left, right, 0.6)).toBe(distance <= 0.6 ? distance : 3)
    }
})

describe('spellingDistance', () => {
  test.each([
    ['Sheinbaum', 'Sheinbaum', 0],
    ['Orbán', 'Orban', 0],
    ['Mbala', 'Mballa', 0.35],
    ['Khuzwayo', 'Khuwzayo', 0.65],
    ['Zenobia', 'Zenobea', 0.7],
    ['Erik', 'Eric', 0.7],
    ['Bevan', 'Bevin', 0.7],
    ['Benson', 'Lenson', 1.3],
    ['Jason', 'Kason', 1.105],
    ['Silva', 'Silvas', 1],
    ['Jon', 'John', 0.7],
    ['Halvard', 'Havlard', 0.65],
    ['Ana', 'Aan', 0.65],
    ['Lars', 'Alrs', 0.9],
    ['Olorunfemi', 'Olofunremi', 1]
  ])('%s and %s are %f apart', (left, right, distance) => {
    expect(spellingDistance(left, right)).toBeCloseTo(distance, 9)
    expect(spellingDistance(right, left)).toBeCloseTo(distance, 9)
  })
})

test('words over a limit need not be measured; those within it are as far apart as without', () => {
  const names = ['Sheinbaum', 'Shanebaum', 'Sinbaum', 'Mbala', 'Mballa', 'Noem', 'Okonkwo', 'Olorunfemi', 'Olofunremi']
  for (const left of names)
    for (const right of names) {
      const distance = spellingDistance(left, right)
      expect([distance, Number.POSITIVE_INFINITY]).toContain(spellingDistance(left, right, 1.05))
      if (distance <= 1.05) expect(spellingDistance(left, right, 1.05)).toBe(distance)
    }
})

test.each([
  ['Noem', 'n'],
  ['Gnome', 'n'],
  ['Sheinbaum', 'snpn'],
  ['Schoenbaum', 'snpn'],
  ['Phillips', 'plps'],
  ['Wright', 'rt'],
  ['Ayo', '']
])('the skeleton of %s is %s', (word, bones) => {
  expect(skeleton(word)).toBe(bones)
})

test.each([
  ['Þórunn', 'thorunn', 'Þorunn'],
  ['Bogumiła', 'bogumila', 'Bogumila'],
  ['Ørsted', 'orsted', 'Orsted'],
  ['Yıldırım', 'yildirim', 'Yildirim'],
  ['O’Brien', 'obrien', 'O’Brien'],
  ['Đào', 'dao', 'Dao']
])('%s folds to %s and loses its accents as %s', (word, folded, plain) => {
  expect(fold(word)).toBe(folded)
  expect(withoutAccents(word)).toBe(plain)
})
