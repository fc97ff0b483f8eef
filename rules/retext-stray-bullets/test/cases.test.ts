import {testCases} from '@copydesk/rule-tester'
import {rule} from '../src/index.ts'

testCases(rule, new URL('../cases.md', import.meta.url), {
  accepted: 25,
  rejected: 25,
  // In a list item the lists of a case would be lists of another depth, and its paragraphs parts of the item.
  wrap: ['crlf', 'bom', 'entities', 'retext']
})
