import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {parseNamesFile} from '../src/parse-names-file.ts'

const problems = (text: string) =>
  parseNamesFile(text).problems.map(({line, column, reason}) => `${line}:${column} ${reason}`)

describe('names.yml', () => {
  it('is a list of names, each with what is wrong, fine and someone else', () => {
    const text = [
      '# The house says so.',
      '- name: Maren Oddleifson',
      '  never: [Oddlefson, Odd Leifson]',
      '  also: Maren Oddleifson-Bay',
      '  distinct:',
      '    - Mara Oddleifsen',
      '- Bluewharf Estates',
      ''
    ].join('\n')
    expect(parseNamesFile(text)).toEqual({
      entries: [
        {
          name: 'Maren Oddleifson',
          never: ['Oddlefson', 'Odd Leifson'],
          also: ['Maren Oddleifson-Bay'],
          distinct: ['Mara Oddleifsen']
        },
        {name: 'Bluewharf Estates', never: [], also: [], distinct: []}
      ],
      problems: []
    })
  })

  it('may be JSON', () => {
    expect(parseNamesFile('[{"name": "Maren Oddleifson", "never": "Oddlefson"}]')).toEqual({
      entries: [{name: 'Maren Oddleifson', never: ['Oddlefson'], also: [], distinct: []}],
      problems: []
    })
  })

  it('may be empty', () => {
    for (const text of ['', '# none yet\n', '[]']) expect(parseNamesFile(text)).toEqual({entries: [], problems: []})
  })

  it('has each spelling once, white space as one space', () => {
    const [entry] = parseNamesFile('- name: "Maren\\n Oddleifson"\n  never: [Oddlefson, Oddlefson]').entries
    expect(entry).toMatchObject({name: 'Maren Oddleifson', never: ['Oddlefson']})
  })

  test.each([
    ['- nmae: Maren Oddleifson', ['1:3 there is no field `nmae`; did you mean `name`?']],
    ['- name: Maren Oddleifson\n  nevr: X', ['2:3 there is no field `nevr`; did you mean `never`?']],
    ['- never: Oddlefson', ['1:3 the entry has no `name`']],
    ['- name: ""', ['1:9 `name` must be a text']],
    ['- name:\n  never: A', ['1:8 `name` must be a text']],
    ['- name: [A, B]', ['1:9 `name` must be a text']],
    ['- name: Nnenna No\n  never: [true]', ['2:11 `never` must be a text: put `true` in quotation marks']],
    ['- name: Ann\n  never:\n    spelling: An', ['3:5 `never` must be a text']],
    ['- 12', ['1:3 an entry must be a text: put `12` in quotation marks']],
    ['- [Ann]', ['1:3 an entry has a `name` and, as need be, `never`, `also` and `distinct`']],
    ['name: Ann', ['1:1 must be a list of entries, each with a `name`']],
    ['- Ann\n- Bo\n- Ann', ['3:3 `Ann` is given twice, first in line 1']],
    ['- name: Ann Lee\n  never: Anne\n  also: [Anne]', ['2:10 `Anne` is both `never` and `also`']],
    [
      '- name: Ann Lee\n  never: Anne Leigh\n- Anne Leigh',
      ['2:10 `Anne Leigh` cannot be `never`: it is the name in line 3']
    ],
    [
      '- {name: Ann Lee, never: Leigh}\n- {name: Bo Lee, never: Leigh}',
      ['2:25 `Leigh` is `never` for `Ann Lee` too, in line 1']
    ],
    ['- name: Ann\n   never: B', ['1:9 Nested mappings are not allowed in compact mappings']],
    ['['.repeat(500), ['1:1 nests too deeply to be read']]
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('takes any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('- ', 'name: ', 'never: ', '\n', '  ', '[', ']', '{', '}', '"', ': ', 'Ann'),
      fc.string()
    )
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          for (const {line, column, reason} of parseNamesFile(text).problems) {
            expect(Math.min(line, column)).toBeGreaterThan(0)
            expect(reason).not.toMatch(/\n/)
          }
        }
      )
    )
  })
})
