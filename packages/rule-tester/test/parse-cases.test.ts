import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parseCases} from '../src/index.ts'

describe('parseCases', () => {
  const cases = parseCases(readFileSync(new URL('toy-cases.md', import.meta.url), 'utf8'))

  test('finds each case, its verdict, its format and its fences', () => {
    expect(
      cases.map(({name, verdict, format, source, options, findings, fixed, wrap}) => ({
        name,
        verdict,
        format,
        source: source.text,
        fences: [options && 'options', findings && 'findings', fixed && 'fixed'].filter(Boolean).join(),
        wrap
      }))
    ).toEqual([
      {name: 'Dogs only', verdict: 'accepted', format: 'text', source: 'A dog’s life.\n', fences: '', wrap: undefined},
      {
        name: 'Another word when told so',
        verdict: 'accepted',
        format: 'text',
        source: 'A cat’s life; a cat and a café.\n',
        fences: 'options',
        wrap: undefined
      },
      {
        name: 'A cat and a mouse',
        verdict: 'rejected',
        format: 'markdown',
        source: '“A *cat*” and a mouse.\n\nA cat & a café cat.\n',
        fences: 'findings,fixed',
        wrap: undefined
      },
      {
        name: 'A cat in a plain text',
        verdict: 'rejected',
        format: 'text',
        source: '```\nA café.\n\nThe cat sat.\n',
        fences: 'findings,fixed',
        wrap: ['crlf', 'bom', 'retext']
      }
    ])
  })

  test('knows the lines of headings and fences', () => {
    const [first] = cases
    expect(first?.line).toBe(11)
    expect(first?.source).toEqual({text: 'A dog’s life.\n', first: 14, last: 16})
  })

  test('reads `wrap: none`, and Windows line endings', () => {
    const [only] = parseCases('## Accepted\r\n\r\n### a\r\n<!-- wrap: none -->\r\n\r\n```md\r\nx\r\n```\r\n')
    expect(only).toMatchObject({wrap: [], source: {text: 'x\n'}})
  })

  test('leaves headings inside fences alone', () => {
    expect(parseCases('## Accepted\n### a\n```md\n## Rejected\n### b\n```\n')).toHaveLength(1)
  })

  test('ends the cases at another section', () => {
    expect(parseCases('## Accepted\n### a\n```md\nx\n```\n## Notes\n### b\n')).toHaveLength(1)
  })

  const one = '## Accepted\n### a\n'
  test.each([
    ['a fence that never closes', `${one}\`\`\`txt\nx\n`, 'cases.md:3: the fence never closes'],
    ['an unknown fence', `${one}\`\`\`text\nx\n\`\`\`\n`, 'cases.md:3: a fence of a case is `txt`'],
    [
      'two sources',
      `${one}\`\`\`txt\nx\n\`\`\`\n\`\`\`md\nx\n\`\`\`\n`,
      'cases.md:6: the case “a” has a second source fence'
    ],
    ['no source', one, 'cases.md:2: the case “a” has no source fence'],
    [
      'findings of an accepted case',
      `${one}\`\`\`txt\nx\n\`\`\`\n\`\`\`findings\n\`\`\`\n`,
      'cases.md:2: “a” is accepted, so it has no findings'
    ]
  ])('refuses %s', (_, markdown, message) => {
    expect(() => parseCases(markdown)).toThrow(message)
  })
})
