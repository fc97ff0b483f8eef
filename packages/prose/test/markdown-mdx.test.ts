import {describe, expect, test} from 'vitest'
import {parseDocument} from '../src/index.ts'
import {findBreaches, markdownOutline, marksOf, textOf} from './markdown-support.ts'

describe('blocks of MDX', () => {
  test.each<[string, string, string[]]>([
    [
      'imports and exports',
      "import A from './a'\nimport {B} from 'b'\n\nexport const c = {\n\n  d: 1\n}\n\nText.",
      ['html', 'html', 'paragraph "Text."']
    ],
    [
      'prose that begins like a statement',
      'Import duties rose.\n\nimport duties rose.\n\nexport prices fell.',
      ['paragraph "Import duties rose."', 'paragraph "import duties rose."', 'paragraph "export prices fell."']
    ],
    ['elements around Markdown', '<Note>\n  **Salt** it.\n</Note>\n', ['html', 'paragraph "Salt it."', 'html']],
    ['an element around a line', '<Note>Salt it.</Note>', ['paragraph "Salt it."']],
    [
      'an element over lines',
      '<Figure\n  src="a.jpg"\n  crop={{x: 1,\n\n    y: 2}}\n/>\n\nText.',
      ['embed <a.jpg>', 'paragraph "Text."']
    ],
    [
      'a picture',
      '<Image\n  src="a.jpg" alt="The harbour &amp; the sea" />',
      ['image "The harbour & the sea" <a.jpg>']
    ],
    [
      'a picture with a caption',
      '<Figure src="a.jpg" caption="The harbour." />',
      ['embed <a.jpg>', 'caption "The harbour."', 'html']
    ],
    ['captions in a quote are left alone', '> <Figure\n> caption="The harbour." />', ['html>']],
    ['an element that never closes', '<Figure src=\n\nText.', ['paragraph "<Figure src="', 'paragraph "Text."']],
    ['an expression', '{items.map((item) => (\n  <li>{item}</li>\n))}\n\nText.', ['html', 'paragraph "Text."']],
    ['a comment', '{/* stet paired-quotes */}\nText.', ['comment <stet paired-quotes>', 'paragraph "Text."']],
    ['a comment of HTML', '<!-- stet -->\nText.', ['comment <stet>', 'paragraph "Text."']],
    ['an expression that never closes', '{a\n\nText.', ['paragraph "{a"', 'paragraph "Text."']],
    ['no indented code', '    Text.', ['paragraph "Text."']],
    [
      'elements in a list',
      '- <A>\n  Text.\n  </A>\n- Two',
      ['html 1f', 'paragraph 1f "Text."', 'html 1f', 'item 1 "Two"']
    ],
    ['a directive', ':::tip\nText.\n:::', ['directive <tip>', 'paragraph "Text."', 'directive']],
    ['a directive of a fenced component', '```jsx live\n<A />\n```', ['code <jsx>']],
    [
      'front matter',
      '---\ntitle: One\n---\n\nText.',
      ['frontmatter', 'title "One"', 'frontmatter', 'paragraph "Text."']
    ]
  ])('%s', (_name, source, expected) => {
    const document = parseDocument(source, {format: 'mdx'})
    expect(markdownOutline(source, 'mdx')).toEqual(expected)
    expect(findBreaches(document)).toEqual([])
  })
})

describe('text of MDX', () => {
  test.each<[string, string]>([
    ['One {two} three.', 'One \uFFFC three.'],
    ["One{' '}two {/* no */}three {'four'}.", 'One two three four.'],
    ['A <Badge text="x">new</Badge> word and <br/> line.', 'A new word and \n line.'],
    ['a < b and 3 <4 and <', 'a < b and 3 <4 and <'],
    ['a { b', 'a { b'],
    ['a } b', 'a } b'],
    ['<A href={x}>y</A> z', 'y z'],
    ['<></> a <>b</>', 'a b'],
    ['One {"}"} two', 'One } two'],
    ['See https://a.b/c.', 'See \uFFFC.']
  ])('%s', (source, expected) => {
    expect(textOf(source, 'mdx')).toBe(expected)
  })

  test('an expression keeps what it says', () => {
    expect(marksOf('One {two} <em>x</em>', 'mdx')).toEqual(['expression(two)', 'emphasis[x]'])
  })
})
