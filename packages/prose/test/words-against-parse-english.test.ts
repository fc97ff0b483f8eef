import {readdirSync, readFileSync} from 'node:fs'
import type {Nodes as MdastNodes} from 'mdast'
import type {Nodes} from 'nlcst'
import {ParseEnglish} from 'parse-english'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {Block} from '../src/block.ts'
import {ProseDocument} from '../src/document.ts'
import {toNlcst} from '../src/nlcst.ts'
import {findSentences} from '../src/sentences.ts'
import {findWords} from '../src/words.ts'

// Both tokenizers read the same plain paragraphs: the READMEs of our development dependencies (their versions are exact)
// and the articles in fixtures. Every difference has to be of a kind listed here and in the README, with its reason.

const root = new URL('../../../', import.meta.url)

const sources = [
  ...['mdast-util-to-nlcst', 'nlcst-to-string', 'parse-english', 'parse5', 'rehype', 'rehype-cli', 'rehype-parse'],
  ...['rehype-retext', 'remark', 'remark-cli', 'remark-frontmatter', 'remark-gfm', 'remark-mdx', 'remark-parse'],
  ...['remark-retext', 'retext-english', 'retext-stringify', 'unified', 'unified-language-server', 'vfile'],
  ...['vfile-message', 'vfile-reporter', 'fast-check', 'knip', 'publint', 'turbo', 'typescript', 'vite', 'vitest']
]

/** The plain text of a Markdown node; code becomes a word. */
function plain(node: MdastNodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return 'Code'
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map((child) => plain(child)).join('') : ''
}

function paragraphsOf(node: MdastNodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [plain(node).trim()]
  return 'children' in node ? node.children.flatMap((child) => paragraphsOf(child)) : []
}

function readmeOf(name: string): string {
  const folder = new URL(`node_modules/${name}/`, root)
  const file = readdirSync(folder).find((each) => /^readme\.md$/i.test(each))!
  return readFileSync(new URL(file, folder), 'utf8')
}

const markdown = unified().use(remarkParse).use(remarkGfm)
const articles = new URL('fixtures/articles/', root)
const paragraphs = [
  ...sources.flatMap((name) => paragraphsOf(markdown.parse(readmeOf(name)))),
  ...readdirSync(articles)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(new URL(name, articles), 'utf8').split(/\n\s*\n/))
]
  .map((paragraph) => paragraph.trim())
  .filter((paragraph) => paragraph !== '')

type Span = readonly [start: number, end: number]

interface Tokens {
  readonly words: readonly Span[]
  readonly sentences: readonly Span[]
}

function ours(text: string): Tokens {
  const words = findWords(text)
  const sentences = findSentences(text, words)
  return {
    words: Array.from({length: words.length}, (_, index) => [words.start(index), words.end(index)]),
    sentences: Array.from({length: sentences.length}, (_, index) => [sentences.start(index), sentences.end(index)])
  }
}

const parser = new ParseEnglish()

function theirs(text: string): Tokens {
  const words: Span[] = []
  const sentences: Span[] = []
  const visit = (node: Nodes): void => {
    const span: Span = [node.position!.start.offset!, node.position!.end.offset!]
    if (node.type === 'SentenceNode') sentences.push(span)
    if (node.type === 'WordNode') words.push(span)
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parser.parse(text))
  return {words, sentences}
}

interface Kind {
  /** As the README lists it. */
  readonly name: string
  readonly test: (difference: Difference) => boolean
}

/** A stretch where the two differ, with the text on both sides. */
interface Difference {
  /** The tokens in brackets; of sentences `‖` where one ends. */
  readonly ours: string
  readonly theirs: string
  readonly before: string
  readonly after: string
}

const wordKinds: readonly Kind[] = [
  {name: 'A full stop is part of an abbreviation only', test: ({ours, theirs}) => theirs === ours.replace(']', '.]')},
  {
    name: 'An abbreviation that parse-english does not know',
    test: ({ours, theirs}) => ours === theirs.replace(']', '.]')
  },
  {name: 'Thousands', test: ({ours}) => /^\[R?\d{1,3}(?:,\d{3})+(?:-crore)?\]$/.test(ours)},
  {name: '`w/o`', test: ({ours}) => ours === '[w/o]'},
  {name: 'A hyphen at the end', test: ({ours, theirs, after}) => theirs === ours.replace(']', '-]') && after === ''},
  {name: 'Emoji', test: ({ours, theirs}) => ours === '' && theirs === '[\uFE0F]'},
  {name: 'Arrows', test: ({theirs, after}) => theirs.endsWith('-]') && after.startsWith('>')}
]

const sentenceKinds: readonly Kind[] = [
  {
    name: 'A sentence that starts with a small letter',
    test: ({ours, after}) => ours === '‖' && /^\s\p{Ll}/u.test(after)
  },
  {
    name: 'A number at the end of a sentence',
    test: ({ours, before}) => ours === '‖' && /[\s‘€£$–]\d{1,3}(?:,\d{3})*\.$/.test(before)
  },
  {
    name: 'A single letter at the end of a sentence',
    test: ({ours, before}) => ours === '‖' && /\s\p{L}\.$/u.test(before)
  },
  {
    name: 'A word that looks like an abbreviation',
    test: ({ours, before}) => ours === '‖' && /\s(?:in|Cp|Min|cap|cent)\.$/.test(before)
  },
  {
    name: 'An abbreviation at the end of a sentence',
    test: ({ours, before, after}) => ours === '‖' && /(?:[ap]\.m|etc)\.$/.test(before) && /^\s\p{Lu}/u.test(after)
  },
  {
    name: 'An abbreviation that parse-english does not know',
    test: ({theirs, before}) => theirs === '‖' && /\s(?:Dir|Adm|ext|No)\.$/.test(before)
  },
  {
    name: 'A question that “I” ask',
    test: ({theirs, before, after}) => theirs === '‖' && /[?][”’]$/.test(before) && /^ I \p{Ll}/u.test(after)
  }
]

