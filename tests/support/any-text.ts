import {type Format, parseDocument, placeholder} from '@copydesk/prose'
import {applyFixes, type Rule, runRule} from '@copydesk/rule'
import fc from 'fast-check'
import {expect, test} from 'vitest'

const formats: readonly Format[] = ['text', 'markdown', 'mdx', 'html']

/**
 * Tests that a rule takes any text in any format: it does not throw, what it reports lies in the source, its fixes apply, and what
 * it says has no place-holder in it.
 *
 * @param pieces What the rule looks out for; the texts are made of these, in any order.
 */
export function testAnyText<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  options: Options,
  pieces: readonly string[]
): void {
  const piece = fc.oneof(
    {weight: 9, arbitrary: fc.constantFrom(...pieces, '`code`', '<code>x</code>')},
    fc.string({unit: 'binary', maxLength: 6})
  )
  const text = fc.array(piece, {maxLength: 50}).map((all) => all.join(''))

  test.each(formats)('any %s can be read', (format) => {
    fc.assert(
      fc.property(text, (source) => {
        const findings = runRule(rule, parseDocument(source, {format}), options)
        for (const {start, end, reason, expected = []} of findings) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(source.length)
          if (!source.includes(placeholder)) expect([reason, ...expected].join()).not.toContain(placeholder)
        }
        applyFixes(source, findings, {safety: 'suggest'})
      }),
      {numRuns: 400, seed: 7}
    )
  })
}
