import fs from 'node:fs'
import {fileURLToPath} from 'node:url'
import {rules} from 'retext-preset-copydesk'
import {describe, expect, it} from 'vitest'

const read = (file: string) => fs.readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8')
const folders = fs.readdirSync(fileURLToPath(new URL('../../rules/', import.meta.url)))

it('the preset has every rule there is', () => {
  expect(rules.map(({id}) => `retext-${id}`).sort()).toEqual([...folders].sort())
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, {kinds, summary}) => {
  const readme = read(`rules/retext-${id}/README.md`)

  it('has a README that describes each of its kinds, where the messages’ addresses lead', () => {
    const headings = readme
      .split('\n')
      .filter((line) => /^#{2,4} /.test(line))
      .map((line) => line.replace(/^#+ |`/g, ''))
    expect(headings).toEqual(expect.arrayContaining(Object.keys(kinds)))
  })

  it('tells its measured precision and recall', () => {
    expect(readme).toMatch(/precision/i)
    expect(readme).toMatch(/recall/i)
  })

  it('can be bundled without its plugin, which reads all formats', () => {
    expect(read(`rules/retext-${id}/src/index.ts`)).toContain('export default /* @__PURE__ */ retextPlugin(rule)')
  })

  it('is listed in the READMEs of the preset and of the repository', () => {
    for (const file of ['README.md', 'packages/preset/README.md']) expect(read(file)).toContain(`[\`${id}\`](`)
  })

  it('sums itself and its kinds up as noun phrases', () => {
    for (const each of [summary, ...Object.values(kinds).map((kind) => kind.summary)]) {
      expect(each).not.toBe('')
      expect(each).not.toMatch(/\.$/)
    }
  })
})