/** The stretches in which the words differ; a word of one overlaps a word of the other there, or stands alone. */
function wordDifferences(text: string, left: readonly Span[], right: readonly Span[]): Difference[] {
  const found: Difference[] = []
  let a = 0
  let b = 0
  while (a < left.length || b < right.length) {
    const [fromA, fromB] = [a, b]
    const start = Math.min(left[a]?.[0] ?? text.length, right[b]?.[0] ?? text.length)
    let end = start + 1
    for (;;) {
      if (left[a] !== undefined && left[a]![0] < end) end = Math.max(end, left[a++]![1])
      else if (right[b] !== undefined && right[b]![0] < end) end = Math.max(end, right[b++]![1])
      else break
    }
    const tokens = (spans: readonly Span[]): string => spans.map(([from, to]) => `[${text.slice(from, to)}]`).join(' ')
    const difference = {
      ours: tokens(left.slice(fromA, a)),
      theirs: tokens(right.slice(fromB, b)),
      before: text.slice(Math.max(0, start - 20), start),
      after: text.slice(end, end + 20)
    }
    if (difference.ours !== difference.theirs) found.push(difference)
  }
  return found
}

/** The places where a sentence ends for one of them only. */
function sentenceDifferences(text: string, left: readonly Span[], right: readonly Span[]): Difference[] {
  const mine = new Set(left.map(([, end]) => end))
  const yours = new Set(right.map(([, end]) => end))
  return [...new Set([...mine, ...yours])]
    .filter((end) => !mine.has(end) || !yours.has(end))
    .map((end) => ({
      ours: mine.has(end) ? '‖' : '',
      theirs: yours.has(end) ? '‖' : '',
      before: text.slice(Math.max(0, end - 20), end),
      after: text.slice(end, end + 20)
    }))
}

const readme = readFileSync(new URL('packages/prose/README.md', root), 'utf8')

/** Every difference is of a listed kind, every kind occurs and is in the README; gives how many there are. */
function classify(differences: readonly Difference[], kinds: readonly Kind[]): number {
  const unknown = differences.filter((difference) => !kinds.some((kind) => kind.test(difference)))
  expect(unknown).toEqual([])
  for (const kind of kinds) {
    expect(
      differences.some((difference) => kind.test(difference)),
      kind.name
    ).toBe(true)
    expect(readme).toContain(`**${kind.name}.**`)
  }
  return differences.length
}

const both = paragraphs.map((text) => ({text, mine: ours(text), yours: theirs(text)}))

test('words agree with those of parse-english, but for the kinds of difference in the README', () => {
  const differing = classify(
    both.flatMap(({text, mine, yours}) => wordDifferences(text, mine.words, yours.words)),
    wordKinds
  )
  const all = both.reduce((sum, {mine}) => sum + mine.words.length, 0)
  expect(all).toBeGreaterThan(20_000)
  expect(1 - differing / all).toBeGreaterThan(0.996)
})

test('sentences end where those of parse-english do, but for the kinds of difference in the README', () => {
  const differing = classify(
    both.flatMap(({text, mine, yours}) => sentenceDifferences(text, mine.sentences, yours.sentences)),
    sentenceKinds
  )
  const all = both.reduce((sum, {mine}) => sum + mine.sentences.length, 0)
  expect(all).toBeGreaterThan(2500)
  expect(1 - differing / all).toBeGreaterThan(0.98)
})

/** A document of one paragraph. */
function documentFrom(text: string): ProseDocument {
  const segments = Int32Array.of(0, text.length, 0, text.length)
  const block = Block.paragraph({text, segments, length: text.length})
  return new ProseDocument({
    source: text,
    format: 'text',
    landmarksKnown: true,
    blocks: [block],
    starts: [0],
    notices: []
  })
}

/** A tree without the fields that hold nothing. */
function strip(node: Nodes): unknown {
  const {type, position} = node
  return 'children' in node
    ? {type, position, children: node.children.map((child) => strip(child))}
    : {type, position, value: node.value}
}

test('where both agree on words and sentences, the trees are equal', () => {
  // parse-latin starts a paragraph where a sentence ends with its line; a block is one paragraph. An emoji joined of two
  // is one symbol for us.
  const lines = paragraphs.map((text) => text.replace(/\s*\n\s*/g, ' '))
  const agreeing = lines.filter((text) => {
    const [mine, yours] = [ours(text), theirs(text)]
    return (
      !text.includes('\u200D') &&
      wordDifferences(text, mine.words, yours.words).length === 0 &&
      sentenceDifferences(text, mine.sentences, yours.sentences).length === 0
    )
  })
  // The tests above hold the differences; here only that these are most.
  expect(agreeing.length / lines.length).toBeGreaterThan(0.9)
  const unequal = agreeing.filter(
    (text) => JSON.stringify(strip(toNlcst(documentFrom(text)))) !== JSON.stringify(strip(parser.parse(text)))
  )
  expect(unequal).toEqual([])
})
