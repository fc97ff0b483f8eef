import type {BlockContext, Element, Line, MarkdownConfig} from '@lezer/markdown'
import * as codes from '../codes.ts'
import {addLine, isInside, lineText, readLines, type Verdict} from './lines.ts'

/** `$$` on a line of its own up to the next, and `$$ … $$` on one line. */
const math: MarkdownConfig = {
  defineNodes: [{name: 'MathBlock', block: true}],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'FencedCode',
      parse(cx, line) {
        if (line.next !== codes.dollar || !line.text.startsWith('$$', line.pos)) return false
        const text = lineText(line).trimEnd()
        if (text.length > 4 && text.indexOf('$$', 2) === text.length - 2) return addLine(cx, line, 'MathBlock')
        return text === '$$' && readFenced(cx, line, 'MathBlock', (next) => next.trimEnd() === '$$')
      },
      endLeaf: (_cx, line) => line.next === codes.dollar && /^\$\$\s*$/.test(lineText(line))
    }
  ]
}

/** The fences of directives: `:::note Title`, `:::`, and `::name[…]` alone on a line. What is between them is read as usual. */
const directives: MarkdownConfig = {
  defineNodes: [{name: 'Directive', block: true}],
  parseBlock: [
    {
      name: 'Directive',
      before: 'FencedCode',
      parse: (cx, line) => isDirective(line) && addLine(cx, line, 'Directive'),
      endLeaf: (_cx, line) => isDirective(line)
    }
  ]
}

function isDirective(line: Line): boolean {
  if (line.next !== codes.colon) return false
  return /^(?::{3,}(?:[ \t]*$|[ \t]*[a-z{])|::[a-z][\w-]*(?:\[[^\]]*\])?(?:\{[^}]*\})?[ \t]*$)/i.test(lineText(line))
}

/** Shortcodes whose content is code or a comment of the author's, by their end tags. */
const rawShortcode =
  /^(?:\{\{[<%]-?\s*(highlight|code|mermaid|katex|math|comment|plantuml|graphviz|chart)\b(?!.*\/[>%]\}\}).*|\{%-?\s*(highlight|codeblock|comment|mermaid|katex|plantuml)\b.*)$/

const rawShortcodes: MarkdownConfig = {
  defineNodes: [{name: 'RawShortcode', block: true}],
  parseBlock: [
    {
      name: 'RawShortcode',
      before: 'FencedCode',
      parse(cx, line) {
        if (line.next !== codes.leftBrace) return false
        const text = lineText(line)
        const raw = rawShortcode.exec(text)
        if (raw === null) return false
        const end = endTag(raw[1] ?? raw[2]!, raw[1] === undefined)
        if (end.test(text)) return addLine(cx, line, 'RawShortcode')
        return readFenced(cx, line, 'RawShortcode', (next) => end.test(next))
      }
    }
  ]
}

/** Lines that hold nothing but shortcodes, Liquid tags or attribute lists; what is between two of them is read as usual. */
const shortcodes: MarkdownConfig = {
  defineNodes: [{name: 'Shortcode', block: true}],
  parseBlock: [
    {
      name: 'Shortcode',
      before: 'FencedCode',
      parse: (cx, line) => line.next === codes.leftBrace && readLines(cx, line, 'Shortcode', judgeShortcodes, 40),
      endLeaf: (_cx, line) =>
        line.next === codes.leftBrace &&
        /^\{(?:\{[<%]|%|:)/.test(lineText(line)) &&
        judgeShortcodes(lineText(line)) === 'complete'
    }
  ]
}

function endTag(name: string, liquid: boolean): RegExp {
  return liquid ? new RegExp(`\\{%-?\\s*end${name}\\b`) : new RegExp(`\\{\\{[<%]-?\\s*/\\s*${name}\\b`)
}

/**
 * Whether the text holds shortcodes and nothing else. One may be spread over lines (`{{< figure⏎ src="…"⏎ >}}`), but
 * not over a blank one.
 */
function judgeShortcodes(text: string): Verdict {
  for (let at = 0; at < text.length; ) {
    if (text[at] !== '{') return 'none'
    const next = text[at + 1]
    let close = '}'
    if (next === '%') close = '%}'
    else if (next === '{') close = text[at + 2] === '<' ? '>}}' : text[at + 2] === '%' ? '%}}' : '}}'
    else if (!/^\{[:.#][^{}\n]*\}/.test(text.slice(at, at + 200))) return 'none'
    const end = text.indexOf(close, at + 2)
    if (end === -1) return text.endsWith('\n') ? 'none' : 'more'
    at = end + close.length
    while (text[at] === ' ' || text[at] === '\t') at++
  }
  return 'complete'
}

/**
 * Reads up to the line that ends the block. If none does, the block is `Unclosed`, and the document is read again
 * without such blocks.
 */
function readFenced(cx: BlockContext, line: Line, name: string, isEnd: (text: string) => boolean): true {
  const from = cx.lineStart + line.pos
  const marks: Element[] = []
  while (cx.nextLine() && isInside(cx, line)) {
    marks.push(...line.markers)
    if (!isEnd(lineText(line))) continue
    const to = cx.lineStart + line.text.length
    cx.nextLine()
    cx.addElement(cx.elt(name, from, to, marks))
    return true
  }
  cx.addElement(cx.elt('Unclosed', from, Math.max(from, cx.prevLineEnd()), marks))
  return true
}

const unclosed: MarkdownConfig = {defineNodes: [{name: 'Unclosed', block: true}]}

/** `closed` holds the blocks that run to the end of the document if the line that ends them is missing. */
export interface Fences {
  readonly closed: readonly MarkdownConfig[]
  readonly open: readonly MarkdownConfig[]
}

export const markdownFences: Fences = {
  closed: [unclosed, math, rawShortcodes],
  open: [directives, shortcodes]
}

/** In MDX a brace opens an expression and no shortcode. */
export const mdxFences: Fences = {closed: [unclosed, math], open: [directives]}
