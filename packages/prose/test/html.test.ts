import {describe, expect, it} from 'vitest'
import {readHtml, readHtmlFragment} from '../src/html/read.ts'
import {outline, ranges} from './html-outline.ts'

describe('blocks', () => {
  it('are what their elements are', () => {
    expect(
      outline(
        '<title>A &amp; B</title><h1>One</h1><p>Two.</p><ul><li>Three</ul><blockquote><p>Four.</blockquote><figure><img src=a.png alt="Five"><figcaption>Six</figcaption></figure><hr><address>Seven<br>Eight</address>'
      )
    ).toEqual([
      'title A & B',
      'heading1 One',
      'paragraph Two.',
      'item new 1 Three',
      'quote> Four.',
      'image Five <a.png>',
      'caption Six',
      'thematicBreak',
      'verse Seven / Eight'
    ])
  })

  it('are made of loose text too, wherever it stands', () => {
    expect(outline('Loose. <div>In a div. <section>In a section.</section> After it.</div> <b>Last.</b>')).toEqual([
      'paragraph Loose.',
      'paragraph In a div.',
      'paragraph In a section.',
      'paragraph After it.',
      'paragraph Last. {strong Last.}'
    ])
  })

  it('include the headings that are only bold, but not a bold sentence', () => {
    expect(
      outline(
        '<p><strong>What comes next</strong></p><p><b>Nobody knows.</b></p><p><b>Not</b> this</p><li><b>Nor this</b>'
      )
    ).toEqual([
      'heading What comes next {strong What comes next}',
      'paragraph Nobody knows. {strong Nobody knows.}',
      'paragraph Not this {strong Not}',
      'item new 1 Nor this {strong Nor this}'
    ])
  })

  it('cover their own element and no more', () => {
    expect(ranges('<div> <p class="a">One</p> <li><p>Two</p></li> <td>Three</div> four')).toEqual([
      '<p class="a">One</p>',
      '<li><p>Two</p></li>',
      '<td>Three',
      'four'
    ])
    expect(ranges('<li>One <p>Two</p></li>')).toEqual(['One', '<p>Two</p>'])
    expect(ranges('<div><em>One</em> two</div>')).toEqual(['<em>One</em> two'])
  })

  it('are captions where a newsroom sets a standfirst apart', () => {
    expect(
      outline('<p class="article__standfirst">One<p class="dek">Two<p class="deck">Three<p class="posted-31-dec">Four')
    ).toEqual(['caption One', 'caption Two', 'caption Three', 'paragraph Four'])
    expect(outline('<p class="decked">One')).toEqual(['paragraph One'])
  })

  it('are terms and their meanings', () => {
    expect(outline('<dl><dt>Slack water<dd>A pause.<dd><p>Half an hour.</p></dl>')).toEqual([
      'heading Slack water',
      'paragraph A pause.',
      'paragraph Half an hour.'
    ])
  })

  it('know how deep they are quoted', () => {
    expect(outline('<blockquote>a<blockquote><h2>b</h2><ul><li>c</ul></blockquote></blockquote>d')).toEqual([
      'quote> a',
      'heading2>> b',
      'item>> new 1 c',
      'paragraph d'
    ])
  })
})

describe('lists', () => {
  it('nest, and items end without their tag', () => {
    expect(outline('<ol><li>a<ul><li>b<li>c</ul>d<li>e</ol>')).toEqual([
      'item new 1# a',
      'item new 2 b',
      'item 2 c',
      'paragraph new 1# d',
      'item 1# e'
    ])
  })

  it('have numbers where the source says so', () => {
    expect(outline('<ol start="3"><li>a<li>b</ol><ol><li>c<li value=9>d<li>e</ol>')).toEqual([
      'item new 1#3 a',
      'item 1#4 b',
      'item new 1# c',
      'item 1#9 d',
      'item 1#10 e'
    ])
  })

  it('have items with nothing in them', () => {
    expect(outline('<ul><li>a</li><li></li><li> <b></b>\n<li>b</ul>')).toEqual([
      'item new 1 a',
      'item 1',
      'item 1',
      'item 1 b'
    ])
    expect(ranges('<ul><li>a</li><li></li></ul>')).toEqual(['<li>a</li>', '<li></li>'])
  })

  it('of check boxes are lists', () => {
    expect(outline('<li><input type="checkbox" id=x><label for=x>Flour</label>')).toEqual(['item new 1 Flour'])
  })

  it('that Word wrote as paragraphs have a marker', () => {
    expect(
      outline(
        `<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>One<p style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><!--[endif]-->Two`
      )
    ).toEqual(['item new 1 [·] One', 'item new 2#2 [2.] Two'])
    expect(outline("<p>One<span style='mso-list:Ignore'>·</span></p>")).toEqual(['paragraph One'])
  })
})

