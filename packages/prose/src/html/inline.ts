import type {MarkType} from '../types.ts'
import {attribute} from './attributes.ts'
import type {Token} from './tokens.ts'

const types: Readonly<Record<string, MarkType>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
  q: 'quotation'
}

export interface InlineMark {
  readonly type: MarkType
  readonly value: string | undefined
}

/** What an inline element says of its text. */
export function inlineMark(source: string, token: Token): InlineMark | undefined {
  const {name} = token
  if (name === 'a') {
    const value = attribute(source, token, 'href')
    return value === undefined ? undefined : {type: 'link', value}
  }
  const type = types[name]
  const style = token.attributes.length === 0 ? undefined : attribute(source, token, 'style')
  if (style !== undefined) {
    // Word processors write `<b style="font-weight:normal">` around a whole document.
    if (type === 'strong' && /font-weight:\s*(?:normal|[1-4]00)/i.test(style)) return
    if (type === 'emphasis' && /font-style:\s*normal/i.test(style)) return
    if (type === undefined && /font-weight:\s*(?:bold|[6-9]00)/i.test(style)) return {type: 'strong', value: undefined}
    if (type === undefined && /font-style:\s*italic/i.test(style)) return {type: 'emphasis', value: undefined}
  }
  return type && {type, value: undefined}
}

/** Whether an element is there for machines only, or not to be seen. */
export function isHidden(source: string, token: Token): boolean {
  if (token.attributes.length === 0) return false
  if (attribute(source, token, 'hidden') !== undefined) return true
  if (attribute(source, token, 'aria-hidden')?.toLowerCase() === 'true') return true
  // The preview line of a newsletter.
  if (/(?:^|[;\s])display:\s*none/i.test(attribute(source, token, 'style') ?? '')) return true
  return /(?:^|\s)(?:skip-link|screen-reader-text|sr-only|visually-hidden)(?:\s|$)/i.test(
    attribute(source, token, 'class') ?? ''
  )
}

/** Whether an element leads to other pages. */
export function isNavigation(source: string, token: Token): boolean {
  if (token.attributes.length === 0) return false
  return /^(?:navigation|menu|menubar)$/i.test(attribute(source, token, 'role') ?? '')
}

/** Posts are pasted as quotations with a class, for a script to fill. */
export function isPost(source: string, token: Token): boolean {
  if (token.name !== 'blockquote' || token.attributes.length === 0) return false
  const name = attribute(source, token, 'class') ?? ''
  return /\b(?:twitter|instagram|tiktok|reddit|bluesky|mastodon|imgur|text-post|fb|threads)-[a-z-]*(?:tweet|media|embed|post|card|video|pub)/i.test(
    name
  )
}

/** Whether an element holds the bullet of a list item that Word wrote as a paragraph. */
export function isMarker(source: string, token: Token): boolean {
  return token.attributes.length > 0 && /mso-list:\s*ignore/i.test(attribute(source, token, 'style') ?? '')
}
