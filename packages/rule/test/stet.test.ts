import {type Format, parseDocument} from '@copydesk/prose'
import {describe, expect, test} from 'vitest'
import {type LintSettings, type OtherFinding, review} from '../src/index.ts'
import {parseStetComment} from '../src/stet/comment.ts'
import {parseStetFile} from '../src/stet/parse-stet-file.ts'
import {crasher, documentOfLines, others, words} from './toy.ts'

const complete: LintSettings = {complete: true}

/** The findings as `line kind`, and how many stand. */
function told(source: string, settings: LintSettings = complete): string[] {
  const document = documentOfLines(source)
  return review(document, [words, others], settings).findings.map(
    ({start, ruleId}) => `${document.point(start).line} ${ruleId}`
  )
}

describe('the text of a comment', () => {
  test.each([
    ['stet', 'stet', [], undefined],
    [' stet bad-words: as published ', 'stet', ['bad-words'], 'as published'],
    ['<!-- stet bad-words/bad, other-words -->', 'stet', ['bad-words/bad', 'other-words'], undefined],
    [
      '{/* stet-file retext-bad-words:bad: the house: asked */}',
      'stet-file',
      ['retext-bad-words:bad'],
      'the house: asked'
    ],
    ['/* stet-start a b */', 'stet-start', ['a', 'b'], undefined],
    ['stet: no rule, all rules', 'stet', [], 'no rule, all rules'],
    ['stet retext-bad-words: why', 'stet', ['retext-bad-words'], 'why'],
    ['stet-fille', 'stet-fille', [], undefined],
    ['stett bad-words: x', 'stett', ['bad-words'], 'x']
  ])('%s', (comment, verb, names, reason) => {
    expect(parseStetComment(comment)).toEqual({verb, names, reason})
  })

  test.each(['', ':', 'Stetson hats', 'to do: stet', 'prettier-ignore', 'lint disable'])('%s is none', (comment) => {
    expect(parseStetComment(comment)).toBeUndefined()
  })
})

describe('stet', () => {
  test('is for the next block only', () => {
    expect(told('<!-- stet bad-words -->\n\nbad\n\nbad')).toEqual(['5 bad'])
  })

  test('is for the rules that it names, in any spelling, or for all', () => {
    expect(told('<!-- stet bad-words -->\nbad other')).toEqual(['2 other'])
    expect(told('<!-- stet retext-bad-words:bad -->\nbad told')).toEqual(['2 told'])
    expect(told('<!-- stet bad-words/told, other-words -->\nbad told other')).toEqual(['2 bad'])
    expect(told('<!-- stet: because -->\nbad other')).toEqual([])
  })

  test('stacks', () => {
    expect(told('<!-- stet bad-words -->\n<!-- stet other-words -->\nbad other')).toEqual([])
  })

  test('inside a block is for that block', () => {
    expect(told('A bad <!-- stet bad-words --> start and a bad end\nbad')).toEqual(['2 bad'])
  })

  test('holds for a finding at the very end of its block', () => {
    expect(told('<!-- stet bad-words/tail -->\na tail\na tail')).toEqual(['3 tail'])
  })

  test('before a list, a table or a quotation is for the whole of it', () => {
    expect(told('<!-- stet -->\n- bad\n- bad\n  - bad\nbad')).toEqual(['5 bad'])
    expect(told('<!-- stet -->\n| bad\n| bad\nbad')).toEqual(['4 bad'])
    expect(told('<!-- stet -->\n> bad\n> bad\nbad')).toEqual(['4 bad'])
  })

  test('between items is for the next item, with what is in it', () => {
    expect(told('- bad\n<!-- stet -->\n- bad\n  - bad\n- bad')).toEqual(['1 bad', '5 bad'])
  })
})

