import {expect, test} from 'vitest'
import {outcomeOf} from '../src/check-case.ts'
import {parseCases} from '../src/index.ts'
import {updateCases} from '../src/update-cases.ts'
import {toyRule} from './toy-rule.ts'

function update(markdown: string): string {
  const outcomes = parseCases(markdown).map((each) => [each, outcomeOf(toyRule, each)] as const)
  return updateCases(markdown, new Map(outcomes))
}

const before = `# no-cats

## Rejected

### New

\`\`\`txt
A cat.
\`\`\`

Prose stays.

### Old

\`\`\`txt
A mouse.
\`\`\`

\`\`\`findings
1:1-1:2 cat Wrong
2:1-2:2 cat Wrong
\`\`\`

\`\`\`fixed
Wrong.
\`\`\`

### With a fence

\`\`\`\`md
A cat

\`\`\`
\`\`\`
\`\`\`\`

\`\`\`findings
\`\`\`

\`\`\`fixed
A cat
\`\`\`
`

const after = `# no-cats

## Rejected

### New

\`\`\`txt
A cat.
\`\`\`

\`\`\`findings
1:3-1:6 cat Write \`dog\` and not \`cat\`
\`\`\`

\`\`\`fixed
A dog.
\`\`\`

Prose stays.

### Old

\`\`\`txt
A mouse.
\`\`\`

\`\`\`findings
1:3-1:8 mouse A \`mouse\` in the copy
\`\`\`

### With a fence

\`\`\`\`md
A cat

\`\`\`
\`\`\`
\`\`\`\`

\`\`\`findings
1:3-1:6 cat Write \`dog\` and not \`cat\`
\`\`\`

\`\`\`\`fixed
A dog

\`\`\`
\`\`\`
\`\`\`\`
`

test('rewrites findings and fixed fences, adds and takes away, and leaves the rest', () => {
  expect(update(before)).toBe(after)
})

test('changes nothing where all is right', () => {
  expect(update(after)).toBe(after)
})
