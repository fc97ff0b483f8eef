import {defineRule} from '@copydesk/rule'
import {check} from './check.ts'
import {kinds} from './kinds.ts'
import {options} from './options.ts'

/** Quotation marks that do not pair up. */
export const rule = defineRule({
  id: 'paired-quotes',
  summary: 'quotation marks that do not pair up',
  kinds,
  options,
  check
})
