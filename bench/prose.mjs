/**
 * CPU seconds per megabyte to get from a source to its words and sentences: our Document (blocks, marks, places,
 * sentences and words) against the usual pipelines of the ecosystem, on the same files.
 *
 * - Markdown: remark-parse with GFM, mdast-util-to-nlcst, ParseEnglish
 * - plain text: ParseEnglish
 *
 * Run after `npx tsc -b packages/prose`: `node bench/prose.mjs`. Each subject has a process of its own: the first pass over
 * the files is a cold one (a checker of one site), the second follows it, and by the fourth to sixth the engine has
 * settled (an editor, a big repository). Three processes each; the figures are medians.
 */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = new URL('../', import.meta.url)

/** READMEs that are installed, and our articles, again and again, up to a megabyte each. */
function sources(kind) {
  const articles = readdirSync(new URL('fixtures/articles/', root))
    .filter((name) => name.endsWith(kind === 'markdown' ? '.md' : '.txt'))
    .sort()
    .map((name) => readFileSync(new URL(`fixtures/articles/${name}`, root), 'utf8'))
  return [...upToMegabyte(articles), ...(kind === 'markdown' ? readmes() : [])]
}

function readmes() {
  const folder = new URL('node_modules/', root)
  const found = []
  let length = 0
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.') || name.startsWith('@')) continue
    const file = readdirSync(new URL(`${name}/`, folder)).find((each) => /^readme\.md$/i.test(each))
    if (file === undefined || length > 1_000_000) continue
    const text = readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
    found.push(text)
    length += text.length
  }
  return found
}

function upToMegabyte(texts) {
  const found = []
  let length = 0
  for (let at = 0; length < 1_000_000; at++) {
    // A line of its own, so that no two are the same.
    const text = `${texts[at % texts.length]}\nNumber ${at} of the series.\n`
    found.push(text)
    length += text.length
  }
  return found
}

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
  const texts = sources(name.split(' ')[0])
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const read = await subjects[name]()
  const passes = []
  for (let pass = 0; pass < 6; pass++) {
    const before = process.cpuUsage()
    for (const text of texts) read(text)
    const {user, system} = process.cpuUsage(before)
    passes.push((user + system) / 1e6 / megabytes)
  }
  console.log(JSON.stringify({files: texts.length, megabytes, passes}))
}

function median(values) {
  return values.toSorted((left, right) => left - right)[values.length >> 1]
}

if (process.argv[2] !== undefined) await measure(process.argv[2])
else {
  console.log(`${'CPU s/MB'.padEnd(43)}first pass   second pass   settled`)
  for (const name of Object.keys(subjects)) {
    const runs = Array.from({length: 3}, () => {
      const {stdout} = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {encoding: 'utf8'})
      return JSON.parse(stdout)
    })
    const of = (passes) => median(runs.map((run) => median(passes.map((pass) => run.passes[pass])))).toFixed(3)
    const {files, megabytes} = runs[0]
    const figures = of([0]).padStart(10) + of([1]).padStart(14) + of([3, 4, 5]).padStart(10)
    console.log(`${name.padEnd(43)}${figures}   ${files} files, ${megabytes.toFixed(2)} MB`)
  }
}
