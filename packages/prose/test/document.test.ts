import {describe, expect, it} from 'vitest'
import {DraftText} from '../src/draft.ts'
import {applyEdits, parseDocument, parseText, updateDocument} from '../src/index.ts'
import {sourceEnd, sourceStart, textOffset} from '../src/segments.ts'

describe('segments', () => {
  const source = 'A *big* &amp; bold'
  const draft = new DraftText(source)
  draft.copy(0, 2)
  draft.copy(3, 6)
  draft.copy(7, 8)
  draft.put('&', 8, 13)
  draft.copy(13, 18)
  const segments = Int32Array.from(draft.segments)

  it('collect the text', () => expect(draft.text).toBe('A big & bold'))

  it('lead to the source, tight around the characters', () => {
    const slice = (start: number, end: number) => source.slice(sourceStart(segments, start), sourceEnd(segments, end))
    expect(slice(2, 5)).toBe('big')
    expect(slice(6, 7)).toBe('&amp;')
    expect(slice(0, 12)).toBe(source)
    expect(slice(8, 12)).toBe('bold')
  })

  it('lead back, from markup to the next character', () => {
    expect(textOffset(segments, 3)).toBe(2)
    expect(textOffset(segments, 2)).toBe(2)
    expect(textOffset(segments, 10)).toBe(6)
    expect(textOffset(segments, 18)).toBe(12)
  })

  it('join verbatim pieces that touch', () => {
    const one = new DraftText('abcdef')
    one.copy(0, 3)
    one.copy(3, 6)
    expect(one.segments).toEqual([0, 6, 0, 6])
  })

  it('are cut with the text at its end', () => {
    const one = new DraftText('ab  ')
    one.copy(0, 4)
    one.put('\n', 4, 4)
    one.trimEnd()
    expect(one.text).toBe('ab')
    expect(one.segments).toEqual([0, 2, 0, 2])
  })
})

describe('parseDocument', () => {
  it('drops a byte order mark and keeps CRLF in its offsets', () => {
    const document = parseDocument('\uFEFFThe title\r\n\r\nOne paragraph that ends here.\r\n', {format: 'text'})
    expect(document.source.startsWith('The')).toBe(true)
    const block = document.blocks[1]!
    expect(document.rangeOf(block).start).toBe(13)
    const {start, end} = document.toSource(block, 4, 13)
    expect(document.source.slice(start, end)).toBe('paragraph')
    expect(document.point(start)).toEqual({line: 3, column: 5, offset: 17})
  })

  it('maps a line break inside a block to both characters of CRLF', () => {
    const document = parseDocument('One line\r\nand another of it.\r\n', {format: 'markdown'})
    const block = document.blocks[0]!
    expect(block.text).toBe('One line\nand another of it.')
    const {start, end} = document.toSource(block, 8, 9)
    expect([start, end]).toEqual([8, 10])
    const word = document.toSource(block, 13, 20)
    expect(document.source.slice(word.start, word.end)).toBe('another')
  })

  it('finds the block and the offset in it that a source offset stands for', () => {
    const document = parseDocument('# Title\n\nOne *word* here.\n', {format: 'markdown'})
    expect(document.at(14)).toEqual({block: document.blocks[1], offset: 4})
    expect(document.at(8)).toBeUndefined()
  })

  it('refuses a block of another document', () => {
    const block = parseDocument('One.').blocks[0]!
    expect(() => parseDocument('Two.').rangeOf(block)).toThrow('not of this document')
  })
})

describe('updateDocument', () => {
  const source = '# Title\n\nOne paragraph.\n\nTwo paragraphs.\n\nThree paragraphs.\n'

  it('keeps the blocks that did not change', () => {
    const before = parseDocument(source, {format: 'markdown'})
    const at = source.indexOf('Two')
    const after = updateDocument(before, [{start: at, end: at + 3, text: 'Several'}])
    expect(after.source).toBe(source.replace('Two', 'Several'))
    expect(after.blocks.map((block, index) => block === before.blocks[index])).toEqual([true, true, false, true])
    expect(after.rangeOf(after.blocks[3]!).start).toBe(after.source.indexOf('Three'))
  })

  it('refuses edits that overlap', () => {
    const edits = [
      {start: 0, end: 2, text: ''},
      {start: 1, end: 3, text: ''}
    ]
    expect(() => applyEdits('abc', edits)).toThrow('overlap')
  })
})

it('plain text is the same read by itself', () => {
  const source = '\uFEFFThe road\r\n\r\nIt is to have:\r\n• a bench\r\n•a bin\r\n'
  const [one, other] = [parseText(source), parseDocument(source)]
  expect(one.format).toBe('text')
  expect(one.source).toBe(other.source)
  expect(one.blocks.map((block) => one.rangeOf(block))).toEqual(other.blocks.map((block) => other.rangeOf(block)))
  expect(one.blocks.every((block, index) => block.equals(other.blocks[index]!))).toBe(true)
})

it('a block keeps what is noted under a key, the latest of each, and so does a document', () => {
  const document = parseDocument('Anna paints.')
  for (const noting of [document, document.blocks[0]!]) {
    const [key, other] = [{}, {}]
    expect(noting.noted(key)).toBeUndefined()
    noting.note(key, 1)
    noting.note(other, 2)
    noting.note(key, 3)
    expect([noting.noted(key), noting.noted(other), noting.noted({})]).toEqual([3, 2, undefined])
  }
})
