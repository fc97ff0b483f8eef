import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderOf, root, runNode} from './support/run.ts'

/** The command installed in a folder of its own, beside an article with a slip. */
function installed(): {folder: string; program: string; cache: string} {
  const folder = folderOf({'a.md': 'She said “yes.\n\nThey went home.\n'})
  fs.rmSync(path.join(folder, 'node_modules'))
  const copydesk = path.join(folder, 'node_modules/copydesk')
  for (const name of ['bin', 'dist', 'package.json'])
    fs.cpSync(path.join(root, 'packages/cli', name), path.join(copydesk, name), {recursive: true})
  return {
    folder,
    program: path.join(copydesk, 'bin/copydesk.js'),
    cache: path.join(folder, 'node_modules/.cache/copydesk/code')
  }
}

const args = ['--no-cache', 'a.md']

describe('the compiled program', () => {
  it('is kept by the first check, for the next ones to start with', () => {
    const {folder, program, cache} = installed()
    expect(runNode(program, ['--version'], folder).code).toBe(0)
    expect(fs.existsSync(cache)).toBe(false)
    const first = runNode(program, args, folder)
    expect(first.stdout).toContain('a.md')
    expect(first.code).toBe(1)
    const [name, ...more] = fs.readdirSync(cache)
    expect(more).toEqual([])
    const kept = fs.readFileSync(path.join(cache, name!))
    expect(runNode(program, args, folder)).toEqual(first)
    expect(fs.readFileSync(path.join(cache, name!)).equals(kept)).toBe(true)
  })

  it('is kept of the first ten files of a long run', () => {
    const {folder, program, cache} = installed()
    for (let at = 0; at < 12; at++) fs.copyFileSync(path.join(folder, 'a.md'), path.join(folder, `a${at}.md`))
    fs.writeFileSync(path.join(folder, 'none.md'), '')
    runNode(program, ['--no-cache', '--max-warnings', '20', '.'], folder)
    expect(fs.readdirSync(cache)).toHaveLength(1)
  })

  it('is compiled anew if what is kept is damaged, cut off or of another program', () => {
    const {folder, program, cache} = installed()
    const first = runNode(program, args, folder)
    const file = path.join(cache, fs.readdirSync(cache)[0]!)
    const kept = fs.readFileSync(file)
    const flipped = Buffer.from(kept)
    flipped[kept.length >> 1] = 255 - kept[kept.length >> 1]!
    for (const bytes of [flipped, kept.subarray(0, 50_000), Buffer.alloc(0)]) {
      fs.writeFileSync(file, bytes)
      expect(runNode(program, args, folder)).toEqual(first)
      expect(fs.readFileSync(file).length).toBeGreaterThan(500_000)
    }
    // As long as before: Node looks at no more.
    const script = path.join(folder, 'node_modules/copydesk/dist/copydesk.cjs')
    const text = fs.readFileSync(script, 'utf8')
    fs.writeFileSync(script, text.replaceAll('never closes', 'NEVER CLOSES'))
    const build = path.join(folder, 'node_modules/copydesk/dist/build-id')
    fs.writeFileSync(build, 'another-build-id')
    expect(runNode(program, args, folder).stdout).toContain('NEVER CLOSES')
  })

  it('is not kept where nothing can be written, nor where it is not wanted', () => {
    const {folder, program, cache} = installed()
    const first = runNode(program, args, folder, {NODE_DISABLE_COMPILE_CACHE: '1'})
    expect(fs.existsSync(cache)).toBe(false)
    fs.writeFileSync(path.join(folder, 'node_modules/.cache'), 'a file in its place')
    expect(runNode(program, args, folder)).toEqual(first)
  })
})
