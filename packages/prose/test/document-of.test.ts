import fc from 'fast-check'
import type {Root} from 'nlcst'
import {ParseEnglish} from 'parse-english'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import {type Processor, unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {documentOf, type ProseDocument} from '../src/index.ts'

/** Takes the document as a rule would, in the middle of a pipeline. */
function catcher(): {plugin: () => (tree: Root, file: VFile) => undefined; seen: ProseDocument[]; trees: Root[]} {
  const seen: ProseDocument[] = []
  const trees: Root[] = []
  const plugin = () => (tree: Root, file: VFile) => {
    trees.push(tree)
    seen.push(documentOf(tree, file))
    return undefined
  }
  return {plugin, seen, trees}
}

function retextWith(plugin: () => (tree: Root, file: VFile) => undefined): Processor<Root> {
  const processor = unified().use(retextEnglish)
  processor.use(plugin)
  return processor
}

async function throughRemark(file: VFile, ignore: string[] = []): Promise<ProseDocument> {
  const {plugin, seen} = catcher()
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkRetext, retextWith(plugin), {ignore})
  await processor.run(processor.parse(file), file)
  return seen[0]!
}

async function throughRehype(file: VFile): Promise<ProseDocument> {
  const {plugin, seen} = catcher()
  const processor = unified().use(rehypeParse, {fragment: true}).use(rehypeRetext, retextWith(plugin))
  await processor.run(processor.parse(file), file)
  return seen[0]!
}

async function throughRetext(file: VFile): Promise<ProseDocument> {
  const {plugin, seen} = catcher()
  const processor = retextWith(plugin)
  await processor.run(processor.parse(file), file)
  return seen[0]!
}

function texts(document: ProseDocument): string[] {
  return document.blocks.map((block) => block.text)
}

/** Every character of every block leads to itself in the source, or to something that stands for it. */
function expectExact(document: ProseDocument): void {
  for (const block of document.blocks) {
    for (let at = 0; at < block.text.length; at++) {
      const {start, end} = document.toSource(block, at, at + 1)
      if (end - start === 1) expect(document.source.slice(start, end)).toBe(block.text[at])
    }
  }
}

const article = `# Caf&eacute; notes

> Quoted &amp; *said*
> by a man.

First \`code\` paragraph&mdash;long &amp; winding,
with a second line.

- item one
- item two

| a | b |
| - | - |
| c | d |

---

Last words.
`

describe('remark-retext', () => {
  test('reads the Markdown, not the tree', async () => {
    const document = await throughRemark(new VFile({value: article, path: 'a.md'}))
    expect(document.format).toBe('markdown')
    expect(document.landmarksKnown).toBe(true)
    expect(document.blocks.find((block) => block.type === 'heading')?.text).toBe('Café notes')
    expect(texts(document)).toContain('First \uFFFC paragraph—long & winding,\nwith a second line.')
    expect(texts(document)).toContain('Quoted & said\nby a man.')
    expectExact(document)
  })

  test('leaves out what the bridge ignores, and the tables that it always drops', async () => {
    const whole = await throughRemark(new VFile({value: article, path: 'a.md'}))
    expect(whole.blocks.filter((block) => block.type === 'cell').map((block) => block.text)).toEqual(['', '', '', ''])
    const part = await throughRemark(new VFile({value: article, path: 'a.md'}), ['blockquote', 'listItem'])
    expect(part.blocks.map((block) => block.type)).toEqual(whole.blocks.map((block) => block.type))
    expect(texts(part).filter((text) => text !== '')).toEqual([
      'Café notes',
      'First \uFFFC paragraph—long & winding,\nwith a second line.',
      'Last words.'
    ])
    const quote = part.blocks.find((block) => block.type === 'quote')!
    expect(part.source.slice(part.rangeOf(quote).start, part.rangeOf(quote).end)).toContain('Quoted &amp;')
  })

  test('of a file with CRLF and a byte order mark', async () => {
    for (const value of [
      article.replaceAll('\n', '\r\n'),
      `\uFEFF${article}`,
      `\uFEFF${article.replaceAll('\n', '\r\n')}`
    ]) {
      const document = await throughRemark(new VFile({value, path: 'a.md'}), ['blockquote'])
      expect(texts(document).filter((text) => text !== '')).toEqual([
        'Café notes',
        'First \uFFFC paragraph—long & winding,\nwith a second line.',
        'item one',
        'item two',
        'Last words.'
      ])
      expectExact(document)
    }
  })

  test('reads short blocks behind a byte order mark', async () => {
    const document = await throughRemark(new VFile({value: '\uFEFFA\n\n> B\n\nC\n', path: 'a.md'}), ['blockquote'])
    expect(texts(document)).toEqual(['A', '', 'C'])
  })

  test('makes do with the tree where the format is not known', async () => {
    const document = await throughRemark(new VFile(article))
    expect(document.landmarksKnown).toBe(false)
    expect(texts(document)).toEqual([
      'Café notes',
      'Quoted & said\nby a man.',
      'First \uFFFC paragraph—long & winding,\nwith a second line.',
      'item one',
      'item two',
      'Last words.'
    ])
    expect(document.source).toBe(article)
    const last = document.blocks.at(-1)!
    expect(document.rangeOf(last).start).toBe(article.indexOf('Last'))
    const {start, end} = document.toSource(last, 5, 10)
    expect(article.slice(start, end)).toBe('words')
    expect(texts(await throughRemark(new VFile(`\uFEFF${article}`)))).toEqual(texts(document))
    expect(texts(await throughRemark(new VFile(article.replaceAll('\n', '\r\n'))))).toEqual(texts(document))
  })
})

