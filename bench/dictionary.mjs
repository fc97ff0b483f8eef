/**
 * The dictionary against nspell with dictionary-en: what loading and looking up cost, and whether they agree. CPU time of
 * one process; they take turns.
 *
 * Run after `npm run build`: `node bench/dictionary.mjs`.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import dictionaryEn from 'dictionary-en'
import nspell from 'nspell'
import {createDictionary} from '../packages/dictionary-en/dist/index.js'
import {parseDocument} from '../packages/prose/dist/index.js'

const file = new URL('../packages/dictionary-en/dist/words.bin', import.meta.url)
const folder = new URL('../fixtures/articles/', import.meta.url)
const blocks = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => parseDocument(readFileSync(new URL(name, folder), 'utf8'), {format: 'text'}).blocks)

/** CPU milliseconds. */
function cost(work) {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (figures) => figures.sort((left, right) => left - right)[figures.length >> 1]

let ours = createDictionary(readFileSync(file))
let theirs = nspell(dictionaryEn)
const loads = {ours: [], theirs: []}
for (let round = 0; round < 7; round++) {
  loads.ours.push(
    cost(() => {
      ours = createDictionary(readFileSync(file))
      ours.has('the')
    })
  )
  loads.theirs.push(
    cost(() => {
      theirs = nspell(dictionaryEn)
      theirs.correct('the')
    })
  )
}

let differing = 0
let words = 0
for (const block of blocks)
  for (let index = 0; index < block.words.length; index++) {
    words++
    if (ours.has(block.words.text(index)) !== theirs.correct(block.words.text(index))) differing++
  }

/** Words are cut out of their texts anew in each round, as in a run over an article. */
function lookUpAll(has) {
  let known = 0
  for (let round = 0; round < 20; round++)
    for (const {words} of blocks) for (let index = 0; index < words.length; index++) if (has(words.text(index))) known++
  return known
}
const lookUps = {ours: [], theirs: []}
for (let round = 0; round < 7; round++) {
  lookUps.ours.push(cost(() => lookUpAll((word) => ours.has(word))))
  lookUps.theirs.push(cost(() => lookUpAll((word) => theirs.correct(word))))
}

const perSecond = (figures) => (words * 20) / median(figures) / 1000
console.table({
  '@copydesk/dictionary-en': {
    'load, ms': median(loads.ours),
    'million look-ups/s': perSecond(lookUps.ours),
    'bytes, compressed': gzipSync(readFileSync(file)).length,
    bytes: statSync(file).size
  },
  nspell: {
    'load, ms': median(loads.theirs),
    'million look-ups/s': perSecond(lookUps.theirs),
    'bytes, compressed': gzipSync(dictionaryEn.dic).length + gzipSync(dictionaryEn.aff).length,
    bytes: dictionaryEn.dic.length + dictionaryEn.aff.length
  }
})
console.log(`${differing} of ${words} words differ`)
