import {expect, test} from 'vitest'
import {keepText} from '../src/kept-text.ts'

test('gives every text back, from pages that are full and from the last one', () => {
  const texts = Array.from({length: 5000}, (_, at) => `${at}: “Noem” is spelled “Gnome” 😀 ${'é'.repeat(at % 200)}`)
  const kept = texts.map(keepText)
  expect(kept.map(({text}) => text)).toEqual(texts)
  expect(kept[0]!.text).toBe(texts[0])
})

test('a text may be longer than a page', () => {
  const long = '“a”'.repeat(300_000)
  const kept = [keepText('before'), keepText(long), keepText(''), keepText('after')]
  expect(kept.map(({text}) => text)).toEqual(['before', long, '', 'after'])
})
