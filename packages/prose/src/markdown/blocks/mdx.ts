import type {Tree} from '@lezer/common'
import type {MarkdownConfig} from '@lezer/markdown'
import * as codes from '../codes.ts'
import {skipSpace} from '../content.ts'
import {scanBraces, scanTag} from '../tags.ts'
import {isBlank, isInside, lineText, readLines, type Verdict} from './lines.ts'

/** Statements, told from prose that begins with the same word (“Export prices fell”). */
const statement =
  /^(?:import\s*(?:["'{*]|[\w$]+\s*(?:,|from\b)|type\s+[\w${*])|export\s+(?:default|const|let|var|function|async|class|type|interface|enum)\b|export\s*[{*])/

/** Imports and exports, up to the next blank line outside their braces. */
const statements: MarkdownConfig = {
  defineNodes: [{name: 'Statement', block: true}],
  parseBlock: [
    {
      name: 'Statement',
      before: 'FencedCode',
      parse(cx, line) {
        if (cx.depth > 1 || line.pos > 0 || !statement.test(line.text.slice(0, 200))) return false
        const from = cx.lineStart
        let depth = 0
        let to = from
        do {
          if (isBlank(line) && depth <= 0) break
          depth += openBrackets(line.text)
          to = cx.lineStart + line.text.length
        } while (cx.nextLine())
        cx.addElement(cx.elt('Statement', from, to))
        return true
      }
    }
  ]
}

function openBrackets(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === codes.leftBrace || code === codes.leftParenthesis || code === codes.leftBracket) depth++
    else if (code === codes.rightBrace || code === codes.rightParenthesis || code === codes.rightBracket) depth--
  }
  return depth
}

/** Lines of JSX tags and expressions and nothing else; the Markdown between two of them is read as usual. */
const elements: MarkdownConfig = {
  defineNodes: [
    {name: 'JsxBlock', block: true},
    {name: 'ExpressionBlock', block: true}
  ],
  parseBlock: [
    {
      name: 'JsxBlock',
      before: 'FencedCode',
      parse(cx, line) {
        if (line.next === codes.lessThan) return readLines(cx, line, 'JsxBlock', judgeJsx)
        if (line.next === codes.leftBrace) return readLines(cx, line, 'ExpressionBlock', judgeJsx)
        return false
      },
      endLeaf(cx, line) {
        return (
          (line.next === codes.lessThan || line.next === codes.leftBrace) &&
          isInside(cx, line) &&
          judgeJsx(lineText(line)) !== 'none'
        )
      }
    }
  ]
}

function judgeJsx(text: string): Verdict {
  for (let at = 0; at < text.length; at = skipSpace(text, at, text.length)) {
    const code = text.charCodeAt(at)
    if (code !== codes.lessThan && code !== codes.leftBrace) return 'none'
    const scan = code === codes.lessThan ? scanTag(text, at, true) : scanBraces(text, at)
    if (!scan.found) return scan.end >= text.length ? 'more' : 'none'
    at = scan.end
  }
  return 'complete'
}

/** `<!-- … -->`, which MDX does not allow but writers of Markdown type. */
const comments: MarkdownConfig = {
  parseBlock: [
    {
      name: 'MdxComment',
      before: 'JsxBlock',
      parse(cx, line) {
        if (line.next !== codes.lessThan || !line.text.startsWith('<!--', line.pos)) return false
        return readLines(cx, line, 'CommentBlock', judgeComment)
      },
      endLeaf: (_cx, line) => line.next === codes.lessThan && judgeComment(lineText(line)) === 'complete'
    }
  ]
}

function judgeComment(text: string): Verdict {
  if (!text.startsWith('<!--')) return 'none'
  const end = text.indexOf('-->', 4)
  if (end === -1) return 'more'
  return skipSpace(text, end + 3, text.length) === text.length ? 'complete' : 'none'
}

/**
 * Whether a line opens a tag, an expression or a comment that does not end: what comes below decides what it is, and it
 * what comes below.
 *
 * @param offset What the tree's positions count from.
 */
export function hasUnended(tree: Tree, text: string, offset: number): boolean {
  const cursor = tree.cursor()
  if (!cursor.firstChild()) return false
  do {
    const start = cursor.from + offset
    const code = text.charCodeAt(start)
    // The lines that were taken for its end are paragraphs.
    if (cursor.name !== 'Paragraph' || (code !== codes.lessThan && code !== codes.leftBrace)) continue
    const newline = text.indexOf('\n', start)
    const line = text.slice(start, newline === -1 ? undefined : newline)
    if (judgeJsx(line) === 'more' || judgeComment(line) === 'more') return true
  } while (cursor.nextSibling())
  return false
}

export const mdx: readonly MarkdownConfig[] = [{remove: ['IndentedCode', 'HTMLBlock']}, statements, elements, comments]
