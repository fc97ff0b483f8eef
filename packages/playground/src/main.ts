import './style.css'
import type {Format} from '@copydesk/prose'
import sample from '../../../fixtures/sample.txt?raw'
import {Cards} from './cards.ts'
import {Checker} from './checker.ts'
import {replaceText} from './commands.ts'
import {createEditor} from './editor.ts'
import {find, listRules, say, theme} from './page.ts'
import {marked, setProblems} from './problems.ts'
import type {Article, Call, Calls} from './protocol.ts'
import {countOf, reportOf} from './report.ts'
import {pack, unpack} from './share.ts'

/** How long after the last key the article is read again, in milliseconds. */
const pause = 120
/** After how long the page says that it reads, in milliseconds. */
const slow = 400

const shared = await unpack(location.hash)
const checker = new Checker()
const format = find('format', HTMLSelectElement)
const chosen = {on: new Set(shared?.on), off: new Set(shared?.off)}
format.value = shared?.format ?? 'text'

const view = createEditor(find('editor', HTMLElement), shared?.text ?? sample, {
  changed() {
    tellSample()
    later()
  },
  moved: () => cards.update(),
  isSample,
  pasted(html) {
    // Whoever writes HTML pastes it as it is.
    if (format.value !== 'text' || !/<(p|li|h[1-6]|div|br)\b/i.test(html)) return false
    void ask('plain', html).then((text) => {
      if (text !== undefined) view.dispatch(view.state.replaceSelection(text), {userEvent: 'input.paste'})
    })
    return true
  }
})
const cards = new Cards(find('cards', HTMLElement), view)

/** Whether nobody has put in a word of their own. */
function isSample(): boolean {
  return view.state.doc.toString() === sample
}

function tellSample(): void {
  find('is-sample', HTMLElement).hidden = !isSample()
}

let timer: ReturnType<typeof setTimeout> | undefined
let busy = false
let stale = false

function later(): void {
  clearTimeout(timer)
  timer = setTimeout(check, pause)
}

/** Reads the article, one reading at a time: what changes meanwhile is read when this one is done. */
async function check(): Promise<void> {
  stale = true
  if (busy) return
  busy = true
  while (stale) {
    stale = false
    const {doc} = view.state
    const reading = setTimeout(() => {
      find('count', HTMLElement).textContent = 'Reading…'
    }, slow)
    const problems = await ask('check', article())
    clearTimeout(reading)
    if (problems === undefined) break
    // Places of another text are no places of this one; its reading is already asked for.
    if (view.state.doc !== doc) continue
    view.dispatch({effects: setProblems.of(problems)})
    find('count', HTMLElement).textContent = doc.length === 0 ? 'No article yet' : countOf(problems.length)
    find('all', HTMLElement).hidden = problems.length === 0
    find('fix-safe', HTMLButtonElement).disabled = !problems.some(({fix}) => fix?.safe)
    find('fix-all', HTMLButtonElement).disabled = !problems.some(({fix}) => fix)
  }
  busy = false
}

function article(): Article {
  return {text: view.state.doc.toString(), format: format.value as Format, on: [...chosen.on], off: [...chosen.off]}
}

async function ask<Name extends Call>(
  call: Name,
  what: Calls[Name]['ask']
): Promise<Calls[Name]['answer'] | undefined> {
  try {
    return await checker.ask(call, what)
  } catch (error) {
    find('count', HTMLElement).textContent = 'Not checked'
    say(error instanceof Error ? error.message : String(error))
    return
  }
}

async function fix(suggestions: boolean): Promise<void> {
  const {doc} = view.state
  const text = await ask('fix', {...article(), suggestions})
  if (text === undefined || view.state.doc !== doc) return
  replaceText(view, text)
  const isLeft = view.state.field(marked).problems.some(({fix}) => fix === undefined)
  if (!suggestions) say('All safe fixes are made')
  else say(`All suggestions are taken${isLeft ? '; what is left is for you to decide' : ''}`)
}

/** Another article. */
function open(text: string, as?: Format): void {
  if (as !== undefined) format.value = as
  replaceText(view, text)
  history.replaceState(undefined, '', location.pathname)
  view.focus()
}

async function openFile(file: File | undefined): Promise<void> {
  if (file === undefined) return
  const bytes = await file.arrayBuffer()
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    if (text.includes('\0')) throw new TypeError('binary')
    open(text, formatOfName(file.name))
  } catch {
    say(`${file.name} is no text in UTF-8: copy what is in it and paste it here`)
  }
}

function formatOfName(name: string): Format {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (extension === 'md' || extension === 'markdown') return 'markdown'
  if (extension === 'mdx') return 'mdx'
  return extension === 'html' || extension === 'htm' ? 'html' : 'text'
}

async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(said)
  } catch {
    say('This browser does not let pages copy')
  }
}

function onClick(id: string, run: () => unknown): void {
  find(id, HTMLButtonElement).addEventListener('click', () => void run())
}

onClick('clear', () => {
  open('')
  say('Cleared; undo brings the article back')
})
onClick('sample', () => open(sample, 'text'))
onClick('fix-safe', () => fix(false))
onClick('fix-all', () => fix(true))
onClick('copy-text', () => copy(view.state.doc.toString(), 'The text is on the clipboard'))
onClick('copy-report', () => copy(reportOf(view.state), 'The report is on the clipboard'))
onClick('share', async () => {
  location.hash = await pack(article())
  await copy(location.href, 'The link is on the clipboard; the article is in it')
})
format.addEventListener('change', check)
const opener = find('open', HTMLInputElement)
opener.addEventListener('change', async () => {
  await openFile(opener.files?.[0])
  opener.value = ''
})
addEventListener('dragover', (event) => event.preventDefault())
addEventListener('drop', (event) => {
  if (!event.dataTransfer?.files.length) return
  event.preventDefault()
  void openFile(event.dataTransfer.files[0])
})
theme(find('theme', HTMLSelectElement))

tellSample()
await check()
listRules(find('rules', HTMLDetailsElement), (await ask('rules', undefined)) ?? [], chosen, check)
document.documentElement.dataset.ready = String(view.state.field(marked).problems.length)
if (import.meta.env.PROD && 'serviceWorker' in navigator) await navigator.serviceWorker.register('./sw.js')
