import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyFixes, type Finding, fixUntilStable, type Safety, type SourceFixEdit} from '../src/index.ts'

function finding(edits: readonly SourceFixEdit[], safety: Safety = 'safe'): Finding {
  const start = edits[0]?.start ?? 0
  return {
    source: 'retext-toy',
    ruleId: 'toy',
    severity: 'warn',
    reason: 'r',
    start,
    end: start,
    actual: '',
    url: '',
    confidence: 1,
    fix: {safety, edits}
  }
}

const edit = (start: number, end: number, text: string): SourceFixEdit => ({start, end, text})

describe('applyFixes', () => {
  test('makes the edits of each fix, wherever they stand', () => {
    const open = finding([edit(0, 1, '“'), edit(6, 6, '”')])
    const name = finding([edit(1, 6, 'Helen')])
    expect(applyFixes('"Ellen.', [name, open])).toEqual({
      text: '“Helen”.',
      edits: [edit(0, 1, '“'), edit(1, 6, 'Helen'), edit(6, 6, '”')],
      applied: [open, name],
      skipped: []
    })
  })

  test('leaves suggestions alone unless they are asked for', () => {
    const one = finding([edit(0, 1, 'A')], 'suggest')
    expect(applyFixes('abc', [one])).toEqual({text: 'abc', edits: [], applied: [], skipped: []})
    expect(applyFixes('abc', [one], {safety: 'suggest'}).text).toBe('Abc')
  })

  test('makes all edits of a fix or none', () => {
    const first = finding([edit(0, 3, 'xyz')])
    const second = finding([edit(5, 6, 'F'), edit(2, 4, '-')])
    expect(applyFixes('abcdef', [first, second])).toEqual({
      text: 'xyzdef',
      edits: [edit(0, 3, 'xyz')],
      applied: [first],
      skipped: [second]
    })
  })

  test('keeps two insertions at one offset in the order of their findings', () => {
    const [left, right] = [finding([edit(1, 1, '.')]), finding([edit(1, 1, '”')])]
    expect(applyFixes('ab', [left, right]).text).toBe('a.”b')
  })

  test('makes an edit once that two findings ask for', () => {
    const twice = [finding([edit(1, 1, '.')]), finding([edit(1, 1, '.')])]
    expect(applyFixes('ab', twice)).toEqual({text: 'a.b', edits: [edit(1, 1, '.')], applied: twice, skipped: []})
  })

  test('does not insert into what another fix replaces, but beside it', () => {
    const replace = finding([edit(1, 3, 'X')])
    expect(applyFixes('abcd', [replace, finding([edit(2, 2, '-')])]).text).toBe('aXd')
    expect(applyFixes('abcd', [replace, finding([edit(1, 1, '<')]), finding([edit(3, 3, '>')])]).text).toBe('a<X>d')
  })

  test('skips a fix that contradicts itself or leaves the source', () => {
    const bad = [finding([edit(0, 2, 'x'), edit(1, 3, 'y')]), finding([edit(2, 9, '')]), finding([edit(2, 1, '')])]
    expect(applyFixes('abc', bad)).toEqual({text: 'abc', edits: [], applied: [], skipped: expect.arrayContaining(bad)})
  })

  const edits = (length: number): fc.Arbitrary<SourceFixEdit> =>
    fc
      .tuple(fc.nat(length), fc.nat(length), fc.string({maxLength: 3}))
      .map(([left, right, text]) => edit(Math.min(left, right), Math.max(left, right), text))
  const source = 'The quick brown fox'
  const findings = fc.array(
    fc.array(edits(source.length), {minLength: 1, maxLength: 3}).map((all) => finding(all)),
    {
      maxLength: 12
    }
  )

  test('property: what is applied does not overlap, and gives the text', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const {text, applied, skipped} = applyFixes(source, all)
        expect([...applied, ...skipped].length).toBe(all.length)
        const made = applied.flatMap(({fix}) => fix!.edits)
        for (const [index, one] of made.entries())
          for (const other of made.slice(index + 1)) {
            const same = one.start === other.start && one.end === other.end
            const inserts = one.start === one.end || other.start === other.end
            const apart = one.end <= other.start || other.end <= one.start
            expect(same ? inserts || one.text === other.text : apart).toBe(true)
          }
        // A naive fixer: from the last edit to the first.
        const unique = made.filter(
          (one, index) =>
            made.findIndex(({start, end, text}) => start === one.start && end === one.end && text === one.text) ===
            index
        )
        let naive = source
        const order = unique
          .map((one, index) => ({...one, index}))
          .sort((left, right) => right.start - left.start || right.end - left.end || right.index - left.index)
        for (const {start, end, text: put} of order) naive = naive.slice(0, start) + put + naive.slice(end)
        expect(text).toBe(naive)
      })
    )
  })

  test('property: a skipped fix overlaps with an applied one, or with itself', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const {applied, skipped} = applyFixes(source, all)
        for (const one of skipped) {
          if (applyFixes(source, [one]).applied.length === 0) continue
          expect(applied.length).toBeGreaterThan(0)
          expect(
            applyFixes(
              source,
              [...applied, one].map((each) => ({...each, start: 0, end: 0}))
            ).skipped.length
          ).toBe(1)
        }
      })
    )
  })

  test('property: changes neither findings nor their order', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const before = JSON.stringify(all)
        applyFixes(source, Object.freeze(all))
        expect(JSON.stringify(all)).toBe(before)
      })
    )
  })

  test('takes many fixes in stride', () => {
    const long = 'ab '.repeat(50_000)
    const all = Array.from({length: 50_000}, (_, index) => finding([edit(index * 3, index * 3 + 2, 'cd')]))
    const start = performance.now()
    expect(applyFixes(long, all.reverse()).text).toBe('cd '.repeat(50_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('fixUntilStable', () => {
  test('fixes what the first pass made room for', () => {
    const lint = (text: string): Finding[] => {
      const at = text.indexOf('aa')
      return at < 0 ? [] : [finding([edit(at, at + 2, 'a')])]
    }
    expect(fixUntilStable('aaaa b', lint)).toMatchObject({text: 'a b', stable: true, left: []})
    expect(fixUntilStable('a'.repeat(30), lint)).toMatchObject({text: 'a'.repeat(20), stable: false})
    expect(fixUntilStable('aaaa', lint, {passes: 1}).applied.length).toBe(1)
  })

  test('stops where two rules undo one another', () => {
    const lint = (text: string): Finding[] => [finding([edit(0, 1, text === 'a' ? 'b' : 'a')])]
    let runs = 0
    const result = fixUntilStable('a', (text) => {
      runs++
      return lint(text)
    })
    expect(result).toMatchObject({text: 'b', stable: false})
    expect(runs).toBe(2)
  })
})
