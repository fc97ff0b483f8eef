import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {describe, expect, test} from 'vitest'
import {type FindingMessage, retextPlugin} from '../src/index.ts'
import {parseStetFile} from '../src/stet/parse-stet-file.ts'
import {crasher, others, words} from './toy.ts'

const plugin = retextPlugin(words)

function run(source: string, options?: Parameters<typeof plugin>[0], path = 'a.txt'): VFile {
  const file = new VFile({path, value: source})
  unified().use(retextEnglish).use(plugin, options).use(retextStringify).processSync(file)
  return file
}

describe('retextPlugin', () => {
  test('is a function with the name of its package', () => {
    expect(plugin.name).toBe('retextBadWords')
  })

  test('makes messages', () => {
    const [message] = run('Title\n\nA bad one').messages as FindingMessage[]
    expect(message).toMatchObject({
      source: 'retext-bad-words',
      ruleId: 'bad',
      reason: 'Write `good` and not `bad`',
      place: {start: {line: 3, column: 3, offset: 9}, end: {line: 3, column: 6, offset: 12}},
      line: 3,
      column: 3,
      fatal: false,
      actual: 'bad',
      expected: ['good'],
      note: 'It says so',
      url: 'https://github.com/copydesk/copydesk/tree/main/rules/retext-bad-words#bad',
      confidence: 0.5,
      fix: {safety: 'safe', edits: [{start: 9, end: 12, text: 'good'}]},
      related: [{place: {start: {line: 3, column: 3, offset: 9}}, message: 'Here'}],
      file: 'a.txt',
      name: 'a.txt:3:3-3:6'
    })
  })

  test('tells severities as vfile does', () => {
    const {messages} = run('bad told tail')
    expect(messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([
      ['bad', false],
      ['told', true],
      ['tail', undefined]
    ])
    expect(reporter(run('bad told tail'))).toContain('3 messages (✖ 1 error, ⚠ 1 warning)')
  })

  test('takes a severity for all kinds or for some', () => {
    expect(run('bad told', {severity: 'info'}).messages.map(({fatal}) => fatal)).toEqual([undefined, undefined])
    expect(run('bad told', {severity: {told: 'off'}}).messages.map(({ruleId}) => ruleId)).toEqual(['bad'])
    expect(run('bad told', {severity: 'off'}).messages).toEqual([])
  })

  test('takes the options of its rule', () => {
    expect(run('bad worse', {bad: ['worse']}).messages.map(({actual}) => actual)).toEqual(['worse'])
    expect(run('bad', null).messages).toHaveLength(1)
  })

  test.each([
    [{stlye: 'plain'}, 'retext-bad-words: there is no option `stlye`; did you mean `style`?'],
    [{style: 'loud'}, 'retext-bad-words: `style` must be `plain` or `fancy`'],
    [
      {severity: 'warning'},
      'retext-bad-words: `severity` must be `off`, `info`, `warn` or `error`, or one of them for each kind'
    ],
    [{severity: {bda: 'off'}}, 'retext-bad-words: there is no kind `bda`; did you mean `bad`?'],
    [{severity: {bad: 'on'}}, 'retext-bad-words: `severity.bad` must be `off`, `info`, `warn` or `error`']
  ])('throws when it is attached with wrong options: %j', (options, message) => {
    const processor = unified()
      .use(retextEnglish)
      .use(plugin, options as never)
    expect(() => processor.freeze()).toThrow(message)
  })

  test('leaves the tree as it is, and the stack limit too', () => {
    const limit = Error.stackTraceLimit
    const file = run('A bad one')
    expect(String(file)).toBe('A bad one')
    expect(Error.stackTraceLimit).toBe(limit)
    expect(file.messages[0]?.stack?.split('\n').length).toBe(1)
  })

  test('lets stand what a comment says', () => {
    const source = '<!-- stet bad-words: as published -->\n\nbad\n\nbad'
    expect(run(source, null, 'a.md').messages.map(({line}) => line)).toEqual([5])
  })

  test('lets stand what the host has read in copydesk.stet.yml', () => {
    const {entries} = parseStetFile('- {rule: bad-words, words: a bad day, file: a.txt, reason: r, who: w}')
    const file = new VFile({
      path: 'a.txt',
      value: 'A bad day; a bad day',
      data: {copydeskStet: {entries, path: 'a.txt'}}
    })
    unified().use(retextEnglish).use(plugin).use(retextStringify).processSync(file)
    expect(file.messages.map(({column}) => column)).toEqual([3])
  })

  test('tells of a crash and lets other plugins run', () => {
    const file = new VFile({path: 'a.txt', value: 'boom and other'})
    unified()
      .use(retextEnglish)
      .use(retextPlugin(crasher))
      .use(retextPlugin(others))
      .use(retextStringify)
      .processSync(file)
    expect(file.messages.map(({source, ruleId}) => `${source}:${ruleId}`)).toEqual([
      'copydesk:rule-crashed',
      'retext-other-words:other'
    ])
  })
})
