import {expect, it} from 'vitest'
import {type Format, itemLists, parseDocument} from '../src/index.ts'

const lists = (source: string, format: Format) =>
  itemLists(parseDocument(source, {format})).map((list) => list.map(({text}) => text))

it('lists have their items, whatever stands in them', () => {
  expect(lists('- a\n  - b\n\n    more\n  - c\n- d\n', 'markdown')).toEqual([
    ['a', 'd'],
    ['b', 'c']
  ])
})

it('a list ends with the item that it is in', () => {
  expect(lists('- a\n  - b\n- c\n  - d\n', 'markdown')).toEqual([['a', 'c'], ['b'], ['d']])
})

it('lists that follow each other are two', () => {
  expect(lists('- a\n\n* b\n', 'markdown')).toEqual([['a'], ['b']])
  expect(lists('- a\n\nText.\n\n- b\n', 'markdown')).toEqual([['a'], ['b']])
  expect(lists('<ul><li>a<li>b</ul><ul><li>c</ul>', 'html')).toEqual([['a', 'b'], ['c']])
})
