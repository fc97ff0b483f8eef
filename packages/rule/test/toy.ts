import {Block, type BlockType, type ListPlace, type Mark, ProseDocument} from '@copydesk/prose'
import * as z from 'zod/mini'
import {defineRule} from '../src/index.ts'

/** Flags each of some words; `tail` is about the end of the block, where nothing stands. */
export const words = defineRule({
  id: 'bad-words',
  summary: 'words that are bad',
  kinds: {
    bad: {summary: 'a bad word', severity: 'warn', fix: 'safe'},
    tail: {summary: 'no full stop at the end', severity: 'info', fix: 'suggest'},
    told: {summary: 'a word that is only told', severity: 'error', fix: 'none'}
  },
  options: z.strictObject({
    bad: z._default(z.array(z.string()), ['bad']),
    style: z._default(z.enum(['plain', 'fancy']), 'plain'),
    least: z._default(z.number().check(z.minimum(0)), 0)
  }),
  check(document, {options, report}) {
    for (const block of document.blocks) {
      for (const match of block.text.matchAll(/[a-z*]+/g)) {
        const place = {block, start: match.index, end: match.index + match[0].length}
        if (options.bad.includes(match[0]))
          report({
            ...place,
            kind: 'bad',
            reason: `Write \`good\` and not \`${match[0]}\``,
            expected: ['good'],
            note: 'It says so',
            confidence: 0.5,
            related: [{...place, message: 'Here'}],
            edits: [{...place, text: 'good'}]
          })
        if (match[0] === 'told') report({...place, kind: 'told', reason: '`told`', edits: [{...place, text: 'x'}]})
      }
      if (block.text.endsWith('tail')) {
        const end = {block, start: block.text.length, end: block.text.length}
        report({...end, kind: 'tail', reason: 'A full stop is missing', edits: [{...end, text: '.'}]})
      }
    }
  }
})

/** Flags nothing but the word `other`. */
export const others = defineRule({
  id: 'other-words',
  summary: 'other words',
  kinds: {other: {summary: 'an other word', severity: 'warn', fix: 'none'}},
  options: z.strictObject({}),
  check(document, {report}) {
    for (const block of document.blocks)
      for (const match of block.text.matchAll(/other/g))
        report({kind: 'other', block, start: match.index, end: match.index + 5, reason: '`other`'})
  }
})

/** Throws on the word `boom`. */
export const crasher = defineRule({
  id: 'crasher',
  summary: 'nothing',
  kinds: {never: {summary: 'nothing', severity: 'warn', fix: 'none'}},
  options: z.strictObject({}),
  check(document, {report}) {
    for (const block of document.blocks) {
      if (!block.text.includes('boom')) continue
      report({kind: 'never', block, part: 'whole', reason: 'Never told where the rule crashes'})
      throw new Error('went\nboom')
    }
  }
})

/**
 * A document of one block a line, so that these tests are of stets and not of a reader: `<!-- … -->` is a comment,
 * inside a line too, `-` an item, `>` a quotation, `|` cells.
 */
export function documentOfLines(source: string): ProseDocument {
  const blocks: Block[] = []
  const starts: number[] = []
  let before = ''
  const push = (type: BlockType, start: number, line: string, extra: {list?: ListPlace; quoteDepth?: number} = {}) => {
    const comment = /^<!--(.*)-->$/.exec(line)
    const marks: Mark[] = []
    const segments: number[] = []
    let text = ''
    let from = line.length - line.replace(/^(?: *- |> )/, '').length
    if (!comment && type !== 'table') {
      for (const match of [...line.matchAll(/<!--(.*?)-->/g), undefined]) {
        const to = match?.index ?? line.length
        segments.push(text.length, text.length + to - from, from, to)
        text += line.slice(from, to)
        if (match) {
          marks.push({type: 'comment', start: text.length, end: text.length, value: match[1]!})
          from = to + match[0].length
        }
      }
    }
    starts.push(start)
    blocks.push(
      new Block({
        type: comment ? 'comment' : type,
        text,
        segments: Int32Array.from(segments),
        length: type === 'table' ? 0 : line.length,
        marks,
        marker: undefined,
        level: undefined,
        list: extra.list,
        quoteDepth: extra.quoteDepth ?? 0,
        blankBefore: false,
        value: comment?.[1]
      })
    )
  }
  let start = 0
  for (const line of source.split('\n')) {
    const item = /^( *)- /.exec(line)
    if (item) {
      const depth = item[1]!.length / 2 + 1
      push('item', start, line, {list: {depth, ordered: false, first: !/^ *- /.test(before), typed: false}})
    } else if (line.startsWith('> ')) push('quote', start, line, {quoteDepth: 1})
    else if (line.startsWith('|')) {
      if (!before.startsWith('|')) push('table', start, '')
      push('cell', start, line)
    } else if (line !== '') push('paragraph', start, line)
    if (line !== '' && !line.startsWith('<!--')) before = line
    start += line.length + 1
  }
  return new ProseDocument({source, format: 'markdown', landmarksKnown: true, blocks, starts, notices: []})
}
