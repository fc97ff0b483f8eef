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
        const {stdout, stderr} = copydesk(['--format', 'blob', '--shard', `${part}/${parts}`, '.'], folder)
        expect(stderr).toBe('')
        fs.writeFileSync(path.join(folder, `${part}.json`), stdout)
        reports.unshift(`${part}.json`)
      }
      for (const format of ['json', 'stylish', 'html', 'blob'])
        expect(copydesk(['merge', '--format', format, ...reports], folder)).toEqual(
          copydesk(['--format', format, '.'], folder)
        )
    })

  it('know the files that could not be read, and paths that were not there', () => {
    const folder = folderOf({...files, 'bad.txt': Uint8Array.of(80, 75, 0)})
    for (const part of [1, 2]) {
      const args = ['--format', 'blob', '-o', `${part}.blob`, '--shard', `${part}/2`, '.']
      copydesk(part === 2 ? [...args, 'no.md'] : args, folder)
    }
    const {code, stdout, stderr} = copydesk(['merge', '--format', 'junit', '1.blob', '2.blob'], folder)
    expect(stderr).toBe(
      'copydesk: 2.blob: not all was checked; what its run said tells why\ncopydesk: bad.txt is a binary file, not text\n'
    )
    expect(stdout).toContain('This file is a binary file, not text')
    expect(code).toBe(2)
  })

  it('are told where the report of one is missing', () => {
    const folder = folderOf({'a.md': 'Fine.\n', 'b.md': 'Fine.\n', 'c.md': 'Fine.\n'})
    for (const part of [1, 3]) copydesk(['--format', 'blob', '-o', `${part}.blob`, '--shard', `${part}/4`, '.'], folder)
    expect(copydesk(['merge', '1.blob', '3.blob'], folder)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'copydesk: the report of shard 2/4 is missing\ncopydesk: the report of shard 4/4 is missing\n'
    })
  })

  it('are told where they are wrong', () => {
    const folder = folderOf({...files, 'x.json': '{}', 'old.json': '{"copydesk": "0.0.1", "files": []}'})
    const told = (...args: string[]) => copydesk(args, folder).stderr
    expect(told('--shard', '3/2', '.')).toContain('--shard takes a part of a whole, 2/8, not “3/2”')
    expect(told('merge', 'x.json')).toBe('copydesk: x.json is not a report of --format blob\n')
    expect(told('merge', 'no.json')).toBe('copydesk: no.json does not exist\n')
    expect(told('merge', 'old.json')).toMatch(/^copydesk: old\.json is of copydesk 0\.0\.1, and this is [\d.]+\n$/)
    copydesk(['--format', 'blob', '-o', '1.json', '.'], folder)
    expect(told('merge', '1.json', '1.json')).toContain('Z.md is in two of the reports')
  })
})
