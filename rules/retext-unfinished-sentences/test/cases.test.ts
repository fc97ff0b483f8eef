import {testCases} from '@copydesk/rule-tester'
import {rule} from '../src/index.ts'

testCases(rule, new URL('../cases.md', import.meta.url), {
  accepted: 25,
  rejected: 25,
  // Paragraphs of items and of block quotations end as their list or their author wants.
  wrap: ['crlf', 'bom', 'entities', 'retext']
})
