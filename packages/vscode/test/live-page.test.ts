import {expect, it} from 'vitest'
import {livePage} from '../src/live-page.ts'
import {proof} from '../src/proof.ts'

const article = 'He said: “$& </body> <style> It rained.\n'

it('is the proof, with one script that may run and nothing else', async () => {
  const page = livePage(await proof({file: 'a.txt', text: article}))
  const [, nonce] = /script-src 'nonce-([^']+)'/.exec(page)!
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).toContain(`<script nonce="${nonce}">`)
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('$&amp; &lt;/body&gt;')
})

it('goes with the theme of the editor', async () => {
  const page = livePage(await proof({file: 'a.txt', text: article}))
  expect(page.indexOf('vscode-dark')).toBeGreaterThan(0)
  expect(page.indexOf('vscode-dark')).toBeLessThan(page.indexOf('</style>'))
})