describe('tables', () => {
  it('stand before their caption and cells', () => {
    expect(outline('<table><caption>C</caption><tr><th>A<th>B<tr><td>1<td><p>2</p></table>after')).toEqual([
      'table',
      'caption C',
      'cell A',
      'cell B',
      'cell 1',
      'cell 2',
      'paragraph after'
    ])
  })

  it('that only place text are not there', () => {
    expect(outline('<table role="presentation"><tr><td>Dear readers,<td><p>Hello.</p></table>')).toEqual([
      'paragraph Dear readers,',
      'paragraph Hello.'
    ])
    expect(outline('<table><tr><td>Before<table><tr><td>1</table>after</table>')).toEqual([
      'paragraph Before',
      'table',
      'cell 1',
      'paragraph after'
    ])
    expect(outline('<table><tr><td>Before<h2>Title</h2>after</table>')).toEqual([
      'paragraph Before',
      'heading2 Title',
      'paragraph after'
    ])
  })
})

describe('landmarks', () => {
  it('stand for what is no prose', () => {
    expect(
      outline(
        '<nav><p>Home</p></nav><div role=navigation>a</div><script>"<p>no</p>"</script><style>p{}</style><template><p>no</template><noscript><p>no</p></noscript><form><button>Send</button><select><option>A</select><textarea>x</textarea><input></form><p hidden>no</p><div aria-hidden="true">no</div>'
      )
    ).toEqual(Array(12).fill('html'))
  })

  it('know films, posts, code and formulas', () => {
    expect(
      outline(
        '<iframe src="f"></iframe><video><source src=x>no</video><audio src=a></audio><object data=o>no</object><embed src=e><svg><text>no</text></svg><canvas>no</canvas><blockquote class="twitter-tweet"><p>no</p></blockquote><pre><code class="language-js">no</code></pre><math><mi>x</mi></math>'
      )
    ).toEqual([
      'embed <f>',
      'embed',
      'embed <a>',
      'embed <o>',
      'embed <e>',
      'embed',
      'embed',
      'embed',
      'code <js>',
      'math'
    ])
  })

  it('know the empty elements that a script fills', () => {
    const source =
      '<div class="infogram-embed" data-id="x"></div><div id="chart">\n</div><lite-youtube videoid="x"></lite-youtube>' +
      '<p>a <x-icon name="b"></x-icon> c</p><div class="wp-block-spacer" style="height:2em"></div><div></div>' +
      '<div class="mermaid">graph TD</div><amp-img src="d" /><p><x-note>e</x-note></p>'
    expect(outline(source)).toEqual(['embed', 'embed', 'embed', 'paragraph a c', 'embed', 'embed <d>', 'paragraph e'])
  })

  it('are the pictures and addresses that stand alone', () => {
    expect(
      outline(
        '<p><a href=x><img src=a alt="One"></a> <img src=b alt=""></p><p><a href="https://x.org/">https://x.org/</a></p>'
      )
    ).toEqual(['image One <a>', 'image <b>', 'embed <https://x.org/>'])
  })

  it('are comments, but not those for one mail program', () => {
    expect(
      outline('<!-- stet -->\n<p><!-- before -->Text<!-- in --> and more</p><!--[if mso]><p>no</p><![endif]-->')
    ).toEqual(['comment <stet>', 'comment <before>', 'paragraph Text and more {comment @4=in}'])
  })
})

