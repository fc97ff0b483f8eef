import {DraftText} from '../draft.ts'
import {type MarkType, placeholder} from '../types.ts'
import type {Content} from './content.ts'
import type {DelimiterRun, Pair} from './delimiters.ts'

interface Place {
  /** Offsets in the content. */
  readonly start: number
  readonly end: number
}

/** A shortcode or Liquid tag: a placeholder, or nothing if a later one closes it, as is a tag around words. */
export interface TemplateToken extends Place {
  readonly kind: 'template'
  readonly value: string
  closed: boolean
}

/** What inline markup is made of; the content between two tokens is text. */
export type InlineToken =
  /** Text that stands for something else: a decoded entity, a line break, a placeholder (then with a type). */
  | (Place & {
      readonly kind: 'text'
      readonly text: string
      readonly type?: MarkType
      readonly value?: string | undefined
    })
  /** Markup that leaves nothing. With a type it leaves an empty mark. */
  | (Place & {readonly kind: 'nothing'; readonly type?: MarkType; readonly value?: string | undefined})
  | (Place & {readonly kind: 'run'; readonly run: DelimiterRun})
  | TemplateToken
  | (Place & {readonly kind: 'open'; readonly pair: Pair})
  | (Place & {readonly kind: 'close'; readonly pair: Pair})

/** Writes the text of a block from its tokens. */
export function writeTokens(source: string, content: Content, tokens: readonly InlineToken[]): DraftText {
  const draft = new DraftText(source)
  const {text} = content
  let at = 0
  const copy = (start: number, end: number): void => {
    let from = start
    // No block starts with white space, even if a tag stands before it.
    if (draft.length === 0) while (from < end && text.charCodeAt(from) <= 32) from++
    content.copy(draft, from, end)
  }
  for (const token of tokens) {
    copy(at, token.start)
    at = token.end
    switch (token.kind) {
      case 'text': {
        const start = draft.length
        if (start === 0 && token.text === '\n') break
        draft.put(token.text, content.source(token.start), content.sourceEnd(token.end))
        if (token.type !== undefined) draft.mark(token.type, start, draft.length, token.value)
        break
      }
      case 'template':
        if (!token.closed) {
          draft.put(placeholder, content.source(token.start), content.sourceEnd(token.end))
          draft.mark('expression', draft.length - 1, draft.length, token.value)
        }
        break
      case 'nothing':
        if (token.type !== undefined) draft.mark(token.type, draft.length, draft.length, token.value)
        break
      case 'run': {
        const {run} = token
        for (const pair of run.closes) closePair(draft, pair)
        copy(run.start + run.closed, run.end - run.opened)
        for (const pair of run.opens) pair.start = draft.length
        break
      }
      case 'open':
        token.pair.start = draft.length
        break
      case 'close':
        closePair(draft, token.pair)
    }
  }
  copy(at, text.length)
  trimEnd(draft)
  return draft
}

/** White space at the end goes, and marks end before it. */
function trimEnd(draft: DraftText): void {
  draft.trimEnd()
  const {marks} = draft
  for (let at = marks.length - 1; at >= 0 && marks[at]!.end > draft.length; at--)
    marks[at] = {...marks[at]!, start: Math.min(marks[at]!.start, draft.length), end: draft.length}
}

function closePair(draft: DraftText, pair: Pair): void {
  if (draft.length > pair.start) draft.mark(pair.type, pair.start, draft.length, pair.value)
}
