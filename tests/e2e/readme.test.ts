import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {copydesk, root} from './support/run.ts'

/** What a README shows below a line of a shell. */
function shownBelow(file: string, command: string): string {
  const shown = fs.readFileSync(path.join(root, file), 'utf8').split(`${command}\n`)[1]?.split('```text\n')[1]
  return shown?.split('\n```')[0]?.trim() ?? ''
}

it('the README shows what the command prints for the sample', () => {
  const shown = shownBelow('README.md', 'npx copydesk fixtures/sample.txt')
  expect(copydesk(['fixtures/sample.txt'], root).stdout.trim()).toBe(shown)
})

it('the README of the command shows what it prints of its rules', () => {
  const shown = shownBelow('packages/cli/README.md', 'copydesk explain paired-quotes/doubled')
  expect(copydesk(['explain', 'paired-quotes/doubled'], root).stdout.trim()).toBe(shown)
  const some = shownBelow('packages/cli/README.md', '## Rules\n')
  expect(some).toContain('paired-quotes: ')
  expect(copydesk(['rules'], root).stdout).toContain(`\n${some}\n`)
})
