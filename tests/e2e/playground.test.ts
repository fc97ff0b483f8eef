import fs from 'node:fs'
import type {Server} from 'node:http'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {launchChromium, serve} from './support/chromium.ts'

const built = fileURLToPath(new URL('../../packages/playground/dist/', import.meta.url))
const sample = fs.readFileSync(new URL('../../fixtures/sample.txt', import.meta.url), 'utf8')
const axe = fs.readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

let browser: Browser
let server: Server
let address: string
let context: BrowserContext
let page: Page
let errors: string[]

beforeAll(async () => {
  browser = await launchChromium()
  ;({server, address} = await serve(built))
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  context = await browser.newContext({
    // The editor draws what is in view: here all of the sample is.
    viewport: {width: 1280, height: 2400},
    permissions: ['clipboard-read', 'clipboard-write']
  })
  page = await context.newPage()
  errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  await open(address)
})

afterEach(async () => {
  expect(errors).toEqual([])
  await context.close()
})

async function open(url: string): Promise<void> {
  await page.goto(url)
  await page.waitForSelector('html[data-ready]')
}

/** The article as it is in the editor, without the corrections that are drawn into it. */
const text = async () =>
  (await page.evaluate(`[...document.querySelectorAll('.cm-line')].map((line) => {
    const copy = line.cloneNode(true)
    for (const shown of copy.querySelectorAll('ins')) shown.remove()
    return copy.textContent
  }).join('\\n')`)) as string
const count = () => page.locator('#count').textContent()
const card = (words: string) => page.locator('.card', {hasText: words})

async function type(words: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(words)
}

