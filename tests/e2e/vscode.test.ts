import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchChromium} from './support/chromium.ts'
import {root} from './support/run.ts'
import {missing, packRemarkExtension, VsCode} from './support/vscode.ts'

const sample = fs.readFileSync(path.join(root, 'fixtures/sample.txt'), 'utf8')
const unclosed = '# Tea\n\nHe said: “It rained.\n'
const files = {
  'sample.txt': sample,
  'safe.txt': sample,
  'other.md': unclosed,
  'left.md': unclosed,
  'remark.md': unclosed,
  '.remarkrc': '{"plugins": ["remark-copydesk"]}',
  '.copydeskignore': 'left.md\n',
  'wrong/copydesk.config.json': '{"ignore": 5}\n',
  'wrong/package.json': '{"name": "posts", "copydesk": {"rules": {"paired-quotes": "loud"}}}\n'
}

/** The editor works in its own time, and the machine may be busy. */
const soon = {timeout: 45_000}

/** As a writer has it: the lines are as wide as the window. */
const settings = {'editor.wordWrap': 'on', 'editor.minimap.enabled': false}

describe.skipIf(missing)(`the extension, in VS Code${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let parent: string
  let code: VsCode
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const packed = spawnSync('npm', ['run', 'package', '-w', 'packages/vscode'], {cwd: root, encoding: 'utf8'})
    if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr)
    parent = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-vscode-'))
    const folder = path.join(parent, 'articles')
    fs.mkdirSync(folder)
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
      fs.writeFileSync(path.join(folder, name), text)
    }
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    const remark = path.join(parent, 'remark')
    fs.mkdirSync(remark)
    const extensions = [path.join(root, 'packages/vscode/dist/copydesk.vsix'), await packRemarkExtension(remark)]
    code = await VsCode.start(extensions, folder, settings)
    browser = await launchChromium()
    page = await browser.newPage({viewport: {width: 1280, height: 800}})
    page.setDefaultTimeout(soon.timeout)
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await code?.stop()
    if (parent !== undefined) fs.rmSync(parent, {recursive: true, force: true})
  })

  /** Presses a key until it shows something: what is pressed while VS Code moves the focus is lost. */
  async function press(key: string, shows: Locator): Promise<void> {
    const isShown = async () => {
      await page.keyboard.press(key)
      return shows.waitFor({timeout: 9_000}).then(
        () => true,
        () => false
      )
    }
    await expect.poll(isShown, soon).toBe(true)
  }

  async function ask(key: string, text: string): Promise<void> {
    const input = page.locator('.quick-input-widget input[type=text]').first()
    await press(key, input)
    await input.fill(text)
  }

  async function open(file: string): Promise<void> {
    await ask('Control+p', file)
    await page.locator('.quick-input-list .monaco-list-row.focused', {hasText: file}).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.tab.active', {hasText: file}).waitFor()
    await page.locator('.editor-group-container.active .view-lines').first().click()
  }

  async function run(command: string): Promise<void> {
    await ask('F1', `>Copydesk: ${command}`)
    await page.locator('.quick-input-list .monaco-list-row.focused', {hasText: command}).waitFor()
    await page.keyboard.press('Enter')
  }

  async function goTo(line: number, column: number): Promise<void> {
    await ask('Control+g', `:${line}:${column}`)
    await page.keyboard.press('Enter')
    await page.locator('.statusbar-item', {hasText: `Ln ${line}, Col ${column}`}).waitFor()
  }

  const status = async () => (await page.locator('[id="copydesk.copydesk-vscode.copydesk"]').textContent())?.trim()
  const why = () => page.locator('[id="copydesk.copydesk-vscode.copydesk"] a').getAttribute('aria-label')
  /** Of what is in view; VS Code draws no-break spaces. */
  const text = async () => (await page.locator('.view-lines').first().innerText()).replaceAll('\u{A0}', ' ')

  it('marks the sample, and says how much is marked', async () => {
    await page.goto(code.addressOf('sample.txt'))
    await page.locator('.view-lines').first().click()
    await page.locator('.squiggly-warning').first().waitFor()
    await expect.poll(status, soon).toBe('11 findings')
    expect(await page.locator('.squiggly-warning').count()).toBeGreaterThanOrEqual(11)
  }, 120_000)

  it('takes a suggestion', async () => {
    // The list of files is no part of the picture.
    await page.keyboard.press('Control+b')
    await goTo(6, 53)
    const action = page.locator('.action-widget .action', {hasText: 'Change to “Byrd”'})
    await press('Control+.', action)
    // The one in the README, anew.
    await page.screenshot({path: path.join(root, 'packages/vscode/dist/vscode.png')})
    await action.click()
    await expect.poll(text, soon).toContain('marked Byrd’s first official visit')
    await expect.poll(status, soon).toBe('10 findings')
  }, 120_000)

  it('makes all safe fixes, and one undo takes them back', async () => {
    await open('safe.txt')
    await expect.poll(status, soon).toBe('11 findings')
    await run('Make All Safe Fixes in This File')
    await expect.poll(text, soon).toContain('• Shared costs')
    expect(await text()).toContain('• Monthly')
    expect(await text()).toContain('marked Bird’s first')
    await page.keyboard.press('Control+z')
    await expect.poll(text, soon).toContain('•Shared costs')
    expect(await text()).toContain('•Monthly')
  }, 120_000)

  it('restarts its server, which marks what is open as the one before did', async () => {
    const [before, ...others] = code.servers()
    expect(before).toBeDefined()
    expect(others).toEqual([])
    await run('Restart')
    await expect.poll(() => code.servers().includes(before!), soon).toBe(false)
    await expect.poll(() => code.servers().length, soon).toBe(1)
    await expect.poll(status, soon).toBe('11 findings')
    await goTo(10, 1)
    // One character, which one undo takes back.
    await page.keyboard.insertText('“')
    await expect.poll(text, soon).toContain('“Byrd added')
    await expect.poll(status, soon).toBe('12 findings')
    const undone = async () => {
      await page.keyboard.press('Control+z')
      return text()
    }
    await expect.poll(undone, soon).not.toContain('“Byrd added')
    await expect.poll(status, soon).toBe('11 findings')
  }, 120_000)

  it('lists the findings of all articles, but those that are left out', async () => {
    await run('Check All Articles of the Workspace')
    // VS Code draws as much of the list as is in view.
    await page.locator('.notification-list-item', {hasText: /findings in 4 articles/}).waitFor()
    const problems = page.locator('.markers-panel .monaco-list-rows')
    await expect.poll(() => problems.innerText(), soon).toContain('other.md')
    expect(await problems.innerText()).toContain('paired-quotes/unclosed')
    expect(await problems.innerText()).not.toContain('left.md')
  }, 120_000)

  it('says why it is idle', async () => {
    await open('left.md')
    await expect.poll(why, soon).toContain('A .copydeskignore leaves this file out.')
    expect(await page.locator('.squiggly-warning').count()).toBe(0)
  }, 120_000)

  it.each(['copydesk.config.json', 'package.json'])(
    'knows what may be in a config: %s',
    async (file) => {
      await open(file)
      await expect.poll(() => page.locator('.squiggly-warning').count(), soon).toBe(1)
    },
    120_000
  )

  it('is silent where the remark extension shows the same', async () => {
    await open('remark.md')
    await expect.poll(why, soon).toContain('The remark extension shows the findings of this file.')
    await expect.poll(() => page.locator('.squiggly-warning').count(), soon).toBe(1)
  }, 120_000)

  it('shows the article as a proof', async () => {
    await open('safe.txt')
    // The list of problems is in the way.
    await page.keyboard.press('Control+j')
    await run('Open the Proof of This File')
    const proof = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
    await expect.poll(() => proof.locator('body').innerText(), soon).toContain('Bird sounds like the name Byrd')
    await page.screenshot({path: path.join(root, 'packages/vscode/dist/proof.png')})
    // It follows what is typed, and the theme.
    await page.locator('.view-lines').first().click()
    await goTo(1, 1)
    await page.keyboard.type('Quayside ')
    await expect.poll(() => proof.locator('article').innerText(), soon).toContain('Quayside')
    const paper = () => proof.locator('article').evaluate('getComputedStyle(document.querySelector("article")).color')
    const ink = await paper()
    await page.keyboard.press('Control+z')
    await ask('F1', '>Toggle between Light/Dark Themes')
    await page.locator('.quick-input-list .monaco-list-row.focused', {hasText: 'Light/Dark'}).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(paper, soon).not.toBe(ink)
    await page.screenshot({path: path.join(root, 'packages/vscode/dist/proof-other-theme.png')})
  }, 120_000)
})
