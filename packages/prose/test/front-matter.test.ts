import {describe, expect, test} from 'vitest'
import {parseDocument} from '../src/index.ts'
import {findBreaches, markdownOutline} from './markdown-support.ts'

describe('YAML', () => {
  test.each<[string, string, string[]]>([
    [
      'fields that are prose',
      '---\nlayout: post\ntitle: A walk in the park\ndescription: It rained.\ntags: [a, b]\n---\nText.',
      [
        'frontmatter',
        'title "A walk in the park"',
        'frontmatter',
        'summary "It rained."',
        'frontmatter',
        'paragraph "Text."'
      ]
    ],
    [
      'quotation marks and escapes',
      '---\ntitle: "The \\"best\\" caf\\u00e9"\nsummary: \'It\'\'s here\'\n---\n',
      ['frontmatter', 'title "The \\"best\\" café"', 'frontmatter', 'summary "It\'s here"', 'frontmatter']
    ],
    [
      'folded and literal text',
      '---\nexcerpt: >-\n  One\n  two.\n\n  Three.\nsubtitle: |\n  Four\n  five.\n---\n',
      ['frontmatter', 'summary "One two.\\nThree."', 'frontmatter', 'summary "Four\\nfive."', 'frontmatter']
    ],
    [
      'who wrote it',
      '---\nauthor: Ilse Roelants\nauthors:\n  - Tom Brand\n  - name: Ada Vos\n    title: Cook\n---\n',
      [
        'frontmatter',
        'byline "Ilse Roelants"',
        'frontmatter',
        'byline "Tom Brand"',
        'frontmatter',
        'byline "Ada Vos"',
        'frontmatter'
      ]
    ],
    ['a plain value over lines', '---\ntitle: One\n  two\n---\n', ['frontmatter', 'title "One two"', 'frontmatter']],
    [
      'pictures',
      '---\nimage:\n  src: a.jpg\n  alt: The harbour\ngallery:\n  - caption: At dawn\n  - caption: At dusk\n---\n',
      [
        'frontmatter',
        'caption "The harbour"',
        'frontmatter',
        'caption "At dawn"',
        'frontmatter',
        'caption "At dusk"',
        'frontmatter'
      ]
    ],
    ['a title further down is none', '---\nauthor:\n  title: Dr\n---\n', ['frontmatter']],
    ['a number for a title', '---\ntitle: 1984\n---\n', ['frontmatter', 'title "1984"', 'frontmatter']],
    ['no title', '---\ntitle:\ndescription: ""\n---\n', ['frontmatter']],
    ['nothing', '---\n---\nText.', ['frontmatter', 'paragraph "Text."']],
    ['comments alone', '---\n# a\n---\nText.', ['frontmatter', 'paragraph "Text."']],
    [
      'a blank between fences',
      '---   \ntitle: One\n---  \n\nText.',
      ['frontmatter', 'title "One"', 'frontmatter', 'paragraph "Text."']
    ],
    ['never closed', '---\ntitle: One\n\nText.', ['thematicBreak', 'paragraph "title: One"', 'paragraph "Text."']],
    ['no mapping', '---\nWe went home.\n---\n', ['thematicBreak', 'heading2 "We went home."']],
    ['not at the start', '\n---\ntitle: One\n---\n', ['thematicBreak', 'heading2 "title: One"']]
  ])('%s', (_name, source, expected) => {
    expect(markdownOutline(source)).toEqual(expected)
    expect(findBreaches(parseDocument(source, {format: 'markdown'}))).toEqual([])
  })

  test('places lead into the quotation marks', () => {
    const source = '---\ntitle: "The \\"best\\" caf\\u00e9"\ndescription: >-\n  One\n  two\n---\n'
    const document = parseDocument(source, {format: 'markdown'})
    const title = document.blocks[1]!
    const slice = (index: number, start: number, end: number): string => {
      const range = document.toSource(document.blocks[index]!, start, end)
      return source.slice(range.start, range.end)
    }
    expect(title.text.slice(4, 10)).toBe('"best"')
    expect(slice(1, 4, 10)).toBe('\\"best\\"')
    expect(slice(1, 5, 9)).toBe('best')
    expect(slice(1, 11, 15)).toBe('caf\\u00e9')
    expect(slice(3, 0, 3)).toBe('One')
    expect(slice(3, 4, 7)).toBe('two')
  })

  test.each([
    [
      'too long',
      `---\ntitle: x\na: ${'b'.repeat(70_000)}\n---\n\nText.`,
      'Front matter of more than 64 kB is not read'
    ],
    [
      'brackets too deep',
      `---\ntitle: x\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n\nText.`,
      'Front matter nested more than 100 deep is not read'
    ],
    [
      'lists too deep',
      `---\na:\n  ${'- '.repeat(5000)}b\n---\n\nText.`,
      'Front matter nested more than 100 deep is not read'
    ],
    ['no valid YAML', '---\ntitle: One: two\n---\n\nText.', 'Front matter is no valid YAML: ']
  ])('%s', (_name, source, reason) => {
    const {blocks, notices} = parseDocument(source, {format: 'markdown'})
    expect(blocks.map(({type}) => type)).toEqual(['frontmatter', 'paragraph'])
    expect(notices.map((notice) => notice.reason.slice(0, reason.length))).toEqual([reason])
  })
})

describe('TOML', () => {
  test.each<[string, string, string[]]>([
    [
      'fields that are prose',
      '+++\ntitle = "A walk"\ndate = 2024-01-01\ndescription = \'It "rained".\'\n[cover]\nalt = "The park" # no\n+++\nText.',
      [
        'frontmatter',
        'title "A walk"',
        'frontmatter',
        'summary "It \\"rained\\"."',
        'frontmatter',
        'caption "The park"',
        'frontmatter',
        'paragraph "Text."'
      ]
    ],
    [
      'escapes',
      '+++\ntitle = "The \\"best\\" caf\\u00e9"\n+++\n',
      ['frontmatter', 'title "The \\"best\\" café"', 'frontmatter']
    ],
    [
      'text over lines',
      '+++\nsummary = """\nOne\ntwo \\\n  three."""\n+++\n',
      ['frontmatter', 'summary "One\\ntwo three."', 'frontmatter']
    ],
    ['a title in a table is none', '+++\n[author]\ntitle = "Dr"\n+++\n', ['frontmatter']],
    ['no TOML', '+++\nWe went home.\n+++\n', ['paragraph "+++\\nWe went home.\\n+++"']],
    ['a string that never closes', '+++\ntitle = "One\n+++\n', ['frontmatter']]
  ])('%s', (_name, source, expected) => {
    expect(markdownOutline(source)).toEqual(expected)
    expect(findBreaches(parseDocument(source, {format: 'markdown'}))).toEqual([])
  })
})
