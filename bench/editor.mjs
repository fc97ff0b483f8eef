/**
 * What a key stroke costs in an editor: CPU milliseconds from the change that the editor sends to the diagnostics that it
 * gets, all rules on, those that are off until asked for among them. The pause after the last key is not in it, nor is
 * the pipe.
 *
 * Run after `npm run build`: `node bench/editor.mjs`, or with the number of edits, 200 by default, and one
 * format, as `txt`. Each edit is the next
 * letter of a sentence that is typed into the middle of the document; *whole* is a server that has read nothing before and
 * gets the same text, in the same process, in turns. Medians.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Desk} from '../packages/language-server/dist/desk.js'
import {toDiagnostics} from '../packages/language-server/dist/diagnostics.js'
import {OpenText} from '../packages/language-server/dist/open-text.js'

const edits = Number(process.argv[2] ?? 200)
const sizes = [1000, 10_000, 50_000]
const only = process.argv[3]
const sentence =
  ' Then the council met again, and Mrs. Oyelaran said that nothing had been decided since “the last time”.'
const support = {relatedInformation: true, tags: true}

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'))
writeFileSync(path.join(folder, '.copydeskrc.yml'), 'rules:\n  unknown-words: warn\n')
try {
  console.log(`${'words'.padStart(16)}${'edit'.padStart(12)}${'whole'.padStart(12)}${'times less'.padStart(12)}`)
  for (const [name, languageId] of [
    ['a.txt', 'plaintext'],
    ['a.md', 'markdown'],
    ['a.mdx', 'mdx'],
    ['a.html', 'html']
  ].filter(([name]) => only === undefined || name === `a.${only}`))
    for (const size of sizes) {
      const source = articles(path.extname(name), size)
      const {edit, whole} = await measure(name, languageId, source)
      const words = source.split(/\s+/).length - 1
      console.log(
        [
          `${name} ${words}`.padStart(16),
          `${edit.toFixed(1)} ms`.padStart(12),
          `${whole.toFixed(1)} ms`.padStart(12)
        ].join('') + (whole / edit).toFixed(1).padStart(12)
      )
    }
} finally {
  rmSync(folder, {recursive: true})
}

async function measure(name, languageId, source) {
  const desk = newDesk()
  const open = (text) => new OpenText({uri: `file://${folder}/${name}`, languageId, version: 1, text}, 'utf-16')
  let text = open(source)
  await show(desk, text)
  const place = text.lines.positionAt(source.indexOf(' ', source.length >> 1))
  const [edit, whole] = [[], []]
  const wholes = Math.min(edits, 10)
  for (let at = 0; at < edits; at++) {
    const cursor = {line: place.line, character: place.character + at}
    const change = {range: {start: cursor, end: cursor}, text: sentence.charAt(at % sentence.length)}
    edit.push(
      await milliseconds(async () => {
        text = text.changed([change], at + 2)
        await show(desk, text)
      })
    )
    if (at % Math.ceil(edits / wholes) !== 0) continue
    const other = newDesk()
    // The config is read when a folder is opened, not at each key.
    await show(other, open('One.\n'))
    const same = open(Buffer.from(text.text).toString())
    whole.push(await milliseconds(() => show(other, same)))
  }
  return {edit: median(edit), whole: median(whole)}
}

function newDesk() {
  const desk = new Desk((problems) => {
    throw new Error(problems.join('\n'))
  })
  desk.open([folder])
  return desk
}

async function show(desk, text) {
  JSON.stringify(toDiagnostics(await desk.check(text), support))
}

/** Our articles of a format, one after another, until there are as many words. */
function articles(extension, words) {
  const files = new URL('../fixtures/articles/', import.meta.url)
  const lines = readdirSync(files)
    .filter((name) => name.endsWith(extension))
    .sort()
    .flatMap((name) => `${readFileSync(new URL(name, files), 'utf8')}\n`.split(/(?<=\n)/))
  const taken = []
  for (let count = 0, at = 0; count < words; at++) {
    const line = lines[at % lines.length]
    taken.push(line)
    count += line.split(/\s+/).filter(Boolean).length
  }
  return Buffer.from(taken.join('')).toString()
}

async function milliseconds(work) {
  const before = process.cpuUsage()
  await work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(values) {
  return values.toSorted((left, right) => left - right)[values.length >> 1]
}
