import {readFileSync, writeFileSync} from 'node:fs'
import type {Rule} from '@copydesk/rule'
import {afterAll, describe, test} from 'vitest'
import {checkCase, type Outcome, outcomeOf} from './check-case.ts'
import {type Coverage, checkCoverage} from './check-coverage.ts'
import {type Case, parseCases} from './parse-cases.ts'
import {updateCases} from './update-cases.ts'
import type {WrapperName} from './wrappers.ts'

export interface TestCasesOptions extends Coverage {
  /** The wrappers under which cases run again that do not say so themselves. @default all that fit the format */
  readonly wrap?: readonly WrapperName[]
}

/**
 * Makes a vitest test of each case of a rule's `cases.md`.
 *
 * With `UPDATE_CASES=1` in the environment, the `findings` and `fixed` fences of rejected cases are rewritten instead
 * of compared: for the author, who reads the difference.
 *
 * @param url Where `cases.md` is.
 * @throws {SyntaxError} If the file cannot be understood.
 */
export function testCases<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  url: URL,
  options: TestCasesOptions = {}
): void {
  const markdown = readFileSync(url, 'utf8')
  const cases = parseCases(markdown)
  const update = process.env.UPDATE_CASES === '1'
  const outcomes = new Map<Case, Outcome>()
  describe(`${rule.id} cases`, () => {
    for (const verdict of ['accepted', 'rejected'] as const) {
      const chosen = cases.filter((each) => each.verdict === verdict)
      // To vitest, a suite without tests is a failure.
      if (chosen.length === 0) continue
      describe(verdict, () => {
        for (const testCase of chosen) {
          test(testCase.name, () => {
            try {
              if (update && verdict === 'rejected') outcomes.set(testCase, outcomeOf(rule, testCase))
              else checkCase(rule, testCase, options.wrap)
            } catch (error) {
              if (error instanceof Error) error.message = `cases.md:${testCase.line}: ${error.message}`
              throw error
            }
          })
        }
      })
    }
    if (update) afterAll(() => writeFileSync(url, updateCases(markdown, outcomes)))
    else test('there are enough cases', () => checkCoverage(rule, cases, options))
  })
}
