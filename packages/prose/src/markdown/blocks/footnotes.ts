import type {MarkdownConfig} from '@lezer/markdown'
import * as codes from '../codes.ts'

/** Definitions of footnotes, `[^1]: …`: containers, as list items are, with an indentation of four columns. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line) {
        if (line.pos === line.text.length) return true
        if (line.indent < line.baseIndent + 4) return false
        line.moveBaseColumn(line.baseIndent + 4)
        return true
      }
    },
    {name: 'FootnoteMark', block: true}
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'IndentedCode',
      parse(cx, line) {
        if (line.indent >= line.baseIndent + 4) return false
        const mark = footnoteMark(line.text, line.pos)
        if (mark === undefined) return false
        cx.startComposite('FootnoteDefinition', line.pos)
        const from = cx.lineStart + line.pos
        cx.addElement(cx.elt('FootnoteMark', from, from + mark.length))
        line.moveBase(line.pos + mark.length)
        return null
      },
      endLeaf: (_cx, line) => footnoteMark(line.text, line.pos) !== undefined
    }
  ]
}

function footnoteMark(text: string, at: number): string | undefined {
  if (text.charCodeAt(at) !== codes.leftBracket || text.charCodeAt(at + 1) !== codes.caret) return
  return /^\[\^[^\s[\]]{1,999}\]:[ \t]*/.exec(text.slice(at))?.[0]
}
