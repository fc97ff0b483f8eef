import {describe, expect, it} from 'vitest'
import {readText} from '../src/text/read.ts'
import {outline} from './text-outline.ts'

const text =
  'The council of the lower town has agreed by one vote to close the harbour road to cars for the whole of next summer.'

/** The marks of the second of two paragraphs. */
function marks(paragraph: string, skip: readonly RegExp[] = []) {
  return readText(`${text}\n${paragraph}`, {skip}).drafts[1]!.marks!.map(({type, value}) => `${type} ${value}`)
}

describe('addresses in a paragraph', () => {
  it('are one placeholder each, with their value', () => {
    const source = `${text}\nSee https://example.org/x, or write to jane@example.org.`
    const [, draft] = readText(source, {}).drafts
    expect(draft).toMatchObject({
      text: 'See \uFFFC, or write to \uFFFC.',
      marks: [
        {type: 'url', start: 4, end: 5, value: 'https://example.org/x'},
        {type: 'url', start: 19, end: 20, value: 'jane@example.org'}
      ],
      segments: [0, 4, 117, 121, 4, 5, 121, 142, 5, 19, 142, 156, 19, 20, 156, 172, 20, 21, 172, 173]
    })
  })

  it.each([
    ['See https://example.org/a_(b).', 'https://example.org/a_(b)'],
    ['It moved (see https://example.org/a_b).', 'https://example.org/a_b'],
    ['It moved (https://example.org/a_(b)), they say.', 'https://example.org/a_(b)'],
    ['See “https://example.org/?q=a&b=c#d”.', 'https://example.org/?q=a&b=c#d'],
    ['See <https://example.org/a>.', 'https://example.org/a'],
    ['See HTTP://EXAMPLE.ORG!', 'HTTP://EXAMPLE.ORG'],
    ['See https://example.org/a…', 'https://example.org/a'],
    ['See https://example.org/jane’s, it is long.', 'https://example.org/jane’s'],
    ['See www.example.org/x?', 'www.example.org/x'],
    ['See ftp://example.org/x;', 'ftp://example.org/x'],
    ['Write to mailto:jane@example.org, please.', 'mailto:jane@example.org'],
    ['Write to jane.doe+owl@mail.example.co.uk.', 'jane.doe+owl@mail.example.co.uk'],
    ['Write to <jane@example.org>.', 'jane@example.org']
  ])('%s', (paragraph, value) => expect(marks(paragraph)).toEqual([`url ${value}`]))

  it.each([
    'It was posted by @jane and @john.doe.',
    'It costs 3@5 and a@b.',
    'See example.org, or http: and https:// and www. and www.x.',
    'The time is 7:30, the ratio 3:1, the file C:\\x.',
    'It is called awww.example and xhttp://.'
  ])('%s has none', (paragraph) => expect(marks(paragraph)).toEqual([]))

  it('are found in items, titles and cells', () => {
    expect(outline('Owls at www.example.org\n\n• jane@example.org\n\na@b.org\t2\tx')).toEqual([
      'title Owls at \uFFFC',
      'item new 1 [•] \uFFFC',
      'table',
      'cell \uFFFC',
      'cell 2',
      'cell x'
    ])
  })
})

describe('stretches to skip', () => {
  const shortcode = /\{\{<[\s\S]*?>\}\}\s*/

  it('are placeholders inside a line', () => {
    expect(marks('It has {{< count >}} seats and {{< doors >}}.', [shortcode])).toEqual([
      'expression {{< count >}}',
      'expression {{< doors >}}'
    ])
    expect(outline(`${text}\nIt has {{< count >}}seats.`, [/\{\{<.*?>\}\}/])[1]).toBe('paragraph It has \uFFFCseats.')
  })

  it('are landmarks on lines of their own', () => {
    expect(outline(`${text}\n  {{< gallery >}}  \n${text}\n`, [shortcode])).toEqual([
      `paragraph ${text}`,
      'directive',
      `paragraph ${text}`
    ])
  })

  it('may run over several lines', () => {
    expect(outline(`${text}\n\n{{< gallery\n\nof="owls" >}}\n\n${text}`, [shortcode])).toEqual([
      `paragraph ${text}`,
      'directive',
      `paragraph ${text}`
    ])
    expect(outline(`${text}\nIt has {{< count\n\nof="owls" >}} owls.\n${text}`, [shortcode])).toEqual([
      `paragraph ${text}`,
      'paragraph It has \uFFFC owls.',
      `paragraph ${text}`
    ])
  })

  it('hide what they hold', () => {
    expect(marks('It has {{< see https://example.org >}}.', [shortcode])).toEqual([
      'expression {{< see https://example.org >}}'
    ])
  })

  it('count once where patterns overlap, and not at all where they match nothing', () => {
    expect(marks('It has [[one]] owl.', [/\[\[.*?\]\]/g, /one\]/y, /x*/])).toEqual(['expression [[one]]'])
  })

  it('may touch a marker', () => {
    expect(
      outline(`${text}\n• {{< a >}} owl\n•{{< b >}}\n{{< c >}} owls are here.`, [/•? ?\{\{<.*?>\}\}/]).slice(1)
    ).toEqual(['item new 1 [•] \uFFFC owl', 'directive', 'paragraph \uFFFC owls are here.'])
  })
})
