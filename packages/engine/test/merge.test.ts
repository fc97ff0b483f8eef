import {expect, it} from 'vitest'
import {mergeRules} from '../src/config/merge.ts'

it('lays settings over others under the one spelling of each name', () => {
  expect(mergeRules({'paired-quotes': 'warn'}, {'retext-paired-quotes': 'error'})).toEqual({'paired-quotes': 'error'})
  expect(mergeRules({}, {'retext-paired-quotes:unclosed': 'off'})).toEqual({'paired-quotes/unclosed': 'off'})
})

it('lets what is set for a rule replace what was set for its kinds below, not beside it', () => {
  const below = mergeRules({}, {'paired-quotes/unclosed': 'error', 'paired-quotes': 'info'})
  expect(below).toEqual({'paired-quotes/unclosed': 'error', 'paired-quotes': 'info'})
  expect(mergeRules(below, {'paired-quotes': 'off'})).toEqual({'paired-quotes': 'off'})
})

it('keeps the options where only the severity changes', () => {
  const below = {'stray-bullets': ['warn', {marker: '-'}]} as const
  expect(mergeRules(below, {'stray-bullets': 'error'})).toEqual({'stray-bullets': ['error', {marker: '-'}]})
  expect(mergeRules(below, {'stray-bullets': ['error', {}]})).toEqual({'stray-bullets': ['error', {}]})
})
