import {describe, expect, it} from 'vitest'
import {expand} from '../src/vale/expand.ts'
import {listOf, readIni} from '../src/vale/read-ini.ts'
import {toPattern} from '../src/vale/to-pattern.ts'

describe('a .vale.ini', () => {
  it('is read with its sections, which are globs, and its lines', () => {
    const text =
      '\uFEFFStylesPath = "my styles"\r\n# no\n; no\n[*.{md,txt}]\nBasedOnStyles = Vale, \\\n  Google\n\nnonsense\nA.B=NO\n'
    expect(readIni(text)).toEqual([
      {section: undefined, key: 'StylesPath', value: 'my styles', line: 1},
      {section: '*.{md,txt}', key: 'BasedOnStyles', value: 'Vale, Google', line: 5},
      {section: '*.{md,txt}', key: 'A.B', value: 'NO', line: 9}
    ])
  })

  it('has lists whose commas in brackets part nothing', () => {
    expect(listOf(String.raw`(a{1,2}), [,;], \,x ,, y`)).toEqual(['(a{1,2})', '[,;]', String.raw`\,x`, 'y'])
  })
})

describe('a line of a vocabulary', () => {
  it.each([
    ['Maren Oddleifson', ['Maren Oddleifson']],
    ['[Kk]ubernetes', ['Kubernetes', 'kubernetes']],
    ['colou?r', ['colour', 'color']],
    ['(?:web|home) ?page', ['web page', 'webpage', 'home page', 'homepage']],
    [String.raw`Node\.js`, ['Node.js']],
    [String.raw`\bfoo\w+`, undefined],
    ['Smith.*', undefined],
    ['[a-z]+', undefined],
    ['(a?){99}', undefined],
    ['[abcd][abcd][abcd]', undefined]
  ])('%s', (line, words) => expect(expand(line)).toEqual(words))
})

describe('a regular expression of Go', () => {
  it.each([
    [String.raw`(\$+[^\n$]+\$+)`, String.raw`(\$+[^\n$]+\$+)`, 'costs $x$ now', '$x$'],
    [
      '(?s) *({< file [^>]* >}.*?{</ ?file >})',
      undefined,
      'a {< file "x" >}\n1\n{</ file >} b',
      ' {< file "x" >}\n1\n{</ file >}'
    ],
    [String.raw`\{\{\<[^}]+\>\}\}`, undefined, 'a {{< b >}} c', '{{< b >}}'],
    [String.raw`(?P<tag>\[[^\]]+\])\:`, undefined, 'a [b]: c', '[b]:'],
    [String.raw`[\w\-\.]+\@[a-z]{2,}`, undefined, 'to a-b@cd now', 'a-b@cd'],
    ['a{,3}', undefined, 'x a{,3} y', 'a{,3}'],
    [String.raw`\x{2014}.`, undefined, 'a —b', '—b'],
    ['[]a]+', undefined, 'b ]a]', ']a]']
  ])('%s', (source, pattern, text, match) => {
    const translated = toPattern(source)
    if (!('pattern' in translated)) throw new Error(translated.problem)
    if (pattern !== undefined) expect(translated.pattern).toBe(pattern)
    expect(new RegExp(translated.pattern, 'gu').exec(text)?.[0]).toBe(match)
  })

  it.each([
    ['((a+)+b)', 'repetitions inside repetitions may take JavaScript for ever'],
    ['(?:x*y)*', 'repetitions inside repetitions may take JavaScript for ever'],
    ['(?i)foo', 'JavaScript has no `(?i)`'],
    ['[[:alpha:]]', 'JavaScript has no classes such as `[:alpha:]`'],
    [String.raw`\Qa\E`, 'JavaScript has no `\\Q`'],
    ['(a', 'JavaScript cannot read it'],
    ['*', 'JavaScript cannot read it']
  ])('that is none of JavaScript: %s', (source, problem) => expect(toPattern(source)).toEqual({problem}))
})
