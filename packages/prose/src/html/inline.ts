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
