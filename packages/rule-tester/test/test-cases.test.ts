import {testCases} from '../src/index.ts'
import {toyRule} from './toy-rule.ts'

testCases(toyRule, new URL('toy-cases.md', import.meta.url), {accepted: 2, rejected: 2})
