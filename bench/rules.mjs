/**
 * What each rule costs beside reading: CPU seconds per megabyte, and as a share of what it takes to build the Document with
 * its words and sentences. Both are measured in one process, in turns, on the texts of `corpus.mjs`.
 *
 * Run after `npm run build`: `node bench/rules.mjs`, or with the megabytes of text, 2 by default. A rule never sees a
 * Document twice, since rules remember their work per block; what a rule reads of the sentences and words is there
 * already when it comes. Published text is what rules meet. Shuffled sentences are hard on some: they leave quotations
 * open in every article, and hold more names than any. The figures are medians of five rounds after as many that warm the
 * engine up as there are rules.
 */
import {rules} from '../packages/preset/dist/index.js'
import {parseDocument} from '../packages/prose/dist/index.js'
import {runRule} from '../packages/rule/dist/index.js'
import {markdownCorpus, publishedCorpus, textCorpus} from './corpus.mjs'

const bytes = Number(process.argv[2] ?? 2) * 1e6
/** As many as there are rules: each is as warm as the reader, which runs before all of them. */
const warmUp = rules.length
const rounds = 5

const corpora = [
  ['published text', 'text', publishedCorpus()],
  ['shuffled sentences', 'text', textCorpus(bytes)],
  ['markdown', 'markdown', markdownCorpus(bytes)]
]
for (const [name, format, texts] of corpora) {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const build = []
  const costs = new Map(rules.map((rule) => [rule.id, []]))
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const rule of rules) {
      const options = rule.options.parse({})
      let documents
      const building = seconds(() => {
        documents = texts.map((text) => built(text, format))
      })
      const checking = seconds(() => {
        for (const document of documents) runRule(rule, document, options)
      })
      if (round < warmUp) continue
      build.push(building / size)
      costs.get(rule.id).push(checking / size)
    }
  }
  const document = median(build)
  console.log(`\n${`${name}, ${size.toFixed(2)} MB`.padEnd(28)}CPU s/MB   of the Document`)
  console.log(`${'Document with words'.padEnd(28)}${document.toFixed(4).padStart(8)}`)
  for (const [id, values] of costs) {
    const share = median(values) / document
    console.log(
      `${id.padEnd(28)}${median(values).toFixed(4).padStart(8)}${`${(share * 100).toFixed(1)} %`.padStart(16)}`
    )
  }
}
function built(text, format) {
  const document = parseDocument(text, {format})
  for (const {words, sentences} of document.blocks) words.length + sentences.length
  return document
}

function seconds(work) {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

function median(values) {
  return values.toSorted((left, right) => left - right)[values.length >> 1]
}
