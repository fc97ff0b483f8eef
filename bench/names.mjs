/**
 * What the names of a document cost beyond its words: CPU milliseconds for each 1,000 words, for single articles and for all of them
 * in one document, up to 500,000 words. Linear is one figure in every row.
 *
 * Run after `npm run build`: `node bench/names.mjs`. The least of five rounds (of two from 100,000 words on); every round parses anew,
 * since what is found in a block is remembered with it.
 */
import fs from 'node:fs'
import {namesOf} from '../packages/names/dist/index.js'
import {parseDocument} from '../packages/prose/dist/index.js'
import {runRule} from '../packages/rule/dist/index.js'
import {rule} from '../rules/retext-consistent-names/dist/index.js'

const folder = new URL('../fixtures/articles/', import.meta.url)
const articles = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => fs.readFileSync(new URL(name, folder), 'utf8'))
const options = rule.options.parse({})

/** The document with its words and sentences, and how many words it has. */
function read(source) {
  const document = parseDocument(source, {format: 'text'})
  let words = 0
  for (const block of document.blocks) words += block.words.length + 0 * block.sentences.length
  return {document, words}
}

function cost(sources, rounds) {
  const least = {names: Number.POSITIVE_INFINITY, rule: Number.POSITIVE_INFINITY}
  let words = 0
  for (let round = 0; round < rounds; round++) {
    const documents = sources.map(read)
    words = documents.reduce((sum, each) => sum + each.words, 0)
    const start = process.cpuUsage()
    for (const {document} of documents) namesOf(document)
    const read1 = process.cpuUsage(start)
    for (const {document} of documents) runRule(rule, document, options)
    const read2 = process.cpuUsage(start)
    least.names = Math.min(least.names, (read1.user + read1.system) / words)
    least.rule = Math.min(least.rule, (read2.user + read2.system) / words)
  }
  return {words, ...least}
}

console.log('                     words   names   names and rule (ms for 1,000 words)')
function row(title, {words, names, rule}) {
  console.log(
    `${title.padEnd(16)} ${String(words).padStart(9)} ${names.toFixed(2).padStart(7)} ${rule.toFixed(2).padStart(7)}`
  )
}

row('articles, cold', cost(articles, 1))
row('articles', cost(articles, 5))
const all = articles.join('\n\n')
const unit = read(all).words
for (const words of [10_000, 50_000, 100_000, 250_000, 500_000])
  row('one document', cost([`${all}\n\n`.repeat(Math.max(1, Math.round(words / unit)))], words < 100_000 ? 5 : 2))
