import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf} from './support/run.ts'

const slip = 'The mayor spoke. “It will be open by June, she said.\n'
const files = Object.fromEntries(['a.md', 'b/a.txt', 'b.md', 'Z.md', 'é.md'].map((name) => [name, slip]))

describe('shards', () => {
  for (const parts of [1, 2, 3, 8])
    it(`merge into the report of one run, byte for byte: ${parts}`, () => {
      const folder = folderOf(files)
      const reports: string[] = []
      for (let part = 1; part <= parts; part++) {
        const {stdout, stderr} = copydesk(['--format', 'json', '--shard', `${part}/${parts}`, '.'], folder)
        expect(stderr).toBe('')
        fs.writeFileSync(path.join(folder, `${part}.json`), stdout)
        reports.unshift(`${part}.json`)
      }
      for (const format of ['json', 'stylish'])
        expect(copydesk(['merge', '--format', format, ...reports], folder)).toEqual(
          copydesk(['--format', format, '.'], folder)
        )
    })

  it('are told where they are wrong', () => {
    const folder = folderOf({...files, 'x.json': '{}', '1.json': '[{"path": "a.md", "messages": []}]'})
    const told = (...args: string[]) => copydesk(args, folder).stderr
    expect(told('--shard', '3/2', '.')).toContain('--shard takes a part of a whole, 2/8, not “3/2”')
    expect(told('merge', 'x.json')).toBe('copydesk: x.json is not a report in JSON\n')
    expect(told('merge', 'no.json')).toBe('copydesk: no.json does not exist\n')
    expect(told('merge', '1.json', '1.json')).toContain('a.md is in two of the reports')
  })
})
