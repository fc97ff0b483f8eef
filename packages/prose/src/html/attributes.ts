import {DraftText} from '../draft.ts'
import {readEntity} from '../entities.ts'
import type {Range} from '../types.ts'
import {isSpace, type Token} from './tokens.ts'

/** The value of a tag's attribute with its entities decoded; empty if it has none, nothing if it is not there. */
export function attribute(source: string, tag: Token, name: string): string | undefined {
  const range = attributeRange(tag, name)
  return range && decodeText(source, range.start, range.end)
}

export function attributeRange(tag: Token, name: string): Range | undefined {
  return tag.attributes.find((each) => each.name === name)?.value
}

/** The source's [start, end) with its entities decoded. */
export function decodeText(source: string, start: number, end: number): string {
  const value = source.slice(start, end)
  let text = ''
  let from = 0
  for (let at = value.indexOf('&'); at !== -1; at = value.indexOf('&', Math.max(at + 1, from))) {
    const entity = readEntity(value, at, value.length)
    if (entity === undefined) continue
    text += value.slice(from, at) + entity.text
    from = entity.end
  }
  return text + value.slice(from)
}

/** The text of an attribute that people read, an image's `alt`, with its places in the source. */
export function attributeText(source: string, range: Range): DraftText {
  const draft = new DraftText(source)
  let at = range.start
  while (at < range.end) {
    const start = at
    while (at < range.end && isSpace(source.charCodeAt(at))) at++
    if (at > start) {
      if (draft.length > 0 && at < range.end) draft.put(' ', start, at)
      continue
    }
    const entity = source.charCodeAt(at) === 38 ? readEntity(source, at, range.end) : undefined
    if (entity !== undefined) {
      draft.put(entity.text, at, entity.end)
      at = entity.end
      continue
    }
    at++
    while (at < range.end && source.charCodeAt(at) !== 38 && !isSpace(source.charCodeAt(at))) at++
    draft.copy(start, at)
  }
  return draft
}