describe('the playground', () => {
  it('opens with the sample, marked', async () => {
    expect(await count()).toBe('11 findings')
    expect(await page.locator('.card').count()).toBe(11)
    expect(await page.locator('.come', {hasText: 'Byrd'}).count()).toBe(1)
    expect((await text()).trimEnd()).toBe(sample.trimEnd())
  })

  it('takes one suggestion, and takes it back', async () => {
    await card('Bird').getByRole('button', {name: 'Make it Byrd'}).click()
    await expect.poll(count).toBe('10 findings')
    expect(await text()).toContain('marked Byrd’s first official visit')
    await page.keyboard.press('Control+z')
    await expect.poll(count).toBe('11 findings')
    expect(await text()).toContain('marked Bird’s first official visit')
  })

  it('makes the safe fixes alone, or takes all suggestions', async () => {
    await page.getByRole('button', {name: 'Make safe fixes'}).click()
    await expect.poll(text).toContain('• Shared costs')
    expect(await text()).toContain('Bird’s')
    await page.getByRole('button', {name: 'Take all suggestions'}).click()
    // The tie and the photograph that is not there are for a person to decide.
    await expect.poll(count).toBe('2 findings')
    expect(await page.locator('#said').textContent()).toContain('what is left is for you to decide')
    expect(await text()).toContain('Byrd’s first official visit')
  })

  it('marks while one types', async () => {
    await type('He said: “It rained. Nobody minded.')
    await expect.poll(count).toBe('1 finding')
    await page.keyboard.insertText('”')
    await expect.poll(count).toBe('Nothing to mark')
  })

  it('is used with the keyboard alone', async () => {
    await page.locator('.cm-content').focus()
    await page.keyboard.press('F8')
    expect(await page.locator('.card.active').textContent()).toContain('given twice')
    await page.keyboard.press('F8')
    expect(await page.locator('.card.active').textContent()).toContain('Bird')
    await page.keyboard.press('Control+.')
    await expect.poll(count).toBe('10 findings')
    await page.keyboard.press('Shift+F8')
    expect(await page.locator('.card.active').textContent()).toContain('given twice')
  })

  it('switches rules off and formats over', async () => {
    await page.getByText('Rules', {exact: true}).click()
    await page.getByLabel('a name that one document spells in two ways').uncheck()
    await expect.poll(count).toBe('6 findings')
    await page.keyboard.press('Escape')
    await type('<p>He said: “It rained.</p>')
    await page.getByLabel('Format').selectOption('html')
    await expect.poll(count).toBe('1 finding')
  })

  it('knows what is no word once it is asked, and loads the dictionary then', async () => {
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    // The page asks the service worker, and that the server.
    const dictionary = () => [...new Set(asked.filter((url) => url.endsWith('.bin')))]
    await type('The ferry sailed befoer noon, and nobody waved.')
    await expect.poll(count).toBe('Nothing to mark')
    expect(dictionary()).toEqual([])
    await page.getByText('Rules', {exact: true}).click()
    await page.getByLabel('a word that no dictionary has').check()
    await expect.poll(count).toBe('1 finding')
    expect(await page.locator('.card').textContent()).toContain('befoer')
    expect(dictionary()).toHaveLength(1)
    await page.getByRole('button', {name: 'Share link'}).click()
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain('#')
    const link = (await page.evaluate('navigator.clipboard.readText()')) as string
    await page.goto('about:blank')
    await open(link)
    expect(await count()).toBe('1 finding')
  })

  it('shares by an address, whatever is in the article', async () => {
    await type('Café 😀 “a\n\n</script> • b')
    await page.getByRole('button', {name: 'Share link'}).click()
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain('#')
    const link = (await page.evaluate('navigator.clipboard.readText()')) as string
    expect(new URL(link).pathname).toBe('/')
    await page.goto('about:blank')
    await open(link)
    expect(await text()).toBe('Café 😀 “a\n\n</script> • b')
    await page.goto('about:blank')
    await open(`${address}#cut-off`)
    expect(await count()).toBe('11 findings')
  })

  it('copies the text and a report', async () => {
    await page.getByRole('button', {name: 'Copy report'}).click()
    const report = await page.evaluate('navigator.clipboard.readText()')
    expect(report).toContain('6:52  `Bird` sounds like the name `Byrd`')
    expect(report).toContain('11 findings')
    await page.getByRole('button', {name: 'Copy text'}).click()
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain('Harbor Crossing')
  })

  async function pasteAtCursor(words: string, html = ''): Promise<void> {
    await page.evaluate(
      `(() => {
      const data = new DataTransfer()
      data.setData('text/html', ${JSON.stringify(html)})
      data.setData('text/plain', ${JSON.stringify(words)})
      document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))
    })()`
    )
  }

  async function paste(html: string): Promise<void> {
    await type(' ')
    await pasteAtCursor('in one line', html)
  }

  it('puts the first article that is pasted in the place of the sample, and the next one where the cursor is', async () => {
    const hint = page.getByText('This is a sample.')
    expect(await hint.isVisible()).toBe(true)
    await page.locator('.cm-line', {hasText: 'Byrd added'}).click()
    await pasteAtCursor('It rained. ')
    await expect.poll(text).toBe('It rained. ')
    expect(await hint.isVisible()).toBe(false)
    await pasteAtCursor('Nobody came.')
    await expect.poll(text).toBe('It rained. Nobody came.')
    await page.getByRole('button', {name: 'Clear'}).click()
    await expect.poll(count).toBe('No article yet')
    expect(await page.locator('#said').textContent()).toBe('Cleared; undo brings the article back')
    await page.keyboard.press('Control+z')
    await expect.poll(text).toBe('It rained. Nobody came.')
    await page.getByRole('button', {name: 'Sample'}).click()
    await pasteAtCursor('', '<p>It rained.</p><p>Nobody came.</p>')
    await expect.poll(async () => (await text()).trim()).toBe('It rained.\n\nNobody came.')
  })

  it('takes an article from a CMS, with its lists', async () => {
    await paste(
      '<h1>Tea</h1><p>They want:</p><ul><li>a <b>bench</b></li><li>a bin</li></ul><ol><li>first</li></ol><p>•typed</p>'
    )
    await expect
      .poll(async () => (await text()).trim())
      .toBe('Tea\n\nThey want:\n\n• a bench\n• a bin\n\n1. first\n\n•typed')
  })

  it('takes an article from Word, whose lists are none', async () => {
    const item = (marker: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}` +
      `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
    await paste(
      `<p class=MsoNormal>They want:<o:p></o:p></p>${item('·', 'a bench')}${item('·', 'a bin')}` +
        `<p class=MsoNormal>Then:</p>${item('1.', 'first')}${item('2.', 'second')}`
    )
    const typed = 'They want:\n\n• a bench\n• a bin\n\nThen:\n\n1. first\n2. second'
    await expect.poll(async () => (await text()).trim()).toBe(typed)
    await expect.poll(count).toBe('Nothing to mark')
  })

  it('opens files by their format, and says which are no text', async () => {
    const file = page.locator('#open')
    await file.setInputFiles({
      name: 'a.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Tea\n\n# Tea\n\nIt *rained*.\n')
    })
    await expect.poll(text).toContain('# Tea')
    expect(await page.getByLabel('Format').inputValue()).toBe('markdown')
    await file.setInputFiles({name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0x00, 0x61])})
    await expect
      .poll(() => page.locator('#said').textContent())
      .toBe('b.txt is no text in UTF-8: copy what is in it and paste it here')
    expect(await text()).toContain('# Tea')
  })

  it('opens a file that is dropped', async () => {
    await page.evaluate(`(() => {
      const data = new DataTransfer()
      data.items.add(new File(['<p>He said: “It rained.</p>'], 'a.html'))
      document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))
    })()`)
    await expect.poll(count).toBe('1 finding')
    expect(await page.getByLabel('Format').inputValue()).toBe('html')
  })

  it('works without a network after the first visit', async () => {
    await page.evaluate('navigator.serviceWorker.ready')
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    await context.setOffline(true)
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    expect(await count()).toBe('11 findings')
    await context.setOffline(false)
  })

  it('says so where the dictionary is asked for without a network', async () => {
    await page.evaluate('navigator.serviceWorker.ready')
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    await context.setOffline(true)
    await page.getByText('Rules', {exact: true}).click()
    const words = page.getByLabel('a word that no dictionary has')
    await words.check()
    await expect.poll(count).toBe('Not checked')
    expect(await page.locator('#said').textContent()).toContain('The dictionary could not be loaded')
    await context.setOffline(false)
    await words.uncheck()
    await words.check()
    await expect.poll(count).toBe('11 findings')
    await context.setOffline(true)
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    await page.getByText('Rules', {exact: true}).click()
    await words.check()
    await expect.poll(count).toBe('11 findings')
    await context.setOffline(false)
  })

  it('asks nothing of anyone', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await open(address)
    await type('A secret: “nobody.')
    await expect.poll(count).toBe('1 finding')
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has no fault for those who cannot see it well: %s', async (colorScheme) => {
    await page.emulateMedia({colorScheme})
    await page.evaluate(axe)
    const faults = async () => {
      const {violations} = (await page.evaluate('axe.run()')) as {violations: {id: string}[]}
      return violations.map(({id}) => id)
    }
    expect(await faults()).toEqual([])
    await card('Bird').locator('.reason').click()
    await page.getByText('Rules', {exact: true}).click()
    expect(await faults()).toEqual([])
    await page.getByRole('button', {name: 'Clear'}).click()
    await expect.poll(count).toBe('No article yet')
    expect(await faults()).toEqual([])
  })

  it('shows a finding beside its mark on a phone, where the others stand below the article', async () => {
    await page.setViewportSize({width: 390, height: 844})
    await page.locator('.mark.consistent-names').first().click()
    const fix = page.locator('.card.active .fix')
    const place = await fix.boundingBox()
    expect(place!.y + place!.height).toBeLessThan(300)
    await fix.click()
    await expect.poll(count).toBe('10 findings')
    await page.locator('#all').click()
    await expect.poll(async () => (await page.locator('.card').first().boundingBox())!.y).toBeLessThan(300)
  })

  it('takes a long article', async () => {
    const long = Array.from({length: 400}, () => sample).join('\n')
    await page.locator('#open').setInputFiles({name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(long)})
    await expect.poll(count, {timeout: 20_000}).toMatch(/^\d{4} findings$/)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await expect.poll(() => page.locator('.card.active').textContent()).toContain('Harbor')
  })

  it('is small: what is needed to see the page', () => {
    const sizeOf = (name: RegExp) =>
      fs
        .readdirSync(`${built}assets`)
        .filter((file) => name.test(file))
        .map((file) => gzipSync(fs.readFileSync(`${built}assets/${file}`), {level: 9}).length)
        .reduce((sum, size) => sum + size, 0)
    expect(sizeOf(/^index-/)).toBeLessThan(150_000)
    // Markdown and HTML are read by code that is loaded when an article needs it.
    expect(sizeOf(/^worker-/)).toBeLessThan(120_000)
    expect(sizeOf(/^names-/)).toBeLessThan(500_000)
  })
})
