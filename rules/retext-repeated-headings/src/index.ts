import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'

export const rule = defineRule({
  id: 'repeated-headings',
  summary: 'a title or heading given twice',
  kinds: {},
  options: z.strictObject({}),
  check() {}
})

export default retextPlugin(rule)
