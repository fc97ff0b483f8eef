import {lintText} from '@copydesk/engine'
import type {Format} from '@copydesk/prose'
import {describe, it} from 'vitest'
import {expectLinear} from './support/linear-time.ts'

/** A piece again and again, or the pieces that a number gives. */
type Shape = string | ((at: number) => string)

/** What parsers and rules take the square of a length for, unless someone has thought of it. */
const shapes: Readonly<Record<string, Shape>> = {
  'opening quotation marks': '“',
  'closing quotation marks': '”',
  'straight and single marks': '\'a "b ',
  'quotations that nobody closes': '“It rained all day, she said.\n\n',
  'opening brackets': '([{',
  'closing brackets': ')]}',
  'bullets without end': '• ',
  'a ragged list': '• one word\ntwo words\n•three words\n',
  entities: '&amp;&#x',
  'nested lists in Markdown': (at) => `${'  '.repeat(at % 60)}- word\n`,
  'nested lists in HTML': '<ul><li>word',
  'nested block quotes': '> > > word\n> word\n>',
  'capitalised words, no two alike': (at) => `Word${letters(at)} `,
  'names that are nearly alike': (at) => `President Oyel${letters(at % 400)}n spoke. `,
  'one long line': 'It went on and on ',
  'one long word': 'a-b',
  'white space': ' \t',
  'line ends of all kinds': 'a\r\nb\rc\n\n',
  'sentences without end': 'It was the\n\n',
  'pointers to nothing': 'See the photograph below:\n\n',
  'headings that repeat': '# Harbour news\n\n',
  'elements that nobody closes': '<p><b>word ',
  'tags that nobody closes': '<a ',
  'HTML attributes': (at) => (at === 0 ? '<p ' : `a${letters(at)}="x" `),
  'HTML tables': '<table><tr><td>',
  'comments that nobody closes': '<!--',
  'comments that let it stand': '<!-- stet paired-quotes: so -->\n\nword\n\n',
  'a long table': (at) => (at === 0 ? '| a | b |\n| - | - |\n' : '| word | word |\n'),
  'a wide table': '| a ',
  'link references': (at) => `[a${at}]: /x\n\n[a${at}] [b][c] `,
  'links that nobody closes': '[a](',
  'images in images': '![',
  'emphasis runs': '*a_ **b*',
  asterisks: '*',
  backticks: (at) => `${'`'.repeat(at % 90)} `,
  'code fences': '```\nword\n~~~\n',
  'front matter': (at) => (at === 0 ? '---\n' : `a${letters(at)}: [word, {\n`),
  'front matter again and again': '---\na: b\n',
  'JSX expressions': '{`${',
  'JSX attributes': '<Note a={',
  'JSX comments': '{/* x *',
  'shortcodes, tags, directives': '{{< x {% y :::note\n',
  footnotes: (at) => `[^${at}]: word\n\nword[^${at}] `,
  addresses: 'https://a.b/c_d www. a@b.c a@',
  'numbers and dashes': '1,000.5—6′2″ ',
  'marks over one letter': 'e\u0301\u0301\u200D',
  'half characters': '\uD83D\uFEFF\uFFFC'
}

function letters(at: number): string {
  return ((at * 7919) % 456_976).toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)
}

/** As a file is decoded: one flat string. */
function build(shape: Shape, size: number): string {
  const parts: string[] = []
  for (let at = 0, length = 0; length < size; at++) {
    const part = typeof shape === 'string' ? shape : shape(at)
    parts.push(part)
    length += part.length
  }
  return Buffer.from(parts.join('')).toString()
}

const formats: readonly Format[] = ['text', 'markdown', 'mdx', 'html']
/** All rules, those too that are off by default; on what is no English, too. */
const rules = {'unknown-words': 'warn', 'copydesk/not-english': 'off'} as const

it('lists in lists, thousands deep, take time in proportion to length', () =>
  expectLinear(
    (size) => build('<ul><li>word', size),
    (text) => lintText(text, 'html', {rules}),
    160_000
  ))

for (const format of formats)
  describe(`reading and checking ${format} takes time in proportion to length`, () => {
    for (const [name, shape] of Object.entries(shapes))
      it(name, () =>
        expectLinear(
          (size) => build(shape, size),
          (text) => lintText(text, format, {rules}),
          8_000
        )
      )
  })