describe('text', () => {
  it('has its white space collapsed, across tags too', () => {
    expect(outline('<p> One\n  two <b> three </b> four\t<br> \n five &#32; six </p>')).toEqual([
      'paragraph One two three four / five six {strong three}'
    ])
  })

  it('keeps no-break spaces and soft hyphens, and loses <wbr>', () => {
    expect(outline('<p>10&nbsp;km co&shy;op su<wbr>per')).toEqual(['paragraph 10\u00a0km co\u00adop super'])
  })

  it('has its entities decoded', () => {
    expect(outline('<p>caf&eacute; &#8220;x&#x201D; AT&T &copy 2020 &bogus; R&amp;D')).toEqual([
      'paragraph café “x” AT&T © 2020 &bogus; R&D'
    ])
  })

  it('has placeholders for code, addresses, pictures, formulas and buttons', () => {
    expect(
      outline('<p>a <code>b&lt;</code> <kbd>c</kbd> https://d.org, <img src=e> <math>f</math> <button>g</button> h')
    ).toEqual([
      'paragraph a \uFFFC \uFFFC \uFFFC, \uFFFC \uFFFC \uFFFC h {code \uFFFC=b<} {code \uFFFC=c} {url \uFFFC=https://d.org} {image \uFFFC=e} {math \uFFFC} {expression \uFFFC}'
    ])
  })

  it('has marks', () => {
    expect(
      outline('<p><q>a</q> <del>b</del> <i>c <b>d</b></i> <a href="/e&amp;f">e</a> <span>g</span> <ins>h</ins>')
    ).toEqual(['paragraph a b c d e g h {quotation a} {delete b} {strong d} {emphasis c d} {link e=/e&f}'])
  })

  it('has marks that cross, and marks that nobody closes', () => {
    expect(outline('<p>a<b>b<i>c</b>d</i>e<p>f <em>g<p>h.')).toEqual([
      'paragraph abcde {strong bc} {emphasis cd}',
      'paragraph f g {emphasis g}',
      'paragraph h. {emphasis h.}'
    ])
  })

  it('parts at two line breaks, as mail does', () => {
    expect(outline('<div>a<br>b<br> <br><i>c</i><br><br><br>d</div>')).toEqual([
      'paragraph a / b',
      'paragraph c {emphasis c}',
      'paragraph d'
    ])
  })

  it('loses footnote references, whoever made them', () => {
    for (const reference of [
      '<sup><a href="#fn1">1</a></sup>',
      '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
      '<a class="footnote-ref" href="#fn1"><sup>1</sup></a>',
      '<sup class="reference"><a href="#cite_note-3">[3]</a></sup>',
      '<a href="#_ftn1" name="_ftnref1"><span><![if !supportFootnotes]>[1]<![endif]></span></a>'
    ])
      expect(outline(`<p>So it is.${reference} And on.`)).toEqual([
        'paragraph So it is. And on. {footnoteReference @9}'
      ])
    expect(outline('<li>The note. <a href="#fnref1">↩</a>')).toEqual(['item new 1 The note.'])
    expect(outline('<p>E = mc<sup>2</sup>, see <a href="#two">two</a>')).toEqual([
      'paragraph E = mc2, see two {link two=#two}'
    ])
  })

  it('loses the anchors of headings and what only machines read', () => {
    expect(outline('<h2>One <a href="#one">¶</a></h2><h2>Two<a aria-hidden="true" href="#x"><svg/></a></h2>')).toEqual([
      'heading2 One',
      'heading2 Two'
    ])
  })

  it('goes on around custom elements in a line, and parts between those that stand in a row', () => {
    expect(outline('<p>One <x-b>two</x-b> three</p><x-card>Four</x-card> <x-card>Five</x-card>')).toEqual([
      'paragraph One two three',
      'paragraph Four',
      'paragraph Five'
    ])
  })
})

