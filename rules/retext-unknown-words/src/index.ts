import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'
import {check, type Options} from './check.ts'
import type {Kind} from './report.ts'

export type {Options} from './check.ts'

export const rule = defineRule<Options, Kind>({
  id: 'unknown-words',
  summary: 'a word that no dictionary has and the article does not use as a name',
  kinds: {
    'unknown-word': {
      summary: 'a word in small letters that is not in the dictionary',
      severity: 'warn',
      fix: 'suggest'
    },
    misspelt: {summary: 'an everyday word misspelt behind its capital', severity: 'warn', fix: 'suggest'}
  },
  optIn: true,
  options: z.strictObject({
    ignore: z._default(z.array(z.string()), []),
    suggest: z._default(z.boolean(), false)
  }),
  check(document, {options, report}) {
    check(document, options, report)
  }
})

export default /* @__PURE__ */ retextPlugin(rule)
