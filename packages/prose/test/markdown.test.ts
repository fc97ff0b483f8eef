import {describe, expect, test} from 'vitest'
import {parseDocument} from '../src/index.ts'
import {markdownOutline, marksOf, textOf} from './markdown-support.ts'

describe('blocks', () => {
  test.each<[string, string, string[]]>([
    [
      'headings of both kinds',
      '# One #\n\nTwo\nlines\n===\n\n### Three {#three .x}\n',
      ['heading1 "One"', 'heading1 "Two\\nlines"', 'heading3 "Three"']
    ],
    ['a heading without words is none', '#\n\nText.', ['paragraph "Text."']],
    ['paragraphs', 'One\ntwo.\n\nThree.', ['paragraph "One\\ntwo."', 'paragraph "Three."']],
    [
      'a list',
      '- One\n- Two\n  more\n\n  Second.\n  - Deep\n',
      ['item 1f "One"', 'item 1 "Two\\nmore"', 'paragraph 1 "Second."', 'item 2f "Deep"']
    ],
    ['a numbered list', '3. Three\n4) Other list\n', ['item 1f#3 "Three"', 'item 1f#4 "Other list"']],
    ['an item without text', '- One\n-\n- Three\n', ['item 1f "One"', 'item 1', 'item 1 "Three"']],
    ['an item that holds code alone', '- ```\n  x\n  ```\n', ['code 1f']],
    ['two lists that follow each other', '- One\n* Two\n', ['item 1f "One"', 'item 1f "Two"']],
    ['check boxes', '- [ ] Open\n- [x] Done\n- [ ]no\n', ['item 1f "Open"', 'item 1 "Done"', 'item 1 "[ ]no"']],
    ['block quotes', '> One\n> two\nlazy\n>\n> > Deep\n', ['quote> "One\\ntwo\\nlazy"', 'quote>> "Deep"']],
    ['a list in a quote', '> - One\n>   more\n', ['item> 1f "One\\nmore"']],
    ['a quote in a list', '- > One\n- Two\n', ['quote> 1f "One"', 'item 1 "Two"']],
    [
      'an alert is no quotation',
      '> [!NOTE]\n> Text.\n>\n> More.\n',
      ['directive <note>', 'paragraph "Text."', 'paragraph "More."']
    ],
    ['an alert with a title', '> [!tip]- Salt\n> Text.\n', ['directive <tip>', 'heading "Salt"', 'paragraph "Text."']],
    ['a call-out that is a quotation', '> [!quote]\n> Text.\n', ['directive <quote>', 'quote> "Text."']],
    ['a quote that begins with a bracket', '> [sic] Text.\n', ['quote> "[sic] Text."']],
    ['code', '```js title="a"\n# no\n```\n\n    indented\n', ['code <js>', 'code']],
    ['an unclosed fence', '```\ncode\n\nmore', ['code']],
    ['a table', '| a | b \\| c |\n|:--|---|\n| **d** | |\n', ['table', 'cell "a"', 'cell "b | c"', 'cell "d"']],
    [
      'a table without outer pipes, ended by a blank line',
      'a | b\n--|--\nc | d\n\nText | no table.',
      ['table', 'cell "a"', 'cell "b"', 'cell "c"', 'cell "d"', 'paragraph "Text | no table."']
    ],
    ['pipes alone make no table', 'a | b\nc | d', ['paragraph "a | b\\nc | d"']],
    ['a thematic break', 'One.\n\n* * *\n\nTwo.', ['paragraph "One."', 'thematicBreak', 'paragraph "Two."']],
    [
      'definitions',
      'See [a].\n\n[a]: <https://a.b> "T"\n[b]: c\n  "Title"\nText.',
      ['paragraph "See a."', 'definition <https://a.b>', 'definition <c>', 'paragraph "Text."']
    ],
    ['what only looks like a definition', '[sic]: "They goed\nhome', ['paragraph "[sic]: \\"They goed\\nhome"']],
    [
      'footnotes',
      'Text[^1] and[^2].\n\n[^1]: The note\n    goes on.\n\n    More.\n',
      ['paragraph "Text and[^2]."', 'paragraph "The note\\ngoes on."', 'paragraph "More."']
    ],
    ['formulas', '$$\n- x\n+ y\n$$\n\n$$ a $$\n\nText.', ['math', 'math', 'paragraph "Text."']],
    ['a formula that never closes', '$$\n\nText.\n', ['paragraph "$$"', 'paragraph "Text."']],
    [
      'comments',
      'One.\n<!-- stet -->\nTwo.\n\n<!--\nmore\n-->\n',
      ['paragraph "One."', 'comment <stet>', 'paragraph "Two."', 'comment <more>']
    ],
    ['HTML', '<div class="x">\n\nText.\n\n</div>\n', ['html', 'paragraph "Text."', 'html']],
    ['a comment after nothing', '', []]
  ])('%s', (_name, source, expected) => {
    expect(markdownOutline(source)).toEqual(expected)
  })
})