describe('as the readers find comments', () => {
  /** What is told of each line. */
  const lines = (format: Format, ...source: readonly string[]) => {
    const document = parseDocument(source.join('\n'), {format})
    return review(document, [words, others], complete).findings.map(
      ({start, ruleId}) => `${document.point(start).line} ${ruleId}`
    )
  }

  test('Markdown', () => {
    expect(lines('markdown', '<!-- stet bad-words: so said -->', '', 'bad', '', 'bad')).toEqual(['5 bad'])
    expect(lines('markdown', 'bad <!-- stet -->', 'bad', '', 'bad')).toEqual(['4 bad'])
    expect(lines('markdown', '<!-- stet -->', '- bad', '- bad', '', '  bad', '  - bad', '', 'bad')).toEqual(['8 bad'])
    expect(lines('markdown', '<!-- stet -->', '> bad', '>', '> bad', '', 'bad')).toEqual(['6 bad'])
    expect(lines('markdown', '<!-- stet -->', '', '| bad |', '| --- |', '| bad |', '', 'bad')).toEqual(['7 bad'])
    expect(lines('markdown', 'bad', '', '<!--', 'stet-file bad-words', '-->')).toEqual([])
  })

  test('Markdown, inside a list or a quotation', () => {
    expect(lines('markdown', '1. <!-- stet --> bad', '2. bad')).toEqual(['2 bad'])
    expect(lines('markdown', '> <!-- stet -->', '>', '> bad', '>', '> bad')).toEqual(['5 bad'])
    expect(lines('markdown', '- bad', '', '  <!-- stet -->', '  - bad', '  - bad', '- bad')).toEqual(['1 bad', '6 bad'])
  })

  test('MDX', () => {
    expect(lines('mdx', '{/* stet bad-words: so said */}', '', 'bad', '', 'bad')).toEqual(['5 bad'])
    expect(lines('mdx', 'bad {/* stet */}', '', 'bad')).toEqual(['3 bad'])
    expect(lines('mdx', '<Box>', '{/* stet-start */}', '', 'bad', '', '{/* stet-end */}', '</Box>', '', 'bad')).toEqual(
      ['9 bad']
    )
  })

  test('HTML', () => {
    expect(lines('html', '<!-- stet bad-words: so said -->', '<p>bad</p>', '<p>bad</p>')).toEqual(['3 bad'])
    expect(lines('html', '<p>bad <!-- stet --></p><p>bad</p>')).toEqual(['1 bad'])
    expect(lines('html', '<!-- stet --><ul><li>bad</li><li>bad</li></ul>', '<p>bad</p>')).toEqual(['2 bad'])
  })

  test('plain text has no comments', () => {
    expect(lines('text', '<!-- stet -->', 'bad')).toEqual(['2 bad'])
  })
})

describe('stet-file, stet-start and stet-end', () => {
  test('a file', () => {
    expect(told('bad\n\nbad other\n\n<!-- stet-file bad-words -->')).toEqual(['3 other'])
  })

  test('a stretch', () => {
    expect(told('bad\n<!-- stet-start -->\nbad\nbad\n<!-- stet-end -->\nbad')).toEqual(['1 bad', '6 bad'])
  })

  test('two stretches, each closed by its name', () => {
    const source = [
      '<!-- stet-start bad-words -->',
      '<!-- stet-start other-words -->',
      'bad other',
      '<!-- stet-end bad-words -->',
      'bad other',
      '<!-- stet-end -->',
      'other'
    ].join('\n')
    expect(told(source)).toEqual(['5 bad', '7 other'])
  })

  test('a stretch that never closes goes to the end and is told', () => {
    expect(told('<!-- stet-start -->\nbad\nbad')).toEqual(['1 misspelt-stet'])
  })

  test('an end of nothing is told', () => {
    expect(told('bad\n<!-- stet-end -->')).toEqual(['1 bad', '2 misspelt-stet'])
  })
})

test('the findings of others stand by the name that they are signed with, whatever it is', () => {
  const document = documentOfLines('<!-- stet house-style: so agreed -->\nfine')
  const start = document.source.indexOf('fine')
  const finding: OtherFinding = {
    ...{source: 'house-style', ruleId: 'tone', reason: 'too fine', confidence: 1},
    ...{severity: 'warn', start, end: start + 4, actual: 'fine'}
  }
  const {findings, others: left} = review(document, [words], {
    ...complete,
    others: {ran: ['./house.mjs', 'house-style'], findings: [finding]}
  })
  expect([findings, left]).toEqual([[], []])
})

describe('complaints', () => {
  const reasons = (source: string) =>
    review(documentOfLines(source), [words, others], complete)
      .findings.filter(({source: from}) => from === 'copydesk')
      .map(({reason}) => reason)

  test('an unused stet', () => {
    expect(reasons('<!-- stet bad-words: why -->\ngood')).toEqual([
      '`stet bad-words` lets nothing stand; take the comment out'
    ])
    expect(reasons('<!-- stet -->')).toEqual(['`stet` lets nothing stand; take the comment out'])
  })

  test('a rule that is not there', () => {
    expect(reasons('<!-- stet bad-wrods -->\nbad')).toEqual([
      'In `stet`, there is no rule `bad-wrods`; did you mean `bad-words`?'
    ])
    expect(reasons('<!-- stet bad-words/bda -->\nbad')).toEqual([
      'In `stet`, `bad-words` has no kind `bda`; did you mean `bad`?'
    ])
  })

  test('a verb that is not there', () => {
    expect(reasons('<!-- stet-fiel bad-words -->\nbad')).toEqual([
      'There is no comment `stet-fiel`; did you mean `stet-file`?'
    ])
  })

  test('a slip in the first word, told from prose by the rule that follows', () => {
    expect(reasons('<!-- sett bad-words: as published -->\nbad')).toEqual([
      'There is no comment `sett`; did you mean `stet`?'
    ])
    expect(reasons('<!-- set well-known words in bold -->\nbad')).toEqual([])
    expect(reasons('<!-- stets -->\nbad')).toEqual([])
  })

  test('are made only where all rules are known', () => {
    expect(told('<!-- stet other-words/nothing -->\n<!-- stet-fiel -->\nfine', {})).toEqual([])
  })

  test('say nothing of a stet whose rule did not run, or crashed', () => {
    expect(told('<!-- stet bad-words -->\nfine', {complete: true, rules: {'bad-words': 'off'}})).toEqual([])
    const document = documentOfLines('<!-- stet crasher -->\nboom')
    const {findings} = review(document, [crasher], complete)
    expect(findings.map(({ruleId}) => ruleId)).toEqual(['rule-crashed'])
  })

  test('count a stet as used whose finding is off or of little confidence', () => {
    expect(told('<!-- stet bad-words -->\nbad', {complete: true, minConfidence: 0.9})).toEqual([])
    expect(told('<!-- stet bad-words -->\nbad', {complete: true, rules: {'bad-words/bad': 'off'}})).toEqual([])
  })

  test('can be turned off by name', () => {
    expect(told('<!-- stet -->\nfine', {complete: true, rules: {'copydesk/unused-stet': 'off'}})).toEqual([])
  })
})