describe('templates', () => {
  it('are landmarks alone and placeholders in text', () => {
    expect(
      outline(
        '{% include head.html %}{{< youtube abc >}}<h1>{{ title }}</h1><p>Hi {{ name | default: "<b>" }}!</p>{{{ raw }}}<?php if ($a->b) ?>'
      )
    ).toEqual([
      'directive <include>',
      'embed <youtube>',
      'directive <title>',
      'paragraph Hi \uFFFC! {expression \uFFFC={{ name | default: "<b>" }}}',
      'directive',
      'directive'
    ])
  })

  it('may stand in attributes and titles', () => {
    expect(
      outline('<title>{{ t }} – Us</title><p><a href="{{< ref "x" >}}" {% if a %}class="b"{% endif %}>c</a></p>')
    ).toEqual(['title \uFFFC – Us {expression \uFFFC={{ t }}}', 'paragraph c {link c={{< ref "x" >}}}'])
  })

  it('are only what closes', () => {
    expect(outline('<p>{{ a {% b <% c</p>')).toEqual(['paragraph {{ a {% b <% c'])
  })

  it('may be of the house', () => {
    expect(outline('<p>Go %%HERE%% now</p>%%THERE%%', [/%%\w+%%/])).toEqual([
      'paragraph Go \uFFFC now {expression \uFFFC=%%HERE%%}',
      'directive'
    ])
  })

  it('have front matter before them', () => {
    expect(outline('---\ntitle: A & B\nlayout: x\n---\n<p>One')).toEqual([
      'frontmatter',
      'title A & B',
      'frontmatter',
      'paragraph One'
    ])
  })

  it('of WordPress are shortcodes and empty lines', () => {
    expect(
      outline(
        '[caption id="a"]<a href=b><img src=c alt="D"></a> E[/caption]\nOne\n<em>two</em>.\n\nThree.\n[embed]https://f.org[/embed]\n[gallery ids="1"]'
      )
    ).toEqual([
      'directive',
      'image D <c>',
      'caption E',
      'directive',
      'paragraph One two. {emphasis two}',
      'paragraph Three.',
      'embed <https://f.org>',
      'embed <gallery>'
    ])
  })
})

describe('broken tags', () => {
  it('are text where a browser says so', () => {
    expect(outline('<p>a < b, c <3 d, e<4, f<')).toEqual(['paragraph a < b, c <3 d, e<4, f<'])
  })

  it('that never end are not read on, and the reader says so', () => {
    expect(outline('<p>One <a href="x>two</a> three</p>')).toEqual(['paragraph One', 'html'])
    expect(readHtml('One <!-- two', {}).notices).toEqual([
      {start: 4, end: 12, reason: 'A tag or comment starts here that never ends; nothing after it is read'}
    ])
  })

  it('close what is open, and no more', () => {
    expect(outline('<div><p>a</div>b</p>c</div><h2>d</h3>e')).toEqual([
      'paragraph a',
      'paragraph b',
      'paragraph c',
      'heading2 d',
      'paragraph e'
    ])
  })

  it('do not let code swallow the page', () => {
    expect(outline('Use <code>x<p>One.</p>')).toEqual(['paragraph Use \uFFFC {code \uFFFC=x}', 'paragraph One.'])
  })

  it('may be in capitals', () => {
    expect(outline('<P>One <B>two</b></P><SCRIPT>a</script><TITLE>T</Title>')).toEqual([
      'paragraph One two {strong two}',
      'html',
      'title T'
    ])
  })
})

describe('a fragment', () => {
  it('has its places in the whole text', () => {
    const text = 'Before <b>\n\n<div align="center">Hi &amp; bye</div>\n\nafter </div>'
    const start = text.indexOf('<div')
    const [draft, ...rest] = readHtmlFragment(text, start, start + 38)
    expect(rest).toEqual([])
    expect(draft).toMatchObject({type: 'paragraph', text: 'Hi & bye', start: start + 20, end: start + 32})
    expect(draft?.segments).toEqual([
      0,
      3,
      start + 20,
      start + 23,
      3,
      4,
      start + 23,
      start + 28,
      4,
      8,
      start + 28,
      start + 32
    ])
  })

  it('without a block is a landmark', () => {
    expect(readHtmlFragment('a <div class="x"> b', 2, 17)).toMatchObject([{type: 'html', start: 2, end: 17}])
  })

  it('does not look beyond its end', () => {
    expect(readHtmlFragment('<!-- a --> <b>c</b>', 0, 6)).toMatchObject([{type: 'html', start: 0, end: 6}])
  })
})
