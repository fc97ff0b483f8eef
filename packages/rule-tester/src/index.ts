export {CaseError, checkCase} from './check-case.ts'
export {type Case, type Fence, parseCases} from './parse-cases.ts'
export {type TestCasesOptions, testCases} from './test-cases.ts'
export type {WrapperName} from './wrappers.ts'
