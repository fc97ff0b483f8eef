import type {Range} from '../types.ts'
import {attribute} from './attributes.ts'
import {voidElements} from './elements.ts'
import {type Token, Tokens} from './tokens.ts'

export interface Note extends Range {
  /** Leads to a note, and not from the note back to the text or to the very heading that it stands in. */
  readonly forth: boolean
}

/** A reference with its tags is hardly longer, nor nested deeper. */
const longest = 1500
const deepest = 8

/**
 * Reads a reference to a footnote, `<sup><a href="#fn1">1</a></sup>` in one of its many forms, that starts with this tag
 * of a `sup`, a `span` or a link.
 */
export function readNote(source: string, tag: Token): Note | undefined {
  const tokens = new Tokens(source, tag.start, Math.min(tag.start + longest, source.length), [])
  let depth = 0
  let text = ''
  let raised = false
  let target: string | undefined
  let role = ''
  for (let token = tokens.next(); token !== undefined && text.length < 16; token = tokens.next()) {
    if (token.kind === 'text') {
      text += source.slice(token.start, token.end)
    } else if (token.kind === 'open' && !voidElements.has(token.name)) {
      if (++depth > deepest) return
      if (token.name === 'sup') raised = true
      if (token.name === 'a') target ??= attribute(source, token, 'href')
      role += ` ${attribute(source, token, 'class') ?? ''} ${attribute(source, token, 'role') ?? ''}`
    } else if (token.kind === 'close') {
      if (--depth > 0) continue
      if (!target?.startsWith('#')) return
      const back = /backref|backlink/i.test(role) || /^#_?(?:fn|ftn|edn|note)?-?ref/i.test(target)
      const named = raised || /noteref|footnote/i.test(role) || /^#_?(?:fn|ftn|edn|note|cite)/i.test(target)
      if (back ? isBackText.test(text) : !named && isAnchorText.test(text))
        return {start: tag.start, end: token.end, forth: false}
      return !back && named && isNoteText.test(text) ? {start: tag.start, end: token.end, forth: true} : undefined
    } else if (token.kind !== 'declaration') return
  }
  return
}

const isNoteText = /^(?:[\s\d[\](),*†‡§¶–-]+|\s*[[(]?[a-z][\])]?\s*)$/i
const isAnchorText = /^[\s#¶§🔗]*$/u
// An arrow may be followed by a variation selector.
const isBackText = /^(?:[\s\d[\]()*†‡§¶^↩↑⏎;&#a-z]|\uFE0E|\uFE0F)*$/i
