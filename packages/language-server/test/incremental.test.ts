import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {afterAll, describe, expect, it} from 'vitest'
import {Desk} from '../src/desk.ts'
import {toDiagnostics} from '../src/diagnostics.ts'
import {OpenText} from '../src/open-text.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-edits-'))
writeFileSync(path.join(folder, '.copydeskrc.yml'), 'rules:\n  unknown-words: warn\n')
afterAll(() => rmSync(folder, {recursive: true}))

const support = {relatedInformation: true, tags: true}

/** What articles are made of, slips of every rule among it. */
const passages = [
  'President Maren Oddleifson spoke in Tromsø. “It rained,” she said.',
  'Oddlefson came back; Oddleifson sat down, and Mrs. Oddleifson’s sister Kirstin left with Kirsten Byrd.',
  '“It rained. Nobody came.',
  'Then he said: "It rained', // straight, and never closed
  'The the teh Deparment of Justice recieved it',
  '• a bench by the road\n•a bin by the road\na lamp\n• a tree',
  '- one\n- two\n  - “three\n\n1. first\n3. third',
  'See the photograph below:',
  '## Harbor Crossing\n\nHarbor Crossing',
  '> Someone else’s “words.\n> More of them',
  '<!-- stet paired-quotes -->\n\n“It rained.',
  '<p>Café 😀 “It rained.</p><ul><li>Oddlefson</li><li>the &amp; end',
  '| a | b |\n| - | - |\n| Oddlefson | “b |',
  '[Oddlefson][1] and `code` and [sic] https://example.com/a_b\n\n[1]: https://example.com',
  '---\ntitle: The “Harbor\n---\n',
  'It stops in the middle of the',
  '```\nOddlefson\n```'
]
/** A page has room for some of them above and below an edit. */
const page = '<p>Nobody went home before the owls did, and the owls had stayed until the end of the play.</p>\n'
const pagePassages = [
  page.repeat(50),
  '<div class="a"><h2>Harbor Crossing</h2><h2>Harbor Crossing</h2>',
  '</div>',
  '<p>Maren <b>Oddlefson</b> sat down.<p>The owls say that the roof is not perfe</p>',
  '<table><tr><td>Oddlefson<td>“It rained.</table>',
  '<ul><li>one<li>two</li><ol><li>“three',
  '<pre>“It rained</pre><script>let a = "<p>“"</script>',
  '<p class="a" title="the the">{{ name }} &ldquo;It rained.</p>'
]
const breaks = ['\n\n', '\n', ' ', '\r\n', '\r\n\r\n', '']
const keys = [...'aeinotsO.,“”"’• \n-#>|<*_`[](&;:', '\r\n', '😀', '</p>', '-->', '\uFEFF', 'Oddlefson', 'the ', '\n\n']

const textOf = (passages: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...passages), fc.constantFrom(...breaks)), {minLength: 1, maxLength: 12})
    .map((parts) => parts.flat().join(''))
const edit = fc.record({
  /** In thousandths of the text. */
  at: fc.nat(1000),
  length: fc.oneof({weight: 3, arbitrary: fc.constant(0)}, fc.nat(4), fc.nat(200)),
  typed: fc.oneof({weight: 6, arbitrary: fc.constantFrom(...keys)}, fc.constantFrom(...passages), fc.constant(''))
})

function newDesk(): Desk {
  const desk = new Desk((problems) => {
    throw new Error(problems.join('\n'))
  })
  desk.open([folder])
  return desk
}

async function shown(desk: Desk, open: OpenText): Promise<unknown> {
  const checked = await desk.check(open)
  if (checked === undefined) throw new Error('The text was not checked')
  return {findings: checked.findings, diagnostics: toDiagnostics(checked, support)}
}

describe('after each edit', () => {
  const whole = newDesk()
  for (const [name, more] of [
    ['a.txt', []],
    ['a.md', []],
    ['a.mdx', []],
    ['a.html', [...pagePassages, ...pagePassages]]
  ] as const)
    it(`${name} is checked as if it were read for the first time`, async () => {
      const uri = pathToFileURL(path.join(folder, name)).href
      const opened = (text: string, version: number) => new OpenText({uri, languageId: '', version, text}, 'utf-16')
      await fc.assert(
        fc.asyncProperty(
          textOf([...passages, ...more]),
          fc.array(edit, {minLength: 1, maxLength: 8}),
          async (source, edits) => {
            const desk = newDesk()
            let open = opened(source, 0)
            await shown(desk, open)
            for (const [index, {at, length, typed}] of edits.entries()) {
              const start = Math.floor((open.text.length * at) / 1000)
              const range = open.lines.rangeOf(start, Math.min(open.text.length, start + length))
              open = open.changed([{range, text: typed}], index + 1)
              expect(await shown(desk, open)).toEqual(await shown(whole, opened(open.text, index + 1)))
            }
          }
        ),
        {numRuns: 40}
      )
    })
})
