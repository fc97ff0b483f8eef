import {testCases} from '@copydesk/rule-tester'
import {rule} from '../src/index.ts'

testCases(rule, new URL('../cases.md', import.meta.url), {accepted: 25, rejected: 25})