describe('rehype-retext', () => {
  const page =
    '<h1>T&eacute;a</h1>\n<p>One &amp; <b>two</b>.</p>\n<blockquote><p>Three.</p></blockquote>\n<p>Four.</p>\n'

  test('reads the HTML, not the tree', async () => {
    const document = await throughRehype(new VFile({value: page, path: 'a.html'}))
    expect(document.format).toBe('html')
    expect(texts(document).filter((text) => text !== '')).toEqual(['Téa', 'One & two.', 'Three.', 'Four.'])
    expectExact(document)
  })

  test('leaves out what is marked as ignored', async () => {
    const value = page.replace('<blockquote>', '<blockquote data-nlcst="ignore">')
    const document = await throughRehype(new VFile({value, path: 'a.html'}))
    expect(texts(document).filter((text) => text !== '')).toEqual(['Téa', 'One & two.', 'Four.'])
  })

  test('makes do with the tree where the format is not known', async () => {
    const document = await throughRehype(new VFile(page))
    expect(document.landmarksKnown).toBe(false)
    expect(texts(document)).toEqual(['Téa', 'One & two.', 'Three.', 'Four.'])
  })
})

describe('retext', () => {
  const text = 'A title\n\nOne two. Three\nfour.\n\nFive.\n'

  test('reads plain text without a path', async () => {
    for (const value of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
      const document = await throughRetext(new VFile(value))
      expect(document.format).toBe('text')
      expect(document.landmarksKnown).toBe(true)
      expect(texts(document)).toEqual(['A title', 'One two. Three\nfour.', 'Five.'])
      expectExact(document)
    }
  })

  test('reads by the extension, whatever its case', async () => {
    expect((await throughRetext(new VFile({value: '# Hi\n\nYou.\n', path: 'a.MD'}))).blocks[0]?.type).toBe('heading')
    expect((await throughRetext(new VFile({value: text, path: 'a.txt'}))).format).toBe('text')
    expect((await throughRetext(new VFile({value: '<p>One', path: 'a.htm'}))).format).toBe('html')
  })

  test('reads a tree without a source', () => {
    const tree = new ParseEnglish().parse('One two. Three.\n\nFour.')
    const document = documentOf(tree, new VFile())
    expect(document.landmarksKnown).toBe(false)
    expect(document.source).toBe('One two. Three.\n\nFour.')
    expect(texts(document)).toEqual(['One two. Three.', 'Four.'])
    expect(document.rangeOf(document.blocks[1]!)).toEqual({start: 17, end: 22})
    expect(texts(documentOf(tree, new VFile({path: 'a.md'})))).toEqual(['One two. Three.', 'Four.'])
  })

  test('reads a tree without positions', () => {
    const tree: Root = {
      type: 'RootNode',
      children: [
        {
          type: 'ParagraphNode',
          children: [
            {type: 'SentenceNode', children: [{type: 'WordNode', children: [{type: 'TextNode', value: 'Hi'}]}]}
          ]
        }
      ]
    }
    expect(documentOf(tree, new VFile('*Hi*')).source).toBe('Hi')
    // With a format the source is read; what the tree leaves out cannot be known then.
    expect(texts(documentOf(tree, new VFile({value: '*Hi*', path: 'a.md'})))).toEqual(['Hi'])
  })

  test('reads sentences that are in no paragraph', () => {
    const [paragraph] = new ParseEnglish().parse('One two. Three.').children
    const children = paragraph !== undefined && 'children' in paragraph ? paragraph.children : []
    expect(texts(documentOf({type: 'RootNode', children}, new VFile()))).toEqual(['One two. Three.'])
  })

  test('an empty tree leaves nothing', () => {
    const document = documentOf({type: 'RootNode', children: []}, new VFile({value: '# Hi\n\n***\n', path: 'a.md'}))
    expect(document.blocks.map((block) => [block.type, block.text])).toEqual([
      ['heading', ''],
      ['thematicBreak', '']
    ])
  })
})

