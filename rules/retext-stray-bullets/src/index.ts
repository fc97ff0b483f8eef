import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'

export const rule = defineRule({
  id: 'stray-bullets',
  summary: 'typed lists gone ragged',
  kinds: {},
  options: z.strictObject({}),
  check() {}
})

export default retextPlugin(rule)
