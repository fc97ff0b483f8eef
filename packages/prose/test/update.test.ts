import {expect, test} from 'vitest'
import {parseDocument, updateDocument} from '../src/index.ts'

test('a copy typed before a block does not take its place', () => {
  const before = parseDocument('<p>One</p><p>Two</p>', {format: 'html'})
  const after = updateDocument(before, [{start: 0, end: 0, text: '<p>One</p><p>New</p>'}])
  expect(after.blocks.map((block) => block.text)).toEqual(['One', 'New', 'One', 'Two'])
  expect(after.blocks[2]).toBe(before.blocks[0])
  expect(after.blocks[3]).toBe(before.blocks[1])
  expect(after.blocks[0]).not.toBe(before.blocks[0])
})

test('blocks that an edit touches without changing them are kept too', () => {
  const before = parseDocument('<p>One</p><p>Two</p>', {format: 'html'})
  const after = updateDocument(before, [{start: 3, end: 6, text: 'One'}])
  expect(after.blocks[0]).toBe(before.blocks[0])
  expect(after.blocks[1]).toBe(before.blocks[1])
})

test('any number of edits is one change', () => {
  const before = parseDocument('a '.repeat(200_000), {format: 'html'})
  const edits = Array.from({length: 200_000}, (_, index) => ({start: index * 2, end: index * 2 + 1, text: 'b'}))
  expect(updateDocument(before, edits).blocks[0]?.text).toBe('b '.repeat(200_000).trim())
})
