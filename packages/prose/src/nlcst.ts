import type {Paragraph, ParagraphContent, Root, Sentence, SentenceContent, Word, WordContent} from 'nlcst'
import type {Block} from './block.ts'
import {classAt, joiner, punctuation, space} from './characters.ts'
import type {ProseDocument} from './document.ts'
import {SourceCursor} from './source-cursor.ts'

/**
 * The document as a natural language syntax tree, for any other retext plugin.
 *
 * A paragraph for each block that has text, and `\n\n` between them as `parse-latin` has it. Every leaf has its place in
 * the source, and but for decoded entities, folded white space and line endings its value is the source there; a word
 * with markup inside has a text node for each side of it.
 */
export function toNlcst(document: ProseDocument): Root {
  const cursor = new SourceCursor(document)
  const root: Root = {
    type: 'RootNode',
    children: [],
    position: {start: document.point(0), end: document.point(document.source.length)}
  }
  for (const block of document.blocks) {
    if (block.sentences.length === 0) continue
    const before = root.children.at(-1)
    cursor.enter(block)
    const paragraph = toParagraph(block, document, cursor)
    if (before !== undefined) root.children.push({type: 'WhiteSpaceNode', value: '\n\n', ...between(before, paragraph)})
    root.children.push(paragraph)
  }
  return root
}

type Position = NonNullable<Root['position']>

interface Placed {
  position?: Position | undefined
}

/** The stretch between two nodes. */
function between(before: Placed, after: Placed): {position?: Position} {
  if (before.position === undefined || after.position === undefined) return {}
  return {position: {start: before.position.end, end: after.position.start}}
}

/** The stretch from the first child to the last. */
function around(children: readonly Placed[]): Position {
  return {start: children[0]!.position!.start, end: children.at(-1)!.position!.end}
}

function toParagraph(block: Block, document: ProseDocument, cursor: SourceCursor): Paragraph {
  const children: ParagraphContent[] = []
  let at = 0
  for (let index = 0; index < block.sentences.length; index++) {
    const start = block.sentences.start(index)
    if (start > at) children.push(toSpace(block.text, at, start, cursor))
    children.push(toSentence(block, index, document, cursor))
    at = block.sentences.end(index)
  }
  if (at < block.text.length) children.push(toSpace(block.text, at, block.text.length, cursor))
  return {type: 'ParagraphNode', children, position: around(children)}
}

function toSpace(text: string, start: number, end: number, cursor: SourceCursor) {
  return {type: 'WhiteSpaceNode' as const, value: text.slice(start, end), position: cursor.position(start, end)}
}

function toSentence(block: Block, index: number, document: ProseDocument, cursor: SourceCursor): Sentence {
  const {sentences, words, text} = block
  const children: SentenceContent[] = []
  let at = sentences.start(index)
  const endWord = sentences.endWord(index)
  for (let word = sentences.firstWord(index); word < endWord; word++) {
    addMarks(children, text, at, words.start(word), document, cursor)
    at = words.end(word)
    children.push(toWord(text, words.start(word), at, cursor))
  }
  addMarks(children, text, at, sentences.end(index), document, cursor)
  return {type: 'SentenceNode', children, position: around(children)}
}

/** What stands between two words: white space, runs of one mark, symbols, placeholders. */
function addMarks(
  children: SentenceContent[],
  text: string,
  start: number,
  end: number,
  document: ProseDocument,
  cursor: SourceCursor
): void {
  let at = start
  while (at < end) {
    const from = at
    const kind = classAt(text, at)
    const code = text.charCodeAt(at++)
    if (kind === space) {
      while (at < end && classAt(text, at) === space) at++
      children.push(toSpace(text, from, at, cursor))
    } else if (code === 0xfffc) {
      const position = cursor.position(from, at)
      const value = document.source.slice(position.start.offset, position.end.offset)
      children.push({type: 'SourceNode', value, position})
    } else {
      while (at < end && (text.charCodeAt(at) === code || hangsOn(text, at))) at++
      children.push({
        type: kind === punctuation ? 'PunctuationNode' : 'SymbolNode',
        value: text.slice(from, at),
        position: cursor.position(from, at)
      })
    }
  }
}

/** Whether the code unit belongs to the symbol before it: the second half of an emoji, what joins two of them. */
function hangsOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0xdc00 && code <= 0xdfff) return true
  if (classAt(text, at) <= joiner) return true
  return text.charCodeAt(at - 1) === 0x200d && code !== 0xfffc && classAt(text, at) !== space
}

function toWord(text: string, start: number, end: number, cursor: SourceCursor): Word {
  const children: WordContent[] = []
  let at = start
  while (at < end) {
    const from = at
    const kind = classAt(text, at)
    if (kind <= joiner) {
      const limit = Math.min(end, cursor.pieceEnd(from))
      do at += (text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1
      while (at < limit && classAt(text, at) <= joiner)
      children.push({type: 'TextNode', value: text.slice(from, at), position: cursor.position(from, at)})
    } else {
      at++
      const type = kind === punctuation ? 'PunctuationNode' : 'SymbolNode'
      children.push({type, value: text.slice(from, at), position: cursor.position(from, at)})
    }
  }
  return {type: 'WordNode', children, position: around(children)}
}
