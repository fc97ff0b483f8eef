import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {copydesk, root} from './support/run.ts'

it('the README shows what the command prints for the sample', () => {
  const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8')
  const shown = readme.split('npx copydesk fixtures/sample.txt\n')[1]?.split('```text\n')[1]?.split('\n```')[0]
  expect(copydesk(['fixtures/sample.txt'], root).stdout.trim()).toBe(shown?.trim())
})
