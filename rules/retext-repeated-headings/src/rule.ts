import {defineRule} from '@copydesk/rule'
import {check} from './check.ts'
import {kinds} from './kinds.ts'
import {options} from './options.ts'

/** A title or heading given twice. */
export const rule = defineRule({
  id: 'repeated-headings',
  summary: 'a title or heading given twice',
  kinds,
  options,
  check
})
