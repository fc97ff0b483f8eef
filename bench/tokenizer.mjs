/**
 * CPU seconds per megabyte: our words and sentences, and the tree with both, against parse-english on the same
 * paragraphs, one by one, as it is quickest.
 *
 * Run after `npx tsc -b packages/prose`: `node bench/tokenizer.mjs`. Every figure is the least of eleven rounds after two that
 * warm up: other work on the machine can only add to it. The parsers take turns.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {ParseEnglish} from 'parse-english'
import {parseDocument, toNlcst} from '../packages/prose/dist/index.js'
import {findSentences} from '../packages/prose/dist/sentences.js'
import {findWords} from '../packages/prose/dist/words.js'

const folder = new URL('../fixtures/articles/', import.meta.url)
const paragraphs = readdirSync(folder)
  .filter((name) => /\.(txt|md)$/.test(name))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/\n{2,}/))
  .map((paragraph) => paragraph.trim())
  .filter((paragraph) => paragraph !== '')

const target = 1_000_000
const texts = []
let bytes = 0
while (bytes < target) {
  const text = paragraphs[texts.length % paragraphs.length]
  texts.push(text)
  bytes += Buffer.byteLength(text)
}

const parser = new ParseEnglish()
// As long as an article: a tree of a megabyte would mostly measure the garbage collector.
const articles = []
for (let at = 0; at < texts.length; at += 30) articles.push(texts.slice(at, at + 30).join('\n\n'))

/** Read anew for each round, out of the figures: blocks remember their words. */
let documents = []

const subjects = {
  'words and sentences'() {
    let count = 0
    for (const text of texts) {
      const words = findWords(text)
      count += words.length + findSentences(text, words).length
    }
    return count
  },
  'document to nlcst'() {
    let count = 0
    for (const document of documents) count += toNlcst(document).children.length
    return count
  },
  'parse-english'() {
    let count = 0
    for (const text of texts) count += parser.parse(text).children.length
    return count
  }
}

const figures = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
for (let round = 0; round < 13; round++) {
  documents = articles.map((article) => parseDocument(article))
  for (const [name, run] of Object.entries(subjects)) {
    const before = process.cpuUsage()
    if (run() === 0) throw new Error(`${name} found nothing`)
    const {user, system} = process.cpuUsage(before)
    if (round >= 2) figures[name].push((user + system) / bytes)
  }
}

const base = Math.min(...figures['parse-english'])
console.log(`${(bytes / 1e6).toFixed(2)} MB in ${texts.length} paragraphs`)
for (const [name, numbers] of Object.entries(figures)) {
  const seconds = Math.min(...numbers)
  console.log(`${name.padEnd(20)} ${seconds.toFixed(4)} CPU-s/MB  ${(base / seconds).toFixed(1)}× parse-english`)
}