describe('copydesk.stet.yml', () => {
  test('is read', () => {
    const {entries, problems} = parseStetFile(
      [
        '- rule: paired-quotes/unclosed',
        '  words: “We welcomed',
        '    them',
        '  file: ./articles/one.txt',
        '  reason: quoted as published',
        '  who: jd',
        '- rule: [paired-quotes, "retext-stray-bullets:spacing"]',
        '  words: x',
        '  reason: y',
        '  who: z'
      ].join('\n')
    )
    expect(problems).toEqual([])
    expect(entries).toEqual([
      {
        rules: ['paired-quotes/unclosed'],
        words: '“We welcomed them',
        file: 'articles/one.txt',
        reason: 'quoted as published',
        who: 'jd',
        line: 1,
        column: 3
      },
      {rules: ['paired-quotes', 'retext-stray-bullets:spacing'], words: 'x', reason: 'y', who: 'z', line: 7, column: 3}
    ])
  })

  test.each([
    ['rule: x', 'must be a list of entries, each with `rule`, `words`, `reason` and `who`'],
    ['- x', 'an entry has `rule`, `words`, `reason` and `who`'],
    ['- {rule: x, words: y, reason: z}', 'the entry has no `who`'],
    ['- {rule: x, reason: z, who: a}', 'the entry has no `words`'],
    ['- {rule: x, words: y, reson: z, reason: z, who: a}', 'there is no field `reson`; did you mean `reason`?'],
    [
      '- {rule: X!, words: y, reason: z, who: a}',
      '`X!` is not the name of a rule; write `paired-quotes` or `paired-quotes/unclosed`'
    ],
    ['['.repeat(5000), 'nests too deeply to be read'],
    ['- '.repeat(5000), 'nests too deeply to be read'],
    ['[\n- {a: '.repeat(5000), 'nests too deeply to be read']
  ])('tells what is wrong in %.40s', (text, reason) => {
    expect(parseStetFile(text).problems).toContainEqual(expect.objectContaining({reason, line: 1}))
  })

  test.each(['', '# nothing yet', '- a: [', ': :', '- - - - x', '\0', '{}', '"', '- ? a', '- *x', '!!binary x'])(
    'throws on nothing: %j',
    (text) => {
      expect(parseStetFile(text).entries).toEqual([])
    }
  )

  test('is held against the rules there are', () => {
    const text = '- {rule: "bad-words/bda, other-words", words: y, reason: z, who: a}'
    const {entries, problems} = parseStetFile(text, [words, others])
    expect(problems).toEqual([{line: 1, column: 3, reason: '`bad-words` has no kind `bda`; did you mean `bad`?'}])
    expect(entries.map(({rules}) => rules)).toEqual([['other-words']])
  })

  test('lets words stand, in the file and for the rule that it names', () => {
    const {entries} = parseStetFile('- {rule: bad-words, words: a bad day, file: a.txt, reason: r, who: w}')
    const document = documentOfLines('It was a bad day\nand a bad night; such\nbad')
    const lines = (path: string) =>
      review(document, [words], {stet: {entries, path}}).findings.map(({start}) => document.point(start).line)
    expect(lines('a.txt')).toEqual([2, 3])
    expect(lines('b.txt')).toEqual([1, 2, 3])
    expect(review(document, [words], {stet: {entries, path: 'a.txt'}}).stood).toEqual([
      {finding: expect.objectContaining({start: 9}), entry: entries[0]}
    ])
  })

  test('lets stand what is missing beside its words', () => {
    const {entries} = parseStetFile('- {rule: bad-words/tail, words: a long tail, reason: r, who: w}')
    const document = documentOfLines('A long tail of a long tail\na tail')
    const findings = review(document, [words], {stet: {entries}}).findings
    expect(findings.map(({start}) => document.point(start).line)).toEqual([2])
  })
})
