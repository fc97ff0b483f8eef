/**
 * What the names of a document cost beyond its words: CPU milliseconds for each 1,000 words, for single articles and for all of them
 * in one document, up to 500,000 words, beside what the Document with its words and sentences takes in the same turns. Linear is one
 * figure in every row.
 *
 * Run after `npm run build`: `node bench/names.mjs`. Documents are read, asked and left, one after the other, as a run does it. *cold* is
 * the first time over all articles, while the engine compiles; the other rows are the least of ten rounds (of two from 100,000 words
 * on). Every round parses anew, since what is found in a block is remembered with it.
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

function microseconds(work) {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return user + system
}

/** One time over all sources. */
function round(sources) {
  const spent = {words: 0, document: 0, names: 0, rule: 0}
  for (const source of sources) {
    let found
    spent.document += microseconds(() => {
      found = read(source)
    })
    spent.words += found.words
    spent.names += microseconds(() => namesOf(found.document))
    spent.rule += microseconds(() => runRule(rule, found.document, options))
  }
  const {words, document, names} = spent
  return {words, document: document / words, names: names / words, both: (names + spent.rule) / words}
}

function cost(sources, rounds) {
  const all = Array.from({length: rounds}, () => round(sources))
  const least = (key) => Math.min(...all.map((each) => each[key]))
  return {words: all[0].words, document: least('document'), names: least('names'), both: least('both')}
}

console.log('                     words   Document   names   names and rule (ms for 1,000 words)')
function row(title, {words, document, names, both}) {
  const [first, second, third] = [document, names, both].map((value) => value.toFixed(2))
  console.log(
    `${title.padEnd(16)} ${String(words).padStart(9)} ${first.padStart(10)} ${second.padStart(7)} ${third.padStart(7)}`
  )
}

row('articles, cold', cost(articles, 1))
row('articles', cost(articles, 10))
const all = articles.join('\n\n')
const unit = read(all).words
for (const words of [10_000, 50_000, 100_000, 250_000, 500_000])
  row('one document', cost([`${all}\n\n`.repeat(Math.max(1, Math.round(words / unit)))], words < 100_000 ? 10 : 2))
