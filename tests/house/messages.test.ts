import fs from 'node:fs'
import {parseCases} from '@copydesk/rule-tester'
import {rules} from 'retext-preset-copydesk'
import {expect, test} from 'vitest'
import {findingsOf} from '../../packages/rule-tester/src/check-case.ts'

/** What a developer says and a journalist does not. */
const jargon =
  /\b(?:token|node|match|segment|block|sibling|lead-in|landmark|homophone|confidence|delimiter)(?:s|es)?\b/i

test.each(rules.map((rule) => [rule.id, rule] as const))('%s speaks the language of journalists', (id, rule) => {
  const cases = parseCases(fs.readFileSync(new URL(`../../rules/retext-${id}/cases.md`, import.meta.url), 'utf8'))
  const said = cases
    .filter(({verdict}) => verdict === 'rejected')
    .flatMap((each) => findingsOf(rule, each))
    .flatMap(({reason, note = ''}) => [reason, note])
  expect(said.length).toBeGreaterThan(20)
  // What stands between backquotes is the writer’s.
  for (const words of said) expect(words.replace(/`[^`]*`/g, '')).not.toMatch(jargon)
})
