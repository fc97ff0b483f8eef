import type {MarkdownConfig} from '@lezer/markdown'
import {addLine} from './lines.ts'

/** How deep blocks may be nested (a list is two levels) before what is deeper is read as paragraphs. */
export const depthLimit = 100

/** Where blocks are too deep, a line that would open another container is a paragraph. */
export const depthGuard: MarkdownConfig = {
  parseBlock: [
    {
      name: 'DepthGuard',
      before: 'LinkReference',
      parse(cx, line) {
        if (cx.depth <= depthLimit || !/[>*+\-\d[]/.test(line.text[line.pos] ?? '')) return false
        return addLine(cx, line, 'Paragraph')
      }
    }
  ]
}