describe('paragraphs that are something else', () => {
  test.each<[string, string, string[]]>([
    ['a picture', '![Two *loaves*](a.jpg "T")', ['image "Two loaves" <a.jpg>']],
    ['pictures', '![a](b) [![c](d)](e)', ['image "a" <b>', 'image "c" <d>']],
    [
      'a picture with its caption',
      '![a](b.jpg)\n*The harbour at dawn. Photo: J. Doe*',
      ['image "a" <b.jpg>', 'caption "The harbour at dawn. Photo: J. Doe"']
    ],
    [
      'a picture with a caption set the other way round',
      '![a](b.jpg)\n*The* Maud *at low tide.*',
      ['image "a" <b.jpg>', 'caption "The Maud at low tide."']
    ],
    ['a picture in prose', 'See ![a](b).', ['paragraph "See \uFFFC."']],
    ['a picture before prose', '![a](b)\nThe harbour.', ['paragraph "\uFFFC\\nThe harbour."']],
    ['an address alone', 'https://youtu.be/x', ['embed <https://youtu.be/x>']],
    ['an address in brackets alone', '<https://youtu.be/x>', ['embed <https://youtu.be/x>']],
    ['an address in an item', '- https://a.b/', ['item 1f "\uFFFC"']],
    ['an address in prose', 'See https://a.b/.', ['paragraph "See \uFFFC."']],
    ['a heading in bold', '**Is my starter dead?**', ['heading "Is my starter dead?"']],
    ['a release line', '**FOR IMMEDIATE RELEASE**', ['heading "FOR IMMEDIATE RELEASE"']],
    ['a heading in bold with a colon', '__Ingredients:__', ['heading "Ingredients:"']],
    ['a bold sentence', '**Do not open the door.**', ['paragraph "Do not open the door."']],
    ['a bold sentence in quotation marks', '**“Do not open the door.”**', ['paragraph "“Do not open the door.”"']],
    [
      'two bold sentences, the last without its stop',
      '**We left early. Nobody saw us**',
      ['paragraph "We left early. Nobody saw us"']
    ],
    [
      'a long bold sentence without its stop',
      '**The council will meet on Tuesday night to vote on the plan that would close three libraries**',
      ['paragraph "The council will meet on Tuesday night to vote on the plan that would close three libraries"']
    ],
    ['bold words at the start', '**Note** that it is hot', ['paragraph "Note that it is hot"']],
    ['two bold stretches', '**One** and **two**', ['paragraph "One and two"']],
    ['bold in a list item', '- **Salt**', ['item 1f "Salt"']],
    ['bold in a quote', '> **Salt**', ['quote> "Salt"']],
    ['a deck', '*How a town lost its only baker*', ['caption "How a town lost its only baker"']],
    ['a byline', '_By Jane Doe_', ['byline "By Jane Doe"']],
    ['an emphasised sentence', '*She was gone.*', ['paragraph "She was gone."']],
    ['an emphasised question', '*What was that?*', ['paragraph "What was that?"']],
    ['a formula alone', '$x^2$', ['math <x^2>']],
    ['tags alone', '<span id="a"></span>', ['html']]
  ])('%s', (_name, source, expected) => {
    expect(markdownOutline(source)).toEqual(expected)
  })
})

