import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {formatOf, parseDocument} from '@copydesk/prose'
import {type Finding, lint} from '@copydesk/rule'
import type {Root} from 'nlcst'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import remarkStringify from 'remark-stringify'
import retextConsistentNames from 'retext-consistent-names'
import retextEnglish from 'retext-english'
import retextPairedQuotes from 'retext-paired-quotes'
import retextPresetCopydesk, {rules} from 'retext-preset-copydesk'
import retextRepeatedHeadings from 'retext-repeated-headings'
import retextStrayBullets from 'retext-stray-bullets'
import retextStringify from 'retext-stringify'
import retextUnfinishedSentences from 'retext-unfinished-sentences'
import {type Plugin, type Preset, unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'

const folder = fileURLToPath(new URL('../fixtures/articles/', import.meta.url))
const articles = fs
  .readdirSync(folder)
  .filter((name) => formatOf(name) !== undefined)
  .map((name) => ({name, text: fs.readFileSync(path.join(folder, name), 'utf8')}))

/** A finding as all hosts tell it. */
type Told = readonly [
  source: string | undefined,
  ruleId: string | undefined,
  start: number | undefined,
  end: number | undefined
]

/**
 * What Copydesk itself finds, but for what it holds against front matter alone: bridges take none of that over. A name that
 * stands there first and in the text too is found without it.
 */
function findings(name: string, text: string): Finding[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0
  const found = (source: string) => lint(parseDocument(source, {format: formatOf(name) ?? 'text'}), rules)
  const all = found(text)
  if (front === 0) return [...all]
  const inText = new Set(told(found(' '.repeat(front) + text.slice(front))).map(String))
  const isAgainstFront = ({related = []}: Finding) => related.some(({start}) => start < front)
  return all.filter((each) => !isAgainstFront(each) || inText.has(String(told([each])[0])))
}

function told(all: readonly Finding[]): Told[] {
  return all.map(({source, ruleId, start, end}) => [source, ruleId, start, end] as const).sort(byPlace)
}

function messagesOf(file: VFile): Told[] {
  return file.messages
    .map(({source, ruleId, place}) => {
      const range = place && 'start' in place ? place : undefined
      return [source, ruleId, range?.start.offset, range?.end.offset] as const
    })
    .sort(byPlace)
}

function byPlace(left: Told, right: Told): number {
  return (
    (left[2] ?? 0) - (right[2] ?? 0) || (left[3] ?? 0) - (right[3] ?? 0) || String(left).localeCompare(String(right))
  )
}

const retext = (preset: Preset) => unified().use(retextEnglish).use(preset)

/** The plain text pipeline and the stock bridges: each is how people run retext plugins today. */
const hosts = {
  txt: (preset: Preset) => retext(preset).use(retextStringify),
  md: (preset: Preset) =>
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkFrontmatter)
      .use(remarkRetext, retext(preset))
      .use(remarkStringify),
  mdx: (preset: Preset) =>
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkFrontmatter)
      .use(remarkMdx)
      .use(remarkRetext, retext(preset))
      .use(remarkStringify),
  html: (preset: Preset) => unified().use(rehypeParse).use(rehypeRetext, retext(preset)).use(rehypeStringify)
}

describe('the preset finds the same in a foreign pipeline, wherever its tree holds the text', () => {
  for (const {name, text} of articles)
    it(name, async () => {
      const host = hosts[path.extname(name).slice(1) as keyof typeof hosts]
      const file = new VFile({path: name, value: text})
      await host(retextPresetCopydesk).process(file)
      expect(messagesOf(file)).toEqual(told(findings(name, text)))
    })
})

describe('each rule finds the same alone', () => {
  const plugins: Record<string, Plugin<[], Root>> = {
    retextConsistentNames,
    retextPairedQuotes,
    retextRepeatedHeadings,
    retextStrayBullets,
    retextUnfinishedSentences
  }
  for (const [pluginName, plugin] of Object.entries(plugins))
    it(pluginName, async () => {
      let count = 0
      for (const {name, text} of articles) {
        const host = hosts[path.extname(name).slice(1) as keyof typeof hosts]
        const own = findings(name, text).filter(({source}) => source === packageOf(pluginName))
        if (own.length === 0) continue
        count += own.length
        const file = new VFile({path: name, value: text})
        await host({plugins: [plugin]}).process(file)
        expect([name, ...messagesOf(file)]).toEqual([name, ...told(own)])
      }
      expect(count).toBeGreaterThan(5)
    })
})

describe('without a path', () => {
  it('the plain pipeline still finds the same in plain text', async () => {
    for (const {name, text} of articles.filter(({name}) => name.endsWith('.txt'))) {
      const file = new VFile(text)
      await hosts.txt(retextPresetCopydesk).process(file)
      expect([name, ...messagesOf(file)]).toEqual([name, ...told(findings(name, text))])
    }
  })
})

/** `retextPairedQuotes` is of `retext-paired-quotes`. */
function packageOf(pluginName: string): string {
  return pluginName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
