import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readText} from '../src/text/read.ts'
import {outline} from './text-outline.ts'

const folder = new URL('../../../fixtures/text/', import.meta.url)

/** `name.layout.txt` beside `name.layout.outline`, which was checked by eye. */
describe('the plain texts of fixtures/text', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  it('are there', () => expect(files.length).toBeGreaterThan(3))
  for (const file of files) {
    it(file, async () => {
      const source = readFileSync(new URL(file, folder), 'utf8')
      expect(readText(source, {}).layout).toBe(file.split('.')[1])
      await expect(`${outline(source).join('\n')}\n`).toMatchFileSnapshot(
        new URL(file.replace(/txt$/, 'outline'), folder).pathname
      )
    })
  }
})
