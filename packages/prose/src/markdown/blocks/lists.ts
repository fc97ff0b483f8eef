import type {Line, MarkdownConfig} from '@lezer/markdown'
import {isInside} from './lines.ts'

/** Whether a list item starts on the line. */
export function isListItem(line: Line): boolean {
  return /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(line.text.slice(line.pos, line.pos + 11))
}

/** Ends a paragraph in a container at a list outside of it, whatever its number: nothing is interrupted there. */
export const lazyLists: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LazyList',
      endLeaf: (cx, line) => !isInside(cx, line) && isListItem(line)
    }
  ]
}