describe('what site generators add', () => {
  test.each<[string, string, string[]]>([
    ['a Hugo embed', '{{< youtube w7Ft2ymGmfc >}}', ['embed <youtube>']],
    [
      'a figure over lines',
      '{{< figure\n  src="a.jpg"\n  alt="A \\"b\\""\n>}}\nText.',
      ['embed <figure>', 'caption "A \\"b\\""', 'directive', 'paragraph "Text."']
    ],
    [
      'a Hugo pair',
      '{{% note %}}\nText.\n{{% /note %}}',
      ['directive <note>', 'paragraph "Text."', 'directive <note>']
    ],
    [
      'a Hugo code block',
      '{{< highlight go >}}\n# no\n\nno\n{{< /highlight >}}\n\nText.',
      ['code <highlight>', 'paragraph "Text."']
    ],
    ['a code block that never closes', '{{< highlight go >}}\n\nText.', ['directive <highlight>', 'paragraph "Text."']],
    ['a shortcode in prose', 'See {{< ref "a.md" >}} now.', ['paragraph "See \uFFFC now."']],
    ['shortcodes around words', '{{< note >}}Salt {{< ref "x" >}} it.{{< /note >}}', ['paragraph "Salt \uFFFC it."']],
    ['Liquid around words', 'One {% if a %}or two {% endif %}loaves.', ['paragraph "One or two loaves."']],
    ['a shortcode as an address', 'See [the recipe]({{< ref "a b.md" >}}) now.', ['paragraph "See the recipe now."']],
    [
      'Liquid',
      '{% if page.x %}\nText {{ page.title }}.\n{% endif %}',
      ['directive <if>', 'paragraph "Text \uFFFC."', 'directive <endif>']
    ],
    [
      'Liquid embeds',
      '{% include video.html id="x" %}\n\n{% youtube x %}\n\n{% include toc.html %}',
      ['embed <include>', 'embed <youtube>', 'directive <include>']
    ],
    [
      'a Liquid comment',
      '{% comment %}\nnot here\n{% endcomment %}\n\nText.',
      ['comment <not here>', 'paragraph "Text."']
    ],
    [
      'an attribute list',
      'Text.\n{: .lead}\n\nMore [x](y){:target="_blank"} on.',
      ['paragraph "Text."', 'directive', 'paragraph "More x on."']
    ],
    ['a Docusaurus directive', ':::note Salt\n\nText.\n\n:::', ['directive <note>', 'paragraph "Text."', 'directive']],
    ['a directive around a line', ':::tip\nText.\n:::', ['directive <tip>', 'paragraph "Text."', 'directive']],
    ['a leaf directive', '::video[Title]{src=a}', ['directive <video>']],
    ['colons in prose', ':: no\n\n:tada: yes', ['paragraph ":: no"', 'paragraph ":tada: yes"']],
    ['braces in prose', 'A {curly} word and {{ no', ['paragraph "A {curly} word and {{ no"']],
    [
      'a caption of WordPress',
      '[caption id="a" width="3"]<a href="b"><img src="c.jpg" alt="D" /></a> The *harbour*.[/caption]',
      ['directive <caption>', 'image "D" <c.jpg>', 'caption "The harbour."', 'directive <caption>']
    ],
    [
      'shortcodes of WordPress',
      '[gallery ids="1,2"]\n\n[embed]https://a.b/[/embed]\n\n[button link="x"]\n\n[sic]',
      ['embed <gallery>', 'embed <https://a.b/>', 'directive <button>', 'paragraph "[sic]"']
    ],
    [
      'a definition list',
      'Salt\n: What the sea\nleaves.\n: A talk.',
      ['heading "Salt"', 'paragraph "What the sea\\nleaves."', 'paragraph "A talk."']
    ],
    [
      'a definition with a template',
      'See [a].\n\n[a]: {{ site.url }}/b "T"',
      ['paragraph "See a."', 'definition <{{ site.url }}/b>']
    ],
    ['a picture of a wiki', '![[map.png]]', ['image <map.png>']],
    ['wiki links', 'See [[Rye bread|rye]] and [[Wheat]].', ['paragraph "See rye and Wheat."']]
  ])('%s', (_name, source, expected) => {
    expect(markdownOutline(source)).toEqual(expected)
  })

  test('patterns of the repository', () => {
    const skip = [/\(\(.*?\)\)/, /<<ad>>[\s\S]*?<<\/ad>>/]
    expect(
      markdownOutline('((toc))\n\nSee ((x)) now.\n\n<<ad>>\n\n- Buy!\n\n<</ad>>\n\nText.', 'markdown', skip)
    ).toEqual([
      'directive <((toc))>',
      'paragraph "See \uFFFC now."',
      'directive <<<ad>>\n\n- Buy!\n\n<</ad>>>',
      'paragraph "Text."'
    ])
  })
})

