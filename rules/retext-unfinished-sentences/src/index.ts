import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'

export const rule = defineRule({
  id: 'unfinished-sentences',
  summary: 'sentences that just stop, and pointers to what is not there',
  kinds: {},
  options: z.strictObject({}),
  check() {}
})

export default retextPlugin(rule)
