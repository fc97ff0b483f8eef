import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'

export const rule = defineRule({
  id: 'paired-quotes',
  summary: 'quotation marks that do not pair up',
  kinds: {},
  options: z.strictObject({}),
  check() {}
})

export default retextPlugin(rule)
