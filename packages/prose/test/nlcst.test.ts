import fc from 'fast-check'
import type {Nodes, Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {ParseEnglish} from 'parse-english'
import {describe, expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {type Format, type ProseDocument, parseDocument, toNlcst} from '../src/index.ts'

function visit(node: Nodes, visitor: (node: Nodes) => void): void {
  visitor(node)
  if ('children' in node) for (const child of node.children) visit(child, visitor)
}

/** One line a sentence; words in brackets, split at their nodes by `+`, other leaves as they are. */
function outline(tree: Root): string[] {
  const lines: string[] = []
  visit(tree, (node) => {
    if (node.type !== 'SentenceNode') return
    lines.push(
      node.children
        .map((child) =>
          child.type === 'WordNode' ? `[${child.children.map((part) => textOf(part)).join('+')}]` : textOf(child)
        )
        .join('')
    )
  })
  return lines
}

function read(source: string, format: Format = 'text'): {document: ProseDocument; tree: Root} {
  const document = parseDocument(source, {format})
  return {document, tree: toNlcst(document)}
}

/** What holds of every tree; gives how many leaves differ from the source at their place. */
function check({document, tree}: {document: ProseDocument; tree: Root}): number {
  let differing = 0
  visit(tree, (node) => {
    const {position} = node
    expect(position).toBeDefined()
    expect(position!.start).toEqual(document.point(position!.start.offset!))
    expect(position!.end).toEqual(document.point(position!.end.offset!))
    expect(position!.end.offset).toBeGreaterThanOrEqual(position!.start.offset!)
    if ('children' in node) {
      if (node.type !== 'RootNode') expect(node.children.length).toBeGreaterThan(0)
      return
    }
    expect(node.value).not.toBe('')
    if (tree.children.includes(node)) return
    if (document.source.slice(position!.start.offset, position!.end.offset) !== node.value) differing++
  })
  const texts = document.blocks.filter((block) => block.text.trim() !== '').map((block) => block.text)
  const paragraphs = tree.children.filter((node) => node.type === 'ParagraphNode')
  expect(paragraphs.length).toBe(texts.length)
  paragraphs.forEach((paragraph, index) => {
    let text = ''
    visit(paragraph, (node) => {
      if (!('children' in node)) text += node.type === 'SourceNode' ? '\uFFFC' : node.value
    })
    expect(text).toBe(texts[index])
  })
  return differing
}

describe('the tree', () => {
  test('has paragraphs, sentences, words and what stands between', () => {
    const {tree} = read('The U.S. Army’s v1.2 isn’t old. “Why?” he asked… ok 👍🏽!\n\nMr. O’Brien & co-op ran.')
    expect(tree.children.map((node) => node.type)).toEqual(['ParagraphNode', 'WhiteSpaceNode', 'ParagraphNode'])
    expect(outline(tree)).toEqual([
      '[The] [U+.+S+.] [Army+’+s] [v1+.+2] [isn+’+t] [old].',
      '“[Why]?” [he] [asked]… [ok] 👍🏽!',
      '[Mr+.] [O+’+Brien] & [co+-+op] [ran].'
    ])
    const sentence = tree.children[0]!
    expect('children' in sentence && sentence.children.map((node) => node.type)).toEqual([
      'SentenceNode',
      'WhiteSpaceNode',
      'SentenceNode'
    ])
  })

  test('is the one of parse-english where both agree on the tokens', () => {
    const source =
      'Mr. Smith isn’t in the U.S. now. He said: “Well-known... things – R&D (or 3.5%) cost $4!”\n\nThe ’90s *were* different; ask J. K. Rowling.'
    const strip = (tree: Nodes): unknown =>
      'children' in tree
        ? {type: tree.type, children: tree.children.map(strip), position: tree.position}
        : {type: tree.type, value: tree.value, position: tree.position}
    expect(strip(toNlcst(parseDocument(source)))).toEqual(strip(new ParseEnglish().parse(source)))
  })

  test('gives a placeholder as the source that it stands for', () => {
    const {tree} = read('Use `a*b*` and see <https://example.com> now.', 'markdown')
    const sources: string[] = []
    visit(tree, (node) => {
      if (node.type === 'SourceNode') sources.push(node.value)
    })
    expect(sources).toEqual(['`a*b*`', '<https://example.com>'])
  })

  test('parts a word where markup stands in it', () => {
    const {tree, document} = read('Un*believ*able.', 'markdown')
    expect(outline(tree)).toEqual(['[Un+believ+able].'])
    expect(check({tree, document})).toBe(0)
  })

  test('of nothing is an empty root', () => {
    expect(read('').tree.children).toEqual([])
    expect(read(' \n\n ').tree.children).toEqual([])
    expect(read('---\n\n```\ncode\n```\n', 'markdown').tree.children).toEqual([])
  })
})

describe('positions', () => {
  test('stay exact after entities, escapes, quotes, lists and CRLF', () => {
    const source = '> one &amp; two\\* thr&eacute;e\n> teh four\n\n1. item one\n   goes on. And *on*.\n'
    const place = (of: string, eol: string): string => {
      const all = source.replaceAll('\n', eol)
      const tree = toNlcst(parseDocument(all, {format: 'markdown'}))
      let found = ''
      visit(tree, (node) => {
        if (node.type === 'WordNode' && textOf(node) === of)
          found = `${node.position!.start.line}:${node.position!.start.column} ${all.slice(node.position!.start.offset, node.position!.end.offset)}`
      })
      return found
    }
    for (const eol of ['\n', '\r\n']) {
      expect(place('teh', eol)).toBe('2:3 teh')
      expect(place('four', eol)).toBe('2:7 four')
      expect(place('thrée', eol)).toBe('1:19 thr&eacute;e')
      expect(place('goes', eol)).toBe('5:4 goes')
      expect(place('And', eol)).toBe('5:13 And')
      expect(place('on', eol)).toBe('5:18 on')
    }
  })

  test.each<Format>(['text', 'markdown', 'mdx', 'html'])('hold on any %s', (format) => {
    const piece = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\n\n',
        '> ',
        '- ',
        '*',
        '`',
        '&amp;',
        '\\',
        '<b>',
        '</b>',
        'word',
        'Mr. ',
        '. ',
        '“',
        '”',
        '1. '
      )
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        check(read(pieces.join(''), format))
      })
    )
  })

  test('equal the source, leaf by leaf, in plain text', () => {
    expect(check(read('One two.\nThree “four”. Five?\n\nSix, seven—eight.\n'))).toBe(0)
  })
})

test('takes linear time', () =>
  expectLinear(
    (count) => 'He isn’t in the U.S. now, is he? “No,” she said.\n\n'.repeat(count),
    (source) => toNlcst(parseDocument(source)),
    1000
  ))
