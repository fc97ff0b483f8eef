/**
 * The texts that the benchmarks read: some megabytes of articles as a content repository has them, the same at every run.
 *
 * What is installed and what the fixtures hold is too little, and reading one article a hundred times would measure the
 * caches; so articles are put together anew from the sentences of our fixtures and of the installed READMEs, shuffled by
 * a fixed seed, no two alike.
 */
import {readdirSync, readFileSync} from 'node:fs'

const root = new URL('../', import.meta.url)

/**
 * Plain text in the layouts that people write: a line a paragraph, blank lines between, wrapped; headings, lists,
 * dialogue, quoted mail. Every other sentence is of our articles, every other of a README, its markup taken out.
 */
export function textCorpus(bytes) {
  const ours = endless(sentencesOf(fixtures('.txt')))
  const others = endless(sentencesOf(readmes().map(withoutMarkup)))
  let turn = 0
  const next = () => (turn++ % 2 === 0 ? ours() : others())
  return upTo(bytes, (at) => article(at, next))
}

/** Plain text as it is published: our articles without slips and the READMEs, whole, each once. */
export function publishedCorpus() {
  return [...fixtures('.txt', isCorrect), ...readmes().map(withoutMarkup)]
}

/** Markdown: the READMEs as they are, and as many articles again of the blocks of our own. */
export function markdownCorpus(bytes) {
  const next = endless(fixtures('.md').flatMap((text) => text.split(/\n{2,}/)))
  const whole = readmes()
  const found = upTo(bytes / 2, (at) => whole[at])
  return [...found, ...upTo(bytes / 2, () => `${Array.from({length: 12 + pick(24)}, next).join('\n\n')}\n`)]
}

/** Markdown files of some kB each, every other of our articles' blocks, every other of the READMEs'. */
export function* markdownFiles(count) {
  // A fence that opens in one block and closes in another would make code of whatever comes between.
  const blocksOf = (texts) =>
    endless(
      [...new Set(texts.flatMap((text) => text.split(/\n{2,}/)))].filter((block) => !/^\s*(?:```|~~~)/m.test(block))
    )
  const ours = blocksOf(fixtures('.md'))
  const others = blocksOf(readmes())
  for (let at = 0; at < count; at++) {
    const next = at % 2 === 0 ? ours : others
    yield `${Array.from({length: 10 + pick(24)}, next).join('\n\n')}\n`
  }
}

const layouts = ['lines', 'blank', 'wrapped']

function article(at, next) {
  const layout = layouts[at % layouts.length]
  const some = (least, most) => Array.from({length: least + pick(most - least + 1)}, next)
  const parts = [titleOf(next()), ...(at % 4 === 0 ? ['By Wilhelmina Achterberg'] : [])]
  for (let left = 4 + pick(20); left > 0; left--) {
    const kind = pick(12)
    if (kind === 0) parts.push(titleOf(next()))
    if (kind === 1)
      parts.push(
        some(3, 7)
          .map((item) => `${at % 2 ? '•' : '-'} ${item}`)
          .join('\n')
      )
    else if (kind === 2) parts.push(`“${some(1, 3).join(' ')}” said Mrs. Achterberg.`)
    else if (kind === 3)
      parts.push(
        some(2, 4)
          .map((line) => `> ${line}`)
          .join('\n')
      )
    else parts.push(some(1, 6).join(' '))
  }
  const text = parts
    .map((part) => (layout === 'wrapped' && !part.startsWith('>') ? wrap(part, 72) : part))
    .join(layout === 'lines' ? '\n' : '\n\n')
  return `${text}\n`
}

function titleOf(sentence) {
  return sentence
    .split(' ')
    .slice(0, 6)
    .join(' ')
    .replace(/[^\p{L}\p{N}]+$/u, '')
}

function wrap(part, width) {
  const lines = []
  for (const line of part.split('\n')) {
    let from = 0
    while (line.length - from > width) {
      let to = line.lastIndexOf(' ', from + width)
      if (to <= from) to = line.indexOf(' ', from + width)
      if (to < 0) break
      lines.push(line.slice(from, to))
      from = to + 1
    }
    lines.push(line.slice(from))
  }
  return lines.join('\n')
}

/** Each but once: READMEs say the same. */
function sentencesOf(texts) {
  const sentences = texts
    .flatMap((text) => text.split(/\n{2,}|\n(?=[•*-] )/))
    .filter((paragraph) => /^["“]?\p{Lu}/u.test(paragraph) && !/```|<\w|\|/.test(paragraph))
    .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?]["”’)]?) (?=["“‘(]?\p{Lu})/u))
  return [...new Set(sentences)].filter((sentence) => sentence.split(' ').length > 3)
}

function withoutMarkup(text) {
  return text.replace(/!?\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])?/g, '$1').replace(/[`*]/g, '')
}

function fixtures(extension, wanted = () => true) {
  const folder = new URL('fixtures/articles/', root)
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension) && wanted(new URL(name, folder)))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

/** Whether an article of ours has no slips. */
function isCorrect(article) {
  return JSON.parse(readFileSync(new URL(article.href.replace(/\.\w+$/, '.gold.json')), 'utf8')).errors.length === 0
}

/** The READMEs of the packages that are installed, the longest and oddest left out. */
function readmes() {
  const folder = new URL('node_modules/', root)
  const found = []
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.') || name.startsWith('@')) continue
    const file = readdirSync(new URL(`${name}/`, folder)).find((each) => /^readme\.md$/i.test(each))
    if (file !== undefined) found.push(readFileSync(new URL(`${name}/${file}`, folder), 'utf8'))
  }
  return found.filter((text) => text.length < 60_000)
}

/** As decoded from a file: one flat string. */
function upTo(bytes, make) {
  const found = []
  let total = 0
  for (let at = 0; total < bytes; at++) {
    const text = make(at)
    if (text === undefined) break
    const buffer = Buffer.from(text)
    found.push(buffer.toString())
    total += buffer.length
  }
  return found
}

/** One after another; once all were given, all again in another order. */
function endless(values) {
  let order = shuffled(values)
  let at = 0
  return () => {
    if (at === order.length) {
      order = shuffled(values)
      at = 0
    }
    return order[at++]
  }
}

function shuffled(values) {
  const order = [...values]
  for (let at = order.length - 1; at > 0; at--) {
    const other = pick(at + 1)
    ;[order[at], order[other]] = [order[other], order[at]]
  }
  return order
}

/** Numerical Recipes' linear congruence: the same numbers at every run. */
let seed = 20260101

function pick(below) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
