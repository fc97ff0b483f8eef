import type {FileResult, Message} from '@copydesk/engine'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {expect, it} from 'vitest'
import {formatStylish} from '../src/formats/stylish.ts'
import {context} from './support/format-context.ts'

const fatal = {info: undefined, warn: false, error: true} as const

function byReporter(results: readonly FileResult[], color: boolean): string {
  const files = results
    .filter(({messages}) => messages.length > 0)
    .map(({path, messages}) => {
      const file = new VFile({path})
      for (const {reason, place, source, ruleId, severity} of messages)
        file.message(reason, {place, source, ruleId}).fatal = fatal[severity]
      return file
    })
  return files.length === 0 ? '' : `${reporter(files, {color})}\n`
}

const words = fc
  .array(fc.constantFrom('a', 'Word', '`', '``', ' ', 'é', '“', '日', '👍🏽', 'e\u0301', 'x y', '\n'), {
    maxLength: 9
  })
  .map((parts) => parts.join(''))
const number = fc.integer({min: 1, max: 2000})
const point = fc.record({line: number, column: number, offset: number})

const message: fc.Arbitrary<Message> = fc.record({
  severity: fc.constantFrom('info', 'warn', 'error'),
  source: fc.constantFrom('retext-paired-quotes', 'retext-spell', 'x'),
  ruleId: fc.constantFrom('unclosed', 'variant', 'a-b'),
  reason: words,
  place: fc.record({start: point, end: point}),
  actual: words,
  confidence: fc.constant(1)
})
const results: fc.Arbitrary<FileResult[]> = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom('a.md', 'b/c.md', 'Ä.md', 'über uns.md', '日本.md', 'Z.txt'),
    messages: fc.array(message, {maxLength: 4})
  }),
  {selector: ({path}) => path, maxLength: 5}
)

it('prints what vfile-reporter prints, with and without colours', () => {
  fc.assert(
    fc.property(results, fc.boolean(), (files, color) => {
      expect([...formatStylish(files, {...context, color})].join('')).toBe(byReporter(files, color))
    }),
    {numRuns: 500}
  )
})
