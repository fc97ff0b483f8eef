import {expect, test} from 'vitest'
import {memoize} from '../src/memoize.ts'

test('finds each word once', () => {
  const asked: string[] = []
  const find = memoize(10, (word) => {
    asked.push(word)
    return word.length
  })
  expect([find('Noem'), find('Sandu'), find('Noem')]).toEqual([4, 5, 4])
  expect(asked).toEqual(['Noem', 'Sandu'])
})

test('forgets all it knows rather than more than the limit', () => {
  let finds = 0
  const find = memoize(2, () => ++finds)
  for (const word of ['a', 'b', 'c', 'a']) find(word)
  expect(finds).toBe(3)
  find('d')
  expect(find('a')).toBe(5)
})
