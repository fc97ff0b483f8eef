import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {outline} from './html-outline.ts'

const folder = new URL('../../../fixtures/html/', import.meta.url)

/** `name.html` beside `name.outline`, which was checked by eye. */
describe('the pages of fixtures/html', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'))
  it('are there', () => expect(files.length).toBeGreaterThan(3))
  for (const file of files) {
    it(file, async () => {
      const source = readFileSync(new URL(file, folder), 'utf8')
      await expect(`${outline(source).join('\n')}\n`).toMatchFileSnapshot(
        new URL(file.replace(/html$/, 'outline'), folder).pathname
      )
    })
  }
})