describe('remembers', () => {
  test('the document of a file and tree, until the value changes', () => {
    const file = new VFile('One.')
    const tree = new ParseEnglish().parse('One.')
    const first = documentOf(tree, file)
    expect(documentOf(tree, file)).toBe(first)
    // Another tree of the same file is read with its own mask, from the same blocks.
    expect(documentOf(new ParseEnglish().parse('One.'), file).blocks[0]).toBe(first.blocks[0])
    file.value = 'Two.'
    expect(texts(documentOf(new ParseEnglish().parse('Two.'), file))).toEqual(['Two.'])
  })
})

test('any tree gives a document whose segments are in order', () => {
  const point = fc.record({line: fc.nat(3), column: fc.nat(9), offset: fc.nat(40)})
  const position = fc.option(fc.record({start: point, end: point}), {nil: undefined})
  const leaf = fc
    .record({
      type: fc.constantFrom('WhiteSpaceNode', 'PunctuationNode', 'SymbolNode', 'SourceNode', 'TextNode'),
      value: fc.constantFrom('a', 'word', ' ', '\r\n', '.', '`x`', ''),
      position
    })
    .map((node) => (node.type === 'TextNode' ? {type: 'WordNode', children: [node]} : node))
  const sentence = fc.array(leaf, {maxLength: 6}).map((children) => ({type: 'SentenceNode', children}))
  const paragraph = fc.array(sentence, {maxLength: 3}).map((children) => ({type: 'ParagraphNode', children}))
  const root = fc
    .array(fc.oneof(paragraph, leaf), {maxLength: 4})
    .map((children) => ({type: 'RootNode', children}) as unknown as Root)
  fc.assert(
    fc.property(
      root,
      fc.constantFrom('', 'a word. `x` a', '\uFEFFa word.\r\nword', '# a *word*\n\n> a'),
      fc.boolean(),
      (tree, value, markdown) => {
        const document = documentOf(tree, new VFile(markdown ? {value, path: 'a.md'} : value))
        let before = 0
        for (const block of document.blocks) {
          const {start, end} = document.rangeOf(block)
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeLessThanOrEqual(document.source.length)
          before = end
          let reached = 0
          for (let at = 0; at < block.segments.length; at += 4) {
            const [textStart, textEnd, from, to] = block.segments.subarray(at, at + 4)
            expect(textEnd).toBeGreaterThan(textStart!)
            expect(from).toBeGreaterThanOrEqual(reached)
            expect(to).toBeGreaterThanOrEqual(from!)
            reached = to!
          }
          expect(reached).toBeLessThanOrEqual(block.length)
          expect(block.sentences.length).toBeGreaterThanOrEqual(block.text === '' ? 0 : 1)
        }
      }
    )
  )
})
