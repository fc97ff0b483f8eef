import {retextPlugin} from '@copydesk/rule'
import {rule} from './rule.ts'

export {rule} from './rule.ts'
export default /* @__PURE__ */ retextPlugin(rule)