describe('text', () => {
  test.each<[string, string]>([
    ['Caf&eacute; &amp; &#8220;tea&#x201D; &nope; AT&T', 'Café & “tea” &nope; AT&T'],
    ['\\*not\\* \\a 1\\. end', '*not* \\a 1. end'],
    ['One  \ntwo\\\nthree\n   four', 'One\ntwo\nthree\nfour'],
    ['One<br>\ntwo<br/>three', 'One\ntwo\nthree'],
    ['The <em>old</em> man<sup>2</sup> <!-- x -->left', 'The old man2 left'],
    ['He said [sic] and [...] to [Trump][us].', 'He said [sic] and [...] to [Trump][us].'],
    ['snake_case and 2*3*4', 'snake_case and 234'],
    ['a * b * c', 'a * b * c'],
    ['**bold*both***', 'boldboth'],
    ['It cost $5 to $10, or US$3.', 'It cost $5 to $10, or US$3.'],
    ['between $3 million and 4,000,000$', 'between $3 million and 4,000,000$'],
    ['~10 to ~20, ~~gone~~', '~10 to ~20, gone'],
    ['a < b and <3 and 1<2>1', 'a < b and <3 and 1<2>1'],
    ['“https://a.b/c” and (https://a.b/c).', '“\uFFFC” and (\uFFFC).'],
    ['www.a.org, x_y@a.org and @who', '\uFFFC, \uFFFC and @who'],
    ['press <kbd>Ctrl</kbd>', 'press \uFFFC'],
    ['`` a ` b `` and ` no', '\uFFFC and ` no'],
    ['one[^no] two', 'one[^no] two']
  ])('%s', (source, expected) => {
    expect(textOf(source)).toBe(expected)
  })
})

describe('marks', () => {
  test.each<[string, string[]]>([
    ['**bold *both***', ['emphasis[both]', 'strong[bold both]']],
    ['[a *b*](c) and [d][e]\n\n[e]: f', ['emphasis[b]', 'link[a b](c)', 'link[d](f)']],
    ['[a [b](c) d](e)', ['link[b](c)']],
    ['~~a~~ ~b~', ['delete[a]', 'delete[b]']],
    ['`a` b', ['code(a)']],
    ['a https://x.y/z', ['url(https://x.y/z)']],
    ['a ![b](c) d', ['image(c)']],
    ['a $x$ b', ['math(x)']],
    ['He said <q>no</q> <a href="x">y</a>', ['quotation[no]', 'link[y](x)']],
    ['a <!-- stet --> b', ['comment(stet)']],
    ['a[^1]\n\n[^1]: b', ['footnoteReference(1)']],
    ['*a `*` b*', ['code(*)', 'emphasis[a \uFFFC b]']]
  ])('%s', (source, expected) => {
    expect(marksOf(source)).toEqual(expected)
  })
})

describe('places', () => {
  test('the range of a block holds its markers', () => {
    const source = '> 1. One\n>    two\n\n## H ##\n'
    const document = parseDocument(source, {format: 'markdown'})
    const slices = document.blocks.map((block) => {
      const {start, end} = document.rangeOf(block)
      return [source.slice(start, end), block.marker?.text]
    })
    expect(slices).toEqual([
      ['> 1. One\n>    two', '1.'],
      ['## H ##', '##']
    ])
  })

  test('an entity and an escape are units of the text', () => {
    const source = 'Caf&eacute; \\"x\\"'
    const document = parseDocument(source, {format: 'markdown'})
    const block = document.blocks[0]!
    const slice = (start: number, end: number): string => {
      const range = document.toSource(block, start, end)
      return source.slice(range.start, range.end)
    }
    expect(slice(0, 4)).toBe('Caf&eacute;')
    expect(slice(5, 6)).toBe('\\"')
    expect(slice(6, 7)).toBe('x')
  })

  test('line endings of Windows', () => {
    const source = '> One\r\n> two\r\n\r\n| a |\r\n|---|\r\n| b |\r\n'
    const document = parseDocument(source, {format: 'markdown'})
    const words = document.blocks.flatMap((block) =>
      Array.from({length: block.words.length}, (_, index) => {
        const {start, end} = document.toSource(block, block.words.start(index), block.words.end(index))
        return source.slice(start, end)
      })
    )
    expect(words).toEqual(['One', 'two', 'a', 'b'])
  })
})
