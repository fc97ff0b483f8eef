import {expect, test} from 'vitest'
import {DraftText} from '../src/draft.ts'

test('white space cut off at the end takes the marks on it along', () => {
  const draft = new DraftText('One  ')
  draft.copy(0, 3)
  draft.mark('strong', 0)
  draft.copy(3, 4)
  draft.mark('emphasis', 3)
  draft.mark('comment', 4, 4, 'empty by nature')
  draft.copy(4, 5)
  draft.mark('link', 2, 5, '/')
  draft.trimEnd()
  expect(draft.text).toBe('One')
  expect(draft.marks).toEqual([
    {type: 'strong', start: 0, end: 3},
    {type: 'comment', start: 3, end: 3, value: 'empty by nature'},
    {type: 'link', start: 2, end: 3, value: '/'}
  ])
})
