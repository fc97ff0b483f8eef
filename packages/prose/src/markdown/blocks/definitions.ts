import type {BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig} from '@lezer/markdown'
import {skipSpace} from '../content.ts'

/** Longer definitions are paragraphs: each line is read with those before it, and the limits keep that linear. */
const maxLength = 4000
const maxLines = 12

/** The address of a definition, in angle brackets or without spaces but for those of a template: `{{ site.url }}/a`. */
export const definitionAddress = /^(?:<[^<>\n]*>|(?!<)(?:\{[{%][^{}\n]*[%}]\}|\S)+)/

/** Definitions, `[label]: address "title"`, in place of lezer's own, which take quadratic time where a title never closes. */
export const definitions: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LinkReference',
      leaf(_cx, leaf) {
        return leaf.content.startsWith('[') && !leaf.content.startsWith('[^') ? new DefinitionParser() : null
      }
    }
  ]
}

class DefinitionParser implements LeafBlockParser {
  #lines = 1

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (++this.#lines > maxLines || leaf.content.length > maxLength) return false
    const state = readDefinition(leaf.content)
    if (state === 'none' || state === 'more') return false
    const next = line.text.slice(line.pos)
    if (state === 'address' && next.length < maxLength) {
      const withTitle = readDefinition(`${leaf.content}\n${next}`)
      if (withTitle === 'title' || withTitle === 'more') return false
    }
    return add(cx, leaf)
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (this.#lines > maxLines || leaf.content.length > maxLength) return false
    const state = readDefinition(leaf.content)
    return state === 'address' || state === 'title' ? add(cx, leaf) : false
  }
}

function add(cx: BlockContext, leaf: LeafBlock): true {
  cx.addLeafElement(leaf, cx.elt('LinkReference', leaf.start, leaf.start + leaf.content.length))
  return true
}

/** What the text is: a definition with or without a title, the start of one, or none. */
function readDefinition(text: string): 'address' | 'title' | 'more' | 'none' {
  const label = /^\[(?=[^\]]*[^\s\]])(?:[^\\[\]]|\\[\s\S])+\]:/.exec(text)?.[0]
  if (label === undefined) return /^\[(?:[^\\[\]]|\\[\s\S])*$/.test(text) ? 'more' : 'none'
  const at = skipSpace(text, label.length, text.length)
  if (at === text.length) return 'more'
  const address = definitionAddress.exec(text.slice(at))?.[0]
  if (address === undefined) return 'none'
  const end = at + address.length
  const titleStart = skipSpace(text, end, text.length)
  if (titleStart === text.length) return 'address'
  const open = text[titleStart]!
  if (titleStart === end || !/["'(]/.test(open)) return 'none'
  const close = open === '(' ? ')' : open
  for (let index = titleStart + 1; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === close) return skipSpace(text, index + 1, text.length) === text.length ? 'title' : 'none'
  }
  return 'more'
}
