import {describe, expect, it} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {readHtml} from '../src/html/read.ts'

const units: [string, string][] = [
  ['tags that never end', '<a '],
  ['attributes that never end', '<a b="'],
  ['attributes', '<p a="b" c=d>'],
  ['comments that never end', '<!--'],
  ['instructions that never end', '<?'],
  ['PHP that never ends', '<?php'],
  ['less-than signs', '<'],
  ['ampersands', '&'],
  ['numbers that are none', '&#'],
  ['entities', '&eacute;'],
  ['template tags that never end', '{{ {% <% '],
  ['shortcodes that never end', '[caption '],
  ['scripts that never end', '<script>'],
  ['titles that never end', '<title>'],
  ['divs that never end', '<div>'],
  ['paragraphs that never end', '<p>x'],
  ['list items that never end', '<li>x'],
  ['lists ever deeper', '<ul><li>x'],
  ['quotations ever deeper', '<blockquote>x'],
  ['tables ever deeper', '<table><tr><td>x'],
  ['bold that never ends', '<b>x'],
  ['bold and paragraphs that never end', '<b><p>x'],
  ['bold and italics, crossed', '<b><i></b>x'],
  ['code that never ends', '<code>x'],
  ['drawings that never end', '<svg><p>'],
  ['menus that never end', '<nav>x'],
  ['end tags without a start', '</p></div></li>x'],
  ['end tags behind open elements', '<div></x>'],
  ['raised letters that never end', '<sup>'],
  ['footnotes', 'x<sup><a href="#1">1</a></sup>'],
  ['links to notes that never end', '<a href="#fn1">'],
  ['custom elements', '<x-y>a</x-y>'],
  ['comments in a line', 'x<!-- y -->'],
  ['line breaks', 'x<br>'],
  ['white space', '  \n'],
  ['addresses', 'http://a.b/c?d '],
  ['pictures', '<img alt="a b">'],
  ['a long word', 'x'],
  ['NULs', '\0'],
  ['lone surrogates', '\ud800<\udc00>']
]

describe('reads in time in proportion to length', () => {
  it.each(units)('%s', (_, unit) =>
    expectLinear(
      (length) => unit.repeat(Math.ceil(length / unit.length)),
      (source) => readHtml(source, {}),
      48_000
    )
  )
})

describe('throws on nothing', () => {
  it.each(units)('%s', (_, unit) => {
    for (const text of [unit, unit.repeat(3), `<p>${unit}</p>`, `<li>${unit}<li>${unit}`, `a ${unit} b`]) {
      let end = 0
      for (const draft of readHtml(text, {skip: [/x.y?/]}).drafts) {
        expect(draft.start).toBeGreaterThanOrEqual(end)
        expect(draft.end).toBeGreaterThanOrEqual(draft.start)
        end = draft.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })

  it('ten thousand divs, quotations and lists in each other, a hundred thousand items, a megabyte on one line', () => {
    expect(readHtml(`${'<div>'.repeat(10_000)}a`, {}).drafts).toMatchObject([{type: 'paragraph', text: 'a'}])
    expect(readHtml(`${'<blockquote>'.repeat(10_000)}a`, {}).drafts).toMatchObject([
      {type: 'quote', quoteDepth: 10_000}
    ])
    expect(readHtml(`${'<ul><li>'.repeat(10_000)}a`, {}).drafts).toMatchObject([{type: 'item', list: {depth: 10_000}}])
    expect(readHtml('<li>a</li>'.repeat(100_000), {}).drafts).toHaveLength(100_000)
    expect(readHtml('the road is long, and '.repeat(48_000), {}).drafts).toHaveLength(1)
  })
})
