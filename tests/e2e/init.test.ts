import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf} from './support/run.ts'

const slip = (day: string) => `The mayor spoke. “It will be open by ${day}, she said.\n`
const home = {CI: undefined}

describe('copydesk init', () => {
  it('writes a config for the site generator and a baseline, and shows what it found', () => {
    const folder = folderOf({'docusaurus.config.ts': '', 'docs/a.md': slip('Monday')})
    const {code, stdout, stderr} = copydesk(['init'], folder, home)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^\.copydeskrc\.yml: written for Docusaurus\ncopydesk\.baseline\.txt: 1 known\n\nretext-paired-quotes: 1\n {2}docs\/a\.md:1:18 The quotation /
    )
    expect(JSON.parse(copydesk(['config', 'docs/a.md'], folder).stdout).format).toBe('mdx')
    expect(copydesk(['--baseline', 'copydesk.baseline.txt', '.'], folder)).toEqual({code: 0, stdout: '', stderr: ''})
  })

  for (const sign of ['hugo.toml', '_config.yml', 'astro.config.mjs', 'nothing.txt'])
    it(`writes a config that holds: ${sign}`, () => {
      const folder = folderOf({[sign]: 'Fine.\n', 'a.md': 'Fine.\n'})
      expect(copydesk(['init'], folder, home).code).toBe(0)
      expect(copydesk(['.'], folder)).toEqual({code: 0, stdout: '', stderr: ''})
    })

  it('shows ten findings of a rule and counts the rest', () => {
    const days = Array.from({length: 13}, (_, index) => [`${index}.md`, slip(`day ${index}`)] as const)
    expect(copydesk(['init'], folderOf(Object.fromEntries(days)), home).stdout).toMatch(
      /retext-paired-quotes: 13\n(?: {2}.*\n){10} {2}and 3 more\n/
    )
  })

  it('leaves a config that is there alone', () => {
    const folder = folderOf({'copydesk.config.json': '{}', 'a.md': 'Fine.\n'})
    expect(copydesk(['init'], folder, home)).toMatchObject({code: 2, stdout: ''})
    expect(fs.existsSync(path.join(folder, '.copydeskrc.yml'))).toBe(false)
  })
})
