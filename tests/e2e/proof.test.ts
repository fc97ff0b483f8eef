import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {launchChromium} from './support/chromium.ts'
import {copydesk, copydeskWith, folderOf, root, runNode} from './support/run.ts'

const sample = fs.readFileSync(path.join(root, 'fixtures/sample.txt'), 'utf8')
const axe = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const hostile = '“Nobody <script>document.title="owned"</script> <img src=x onerror=alert(1)> said so.\n'

describe('--format html', () => {
  let browser: Browser
  let page: Page
  let asked: string[]
  const folder = folderOf({
    'harbor.txt': sample,
    'posts/a.md': '---\ntitle: The last boat\n---\n\nHe said “no.\n',
    'hostile.txt': hostile
  })
  const file = path.join(folder, 'proof.html')

  beforeAll(async () => {
    fs.writeFileSync(file, copydesk(['--format', 'html', '.'], folder).stdout)
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    // The policy of the page forbids scripts; the test brings its own.
    page = await browser.newPage({viewport: {width: 1280, height: 1000}, bypassCSP: true})
    asked = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(file).href)
  })

  it('needs nothing but itself, and runs nothing of an article', async () => {
    expect(asked).toEqual([pathToFileURL(file).href])
    expect(await page.title()).toMatch(/^Proof: \d+ marks in 3 articles$/)
  })

  it('has each note beside its line, and none over another', async () => {
    const boxes = await Promise.all(
      (await page.locator('article:has(h2:text-is("harbor.txt")) .copy .note').all()).map((note) => note.boundingBox())
    )
    expect(boxes).toHaveLength(11)
    const copy = (await page.locator('article:has(h2:text-is("harbor.txt")) .line').first().boundingBox())!
    for (const [index, box] of boxes.entries()) {
      expect(box!.x).toBeGreaterThan(copy.x + copy.width)
      const before = boxes[index - 1]
      if (before) expect(box!.y).toBeGreaterThanOrEqual(before.y + before.height)
    }
  })

  it('leads from the index to an article, and from a mark to its note and back', async () => {
    await page.getByRole('link', {name: 'harbor.txt'}).click()
    expect(await page.locator('article:target h2').textContent()).toBe('harbor.txt')
    await page.locator('article:target .reference').nth(1).click()
    expect(await page.locator('.note:target').textContent()).toContain('Byrd')
    await page.locator('.note:target .number').click()
    expect(await page.locator('.reference:target').textContent()).toBe('2')
  })

  it.each([320, 720, 1280])('fits a window of %i pixels', async (width) => {
    await page.setViewportSize({width, height: 800})
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  it.each(['light', 'dark'] as const)(
    'has no serious fault for those who cannot see it well: %s',
    async (colorScheme) => {
      await page.emulateMedia({colorScheme})
      await page.evaluate(axe)
      const {violations} = (await page.evaluate('axe.run()')) as {violations: {id: string; impact: string}[]}
      expect(violations.filter(({impact}) => impact === 'serious' || impact === 'critical')).toEqual([])
    }
  )

  it('prints in the colours of paper, an article a page', async () => {
    await page.emulateMedia({media: 'print', colorScheme: 'dark'})
    const colors = await page.evaluate(
      '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]'
    )
    expect(colors).toEqual(['rgb(29, 27, 24)', 'rgb(255, 255, 255)'])
  })
})

describe('a proof', () => {
  const body = (html: string) => html.split('<body>')[1]

  it('is the same for any number of workers', () => {
    const folder = folderOf({'a.txt': sample, 'b.txt': hostile})
    const [one, two] = ['1', '2'].map((jobs) =>
      copydesk(['--format', 'html', '--no-cache', '--jobs', jobs, '.'], folder)
    )
    expect(two).toEqual(one)
  })

  it('shows what came on standard input, and what fixes would leave', () => {
    const folder = folderOf({'a.txt': '“We will build it,“ she said. “It will be open.\n'})
    const {stdout} = copydeskWith('He said “no.\n', ['--stdin', '--format', 'html'], folder)
    expect(body(stdout)).toContain('<mark class="mark paired-quotes">“</mark>')
    const {stderr} = copydesk(['--fix-dry-run', '--format', 'html', 'a.txt'], folder)
    expect(body(stderr)).toContain('build it,” she said')
  })

  it('is one of remark, too', () => {
    const folder = folderOf({'a.md': 'He said “no.\n'})
    const remark = path.join(root, 'node_modules/remark-cli/cli.js')
    const {stderr} = runNode(remark, ['a.md', '--no-stdout', '--use', 'remark-copydesk', '--report', 'proof'], folder)
    expect(body(stderr)).toContain('<mark class="mark paired-quotes">“</mark>')
  })
})
