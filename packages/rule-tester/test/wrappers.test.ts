import {describe, expect, test} from 'vitest'
import {wrappers} from '../src/wrappers.ts'

describe('wrappers', () => {
  /** Where each `|` of the marked source goes: the text from each to the next. */
  function pieces(name: keyof typeof wrappers, marked: string, format: 'text' | 'markdown' | 'html' = 'markdown') {
    const parts = marked.split('|')
    const wrapped = wrappers[name](parts.join(''), format)
    if (wrapped === undefined) return
    let at = 0
    return parts.map((part) => {
      const [from, to] = [at, at + part.length]
      at = to
      return wrapped.source.slice(wrapped.start(from), part === '' ? wrapped.start(from) : wrapped.end(to))
    })
  }

  test('crlf', () => {
    expect(pieces('crlf', 'one\n|two\n\n|three|')).toEqual(['one\r\n', 'two\r\n\r\n', 'three', ''])
    expect(wrappers.crlf('a\r\nb', 'text')).toBeUndefined()
  })

  test('bom', () => {
    const wrapped = wrappers.bom('one', 'text')!
    expect(wrapped.source).toBe('\uFEFFone')
    expect(wrapped.start(1)).toBe(1)
  })

  test('entities, for what is prose', () => {
    expect(pieces('entities', '|“|caf|é| & |😀|tea')).toEqual([
      '',
      '&#8220;',
      'caf',
      '&#233;',
      ' &#38; ',
      '&#128512;',
      'tea'
    ])
    expect(wrappers.entities('“plain text”', 'text')).toBeUndefined()
    expect(wrappers.entities('ascii', 'markdown')).toBeUndefined()
  })

  test('entities, but not where they would change the markup', () => {
    expect(wrappers.entities('a **é** b é', 'markdown')!.source).toBe('a **é** b &#233;')
    expect(wrappers.entities('a\n– b –', 'markdown')!.source).toBe('a\n– b &#8211;')
  })

  test('list and quote', () => {
    expect(pieces('list', '|one\n|two\n|\n|three|\n')).toEqual(['', 'one\n', 'two\n', '\n', 'three', '\n'])
    expect(wrappers.list('one\ntwo\n\nthree\n', 'markdown')!.source).toBe('- one\n  two\n\n  three\n')
    expect(wrappers.quote('one\ntwo\n\nthree\n', 'mdx')!.source).toBe('> one\n> two\n>\n> three\n')
    expect(pieces('quote', '|one\ntwo|\n')).toEqual(['', 'one\n> two', '\n'])
  })

  test('list and quote only where the top of a file does not matter', () => {
    expect(wrappers.list('---\ntitle: x\n---\n', 'markdown')).toBeUndefined()
    expect(wrappers.quote('+++\ntitle = 1\n+++\n', 'markdown')).toBeUndefined()
    expect(wrappers.quote('import x from "y"\n\nText', 'mdx')).toBeUndefined()
    expect(wrappers.quote('text', 'text')).toBeUndefined()
    expect(wrappers.quote('<p>text', 'html')).toBeUndefined()
  })
})
