import {Block, type BlockType, type Format, ProseDocument, parseDocument} from '@copydesk/prose'
import {describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import {applyFixes, defineRule, type Edit, runRule, type Safety} from '../src/index.ts'

/** A document of one block, whose segments say which piece of its text stands for which piece of the source. */
function oneBlock(
  source: string,
  text: string,
  segments: readonly number[],
  {format = 'markdown', type = 'paragraph'}: {format?: Format; type?: BlockType} = {}
): ProseDocument {
  const block = new Block({
    type,
    text,
    segments: Int32Array.from(segments),
    length: source.length,
    marks: [],
    marker: undefined,
    level: undefined,
    list: undefined,
    quoteDepth: 0,
    blankBefore: true,
    value: undefined
  })
  return new ProseDocument({source, format, landmarksKnown: true, blocks: [block], starts: [0], notices: []})
}

/** What becomes of the source when a rule asks for edits of its last block; undefined if the finding has no fix. */
function fix(
  document: ProseDocument,
  edits: (block: Block) => readonly Edit[],
  {safety, kind = 'suggest'}: {safety?: Safety; kind?: Safety | 'none'} = {}
): string | undefined {
  const rule = defineRule({
    id: 'edits',
    summary: 'edits',
    kinds: {edit: {summary: 'an edit', severity: 'warn', fix: kind}},
    options: z.strictObject({}),
    check({blocks}, {report}) {
      const block = blocks.at(-1)!
      report({kind: 'edit', block, start: 0, end: 1, reason: 'r', edits: edits(block), ...(safety && {safety})})
    }
  })
  const findings = runRule(rule, document, {})
  const [finding] = findings
  if (finding?.fix === undefined) return
  return `${finding.fix.safety}: ${applyFixes(document.source, findings, {safety: 'suggest'}).text}`
}

const replace =
  (start: number, end: number, text: string) =>
  (block: Block): Edit[] => [{block, start, end, text}]

describe('a fix is made only where the source is what the rule has read', () => {
  test('plain words', () => {
    expect(fix(parseDocument('One bad word'), replace(4, 7, 'good'))).toBe('suggest: One good word')
  })

  test('not across markup', () => {
    // un*believ*able
    const document = oneBlock('un*believ*able', 'unbelievable', [0, 2, 0, 2, 2, 8, 3, 9, 8, 12, 10, 14])
    expect(fix(document, replace(0, 12, 'x'))).toBeUndefined()
    expect(fix(document, replace(2, 8, 'bear'))).toBe('suggest: un*bear*able')
    expect(fix(document, replace(8, 8, '-'))).toBe('suggest: un*believ-*able')
  })

  test('not over an entity', () => {
    const document = oneBlock('caf&eacute; bad', 'café bad', [0, 3, 0, 3, 3, 4, 3, 11, 4, 8, 11, 15])
    expect(fix(document, replace(0, 4, 'x'))).toBeUndefined()
    expect(fix(document, replace(3, 4, 'e'))).toBeUndefined()
    expect(fix(document, replace(5, 8, 'good'))).toBe('suggest: caf&eacute; good')
  })

  test('not over the mark of a quotation at the start of a line', () => {
    const document = oneBlock('a\n> b', 'a\nb', [0, 1, 0, 1, 1, 2, 1, 4, 2, 3, 4, 5])
    expect(fix(document, replace(0, 3, 'x'))).toBeUndefined()
  })

  test('all edits or none', () => {
    const document = oneBlock('a &amp; b', 'a & b', [0, 2, 0, 2, 2, 3, 2, 7, 3, 5, 7, 9])
    const both = (block: Block): Edit[] => [...replace(0, 1, 'A')(block), ...replace(2, 3, 'and')(block)]
    expect(fix(document, both)).toBeUndefined()
  })

  test('over a line break, whichever it is', () => {
    expect(fix(oneBlock('a\r\nb', 'a\nb', [0, 1, 0, 1, 1, 2, 1, 3, 2, 3, 3, 4]), replace(0, 3, 'a b'))).toBe(
      'suggest: a b'
    )
  })
})

describe('how safe a fix is', () => {
  const document = parseDocument('One bad word')
  test('as its kind says, or less', () => {
    expect(fix(document, replace(0, 3, 'x'), {kind: 'safe'})).toBe('safe: x bad word')
    expect(fix(document, replace(0, 3, 'x'), {kind: 'safe', safety: 'suggest'})).toBe('suggest: x bad word')
    expect(fix(document, replace(0, 3, 'x'), {kind: 'suggest', safety: 'safe'})).toBe('suggest: x bad word')
  })

  test('no fix for a kind that has none', () => {
    expect(fix(document, replace(0, 3, 'x'), {kind: 'none'})).toBeUndefined()
  })
})

describe('the text of an edit is written as its format wants it', () => {
  const at = (source: string, format: Format, type: BlockType, text: string) =>
    fix(oneBlock(source, source, [0, source.length, 0, source.length], {format, type}), replace(0, 1, text))

  test('line breaks as the document has them', () => {
    expect(fix(parseDocument('a\r\nb'), replace(0, 0, 'x\ny'))).toBe('suggest: a\r\nx\r\nyb')
  })

  test('HTML', () => {
    expect(at('ab', 'html', 'paragraph', 'A&"<')).toBe('suggest: A&amp;"&lt;b')
    expect(at('ab', 'html', 'image', '"')).toBe('suggest: &quot;b')
  })

  test('front matter and attributes in Markdown, where a mark might end the string', () => {
    expect(at('ab', 'markdown', 'title', '“')).toBe('suggest: “b')
    expect(at('ab', 'markdown', 'title', '"')).toBeUndefined()
    expect(at('ab', 'markdown', 'summary', 'a: b')).toBeUndefined()
    expect(at('ab', 'markdown', 'image', ']')).toBeUndefined()
    expect(at('ab', 'markdown', 'paragraph', '"')).toBe('suggest: "b')
    expect(at('ab', 'mdx', 'paragraph', '{')).toBeUndefined()
  })
})

describe('a whole block', () => {
  const whole = (source: string, text = '') => {
    const document = parseDocument(source)
    return fix(document, (block) => [{block, part: 'whole', text}])
  }

  test('goes with its line break', () => {
    expect(whole('One\nTwo\nThree\n')).toBe('suggest: One\nTwo\n')
    expect(whole('One\r\nTwo\r\n')).toBe('suggest: One\r\n')
    expect(whole('One\nTwo')).toBe('suggest: One\n')
  })

  test('takes an empty line with it that would be one too many', () => {
    const document = parseDocument('One\n\nTwo\n\nThree\n')
    const middle = new ProseDocument({
      source: document.source,
      format: 'text',
      landmarksKnown: true,
      blocks: document.blocks.slice(0, 2),
      starts: document.blocks.slice(0, 2).map((block) => document.rangeOf(block).start),
      notices: []
    })
    expect(fix(middle, (block) => [{block, part: 'whole', text: ''}])).toBe('suggest: One\n\nThree\n')
  })

  test('stays where other markup stands on its line', () => {
    const source = '> > One'
    const document = new ProseDocument({
      source,
      format: 'markdown',
      landmarksKnown: true,
      blocks: oneBlock('One', 'One', [0, 3, 0, 3]).blocks,
      starts: [4],
      notices: []
    })
    expect(fix(document, (block) => [{block, part: 'whole', text: ''}])).toBeUndefined()
    expect(fix(document, (block) => [{block, part: 'whole', text: 'Two'}])).toBe('suggest: > > Two')
  })

  test('with the markup of its line', () => {
    const markdown = (...lines: readonly string[]) => {
      const document = parseDocument(lines.join('\n'), {format: 'markdown'})
      const first = document.blocks.find(({type}) => type === 'heading')!
      return fix(document, () => [{block: first, part: 'whole', text: ''}])
    }
    expect(markdown('## One', '', 'Two')).toBe('suggest: Two')
    expect(markdown('Zero', '', '## One', '', 'Two')).toBe('suggest: Zero\n\nTwo')
    expect(markdown('Zero', '## One', '', 'Two')).toBe('suggest: Zero\n\nTwo')
    expect(markdown('Zero\r', '## One\r', '\r', 'Two')).toBe('suggest: Zero\r\n\r\nTwo')
    expect(markdown('Zero\r', '\r', '## One\r', '\r', 'Two')).toBe('suggest: Zero\r\n\r\nTwo')
    expect(markdown('> ## One', '>', '> Two')).toBe('suggest: > Two')
    expect(markdown('- ## One', '', '  Two')).toBeUndefined()
    const html = parseDocument('<h1>One</h1>\n<p>Two</p>\n', {format: 'html'})
    expect(fix(html, () => [{block: html.blocks[0]!, part: 'whole', text: ''}])).toBe('suggest: <p>Two</p>\n')
  })

  test('a marker', () => {
    const document = parseDocument('• One\n•Two\n')
    expect(document.blocks.at(-1)?.marker?.text).toBe('•')
    expect(fix(document, (block) => [{block, part: 'marker', text: '• '}])).toBe('suggest: • One\n• Two\n')
    const spaced = parseDocument('• One\n•\t Two\n')
    expect(fix(spaced, (block) => [{block, part: 'marker', text: ''}])).toBe('suggest: • One\nTwo\n')
  })

  test('a marker that goes takes its space with it', () => {
    const document = parseDocument('• One\n• Two\n')
    expect(fix(document, (block) => [{block, part: 'marker', text: ''}])).toBe('suggest: • One\nTwo\n')
  })
})
