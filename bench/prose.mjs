/**
 * CPU seconds per megabyte to get from a source to its words and sentences: our Document (blocks, marks, places,
 * sentences and words) against the usual pipelines of the ecosystem, on the same texts, each text given whole.
 *
 * - Markdown: remark-parse with GFM, mdast-util-to-nlcst, ParseEnglish
 * - plain text: ParseEnglish
 *
 * Run after `npm run build`: `node bench/prose.mjs`, or with the megabytes of text, 8 by default. Each subject has a process of its own, and they take
 * turns: the first pass over the texts is a cold one (a checker of one site), the second follows it, and by the fourth to
 * sixth the engine has settled (an editor, a big repository). Three processes each; the figures are medians of the CPU
 * time of the whole process (`process.cpuUsage`: compiler and garbage collector included).
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {markdownCorpus, textCorpus} from './corpus.mjs'

/** Of plain text; of Markdown a quarter of it, for the pipeline of remark takes twenty times as long. */
const megabytes = Number(process.argv[2] ?? 8)
const bytes = megabytes * 1e6

const subjects = {
  async 'markdown ours'() {
    const {parseDocument} = await import('../packages/prose/dist/index.js')
    return (text) => wordsOf(parseDocument(text, {format: 'markdown'}))
  },
  async 'markdown remark + to-nlcst + parse-english'() {
    const [{unified}, {default: remarkParse}, {default: remarkGfm}, {toNlcst}, {ParseEnglish}, {VFile}] =
      await Promise.all([
        import('unified'),
        import('remark-parse'),
        import('remark-gfm'),
        import('mdast-util-to-nlcst'),
        import('parse-english'),
        import('vfile')
      ])
    const processor = unified().use(remarkParse).use(remarkGfm).freeze()
    return (text) => {
      const file = new VFile(text)
      return toNlcst(processor.parse(file), file, ParseEnglish).children.length
    }
  },
  async 'text ours'() {
    const {parseDocument} = await import('../packages/prose/dist/index.js')
    return (text) => wordsOf(parseDocument(text, {format: 'text'}))
  },
  async 'text parse-english'() {
    const {ParseEnglish} = await import('parse-english')
    return (text) => new ParseEnglish().parse(text).children.length
  }
}

function wordsOf({blocks}) {
  let count = 0
  for (const block of blocks) count += block.words.length + block.sentences.length
  return count
}

async function measure(name) {
  const texts = name.startsWith('markdown') ? markdownCorpus(bytes / 4) : textCorpus(bytes)
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const read = await subjects[name]()
  const passes = []
  for (let pass = 0; pass < 6; pass++) {
    const before = process.cpuUsage()
    for (const text of texts) read(text)
    const {user, system} = process.cpuUsage(before)
    passes.push((user + system) / 1e6 / size)
  }
  console.log(JSON.stringify({count: texts.length, size, passes}))
}

function median(values) {
  return values.toSorted((left, right) => left - right)[values.length >> 1]
}

if (process.argv[3] !== undefined) await measure(process.argv[3])
else {
  const script = fileURLToPath(import.meta.url)
  const names = Object.keys(subjects)
  const runs = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < 3; round++) {
    for (const name of names) {
      const {stdout} = spawnSync(process.execPath, [script, String(megabytes), name], {encoding: 'utf8'})
      runs[name].push(JSON.parse(stdout))
    }
  }
  console.log(`${'CPU s/MB'.padEnd(43)}first pass   second pass   settled`)
  for (const name of names) {
    const of = (passes) => median(runs[name].map((run) => median(passes.map((pass) => run.passes[pass])))).toFixed(3)
    const {count, size} = runs[name][0]
    const figures = of([0]).padStart(10) + of([1]).padStart(14) + of([3, 4, 5]).padStart(10)
    console.log(`${name.padEnd(43)}${figures}   ${count} texts, ${size.toFixed(2)} MB`)
  }
}
