import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'

export const rule = defineRule({
  id: 'consistent-names',
  summary: 'a name that one document spells in two ways',
  kinds: {},
  options: z.strictObject({}),
  check() {}
})

export default retextPlugin(rule)
