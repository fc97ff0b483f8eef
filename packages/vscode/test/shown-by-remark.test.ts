import {expect, it} from 'vitest'
import type {Uri} from 'vscode'
import {shownByRemark} from '../src/shown-by-remark.ts'

/** As VS Code has it; of an address only its words count. */
const diagnostic = (source: string, target?: string) => ({
  source,
  code: target === undefined ? 'unclosed' : {value: 'unclosed', target: {toString: () => target} as Uri}
})

const ours = 'https://github.com/copydesk/copydesk/tree/main/rules/retext-paired-quotes#unclosed'

it('is what a plugin of Copydesk found, for another host', () => {
  expect(shownByRemark([diagnostic('retext-paired-quotes', ours)])).toBe(true)
})

it('is not what Copydesk itself shows, nor what plugins of others found', () => {
  expect(shownByRemark([])).toBe(false)
  expect(shownByRemark([diagnostic('copydesk', ours)])).toBe(false)
  expect(shownByRemark([diagnostic('retext-quotes', 'https://github.com/retextjs/retext-quotes')])).toBe(false)
  expect(shownByRemark([diagnostic('retext-paired-quotes')])).toBe(false)
})
