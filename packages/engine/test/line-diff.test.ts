import fc from 'fast-check'
import {expect, it} from 'vitest'
import {diffLines} from '../src/fix/line-diff.ts'

function replay(before: readonly string[], after: readonly string[]): string[] {
  const lines: string[] = []
  let at = 0
  for (const {oldStart, oldEnd, newStart, newEnd} of diffLines(before, after)) {
    lines.push(...before.slice(at, oldStart), ...after.slice(newStart, newEnd))
    at = oldEnd
  }
  return [...lines, ...before.slice(at)]
}

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {maxLength: 30})

it('leads from any lines to any others', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(replay(before, after)).toEqual(after)
    }),
    {seed: 1}
  )
})

it('finds the one line that changed, was added or was taken away', () => {
  const text = Array.from({length: 500}, (_, index) => `line ${index}`)
  expect(diffLines(text, text.with(250, 'x'))).toEqual([{oldStart: 250, oldEnd: 251, newStart: 250, newEnd: 251}])
  expect(diffLines(text, text.toSpliced(7, 1))).toEqual([{oldStart: 7, oldEnd: 8, newStart: 7, newEnd: 7}])
  expect(diffLines(text, text.toSpliced(7, 0, 'x'))).toEqual([{oldStart: 7, oldEnd: 7, newStart: 7, newEnd: 8}])
  expect(diffLines(text, text.with(3, 'x').with(400, 'y'))).toHaveLength(2)
})

it('takes texts with nothing in common as one change', () => {
  const [before, after] = ['a', 'b'].map((each) => Array.from({length: 2000}, (_, index) => `${each}${index}`))
  expect(diffLines(before!, after!)).toHaveLength(1)
})
