import {readBracketShortcode} from '../markdown/bracket-shortcodes.ts'
import {shortcodeType, shortcodeValue} from '../markdown/shortcodes.ts'
import type {BlockType} from '../types.ts'
import {attribute, attributeRange} from './attributes.ts'
import {blockElements, codeElements, embedElements, silentBlocks, silentElements} from './elements.ts'
import type {Token} from './tokens.ts'

/** What becomes of an element and its content. */
export type Role =
  /** Read, and apart from the text before and after it. */
  | 'block'
  /** A landmark; the content is not read. */
  | 'landmark'
  /** Not read, and nothing beside text; alone a landmark. */
  | 'silent'
  | 'code'
  | 'math'
  /** The bullet or number that a word processor typed before a list item. */
  | 'marker'
  /** Inside one that is not read. */
  | 'inert'

/** What an element is that is not read. */
export interface Landmark {
  readonly type: BlockType
  readonly value: string | undefined
}

/** Markup that says nothing to a rule. */
export const inert: Landmark = {type: 'html', value: undefined}

/** @returns nothing for an inline element. */
export function roleOf(source: string, tag: Token, inItem: boolean): Role | undefined {
  const {name} = tag
  if (isHidden(source, tag)) return blockElements.has(name) ? 'landmark' : 'silent'
  if (isNavigation(source, tag) || isPost(source, tag)) return 'landmark'
  if (isSlot(source, tag)) return blockElements.has(name) ? 'landmark' : 'silent'
  if (name === 'pre' || embedElements.has(name) || silentBlocks.has(name)) return 'landmark'
  if (silentElements.has(name)) return 'silent'
  // The label of a field, and not of a check box in a list.
  if (name === 'label' && attributeRange(tag, 'for') && !inItem) return 'silent'
  if (name === 'math') return 'math'
  if (name === 'span' && isMarker(source, tag)) return 'marker'
  if (codeElements.has(name)) return 'code'
  return blockElements.has(name) ? 'block' : undefined
}

export function landmarkOf(source: string, tag: Token): Landmark {
  const {name} = tag
  if (isHidden(source, tag)) return inert
  if (name === 'pre') return {type: 'code', value: undefined}
  if (name === 'svg' || name === 'canvas') return {type: 'embed', value: undefined}
  if (!embedElements.has(name) && !isPost(source, tag) && !isSlot(source, tag)) return inert
  const value = ['src', 'data', 'cite'].map((key) => attribute(source, tag, key)).find((each) => each)
  return {type: 'embed', value}
}

/** The language of a code block, by the class of its `pre` or `code`. */
export function languageOf(source: string, tag: Token): string | undefined {
  const named = attribute(source, tag, 'data-lang') ?? attribute(source, tag, 'class') ?? ''
  return /(?:^|\s)lang(?:uage)?-(\S+)/.exec(named)?.[1]
}

/** What a tag of a template puts on the page: `{{< youtube x >}}` a film, most others nothing that is known. */
export function templateTag(source: string): Landmark {
  if (source.startsWith('{')) return {type: shortcodeType(source, false), value: shortcodeValue(source, false)}
  return readBracketShortcode(source) ?? {type: 'directive', value: undefined}
}

/** Whether an element is there for machines only, or not to be seen. */
function isHidden(source: string, token: Token): boolean {
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
function isNavigation(source: string, token: Token): boolean {
  if (token.attributes.length === 0) return false
  return /^(?:navigation|menu|menubar)$/i.test(attribute(source, token, 'role') ?? '')
}

/** Posts are pasted as quotations with a class, for a script to fill. */
function isPost(source: string, token: Token): boolean {
  if (token.name !== 'blockquote' || token.attributes.length === 0) return false
  const name = attribute(source, token, 'class') ?? ''
  return /\b(?:twitter|instagram|tiktok|reddit|bluesky|mastodon|imgur|text-post|fb|threads)-[a-z-]*(?:tweet|media|embed|post|card|video|pub)/i.test(
    name
  )
}

/** Empty elements that only make room. */
const room = /(?:^|[\s_-])(?:clear(?:fix)?|spacer|separator|divider|gap|anchor|ads?|advert\w*)(?:$|[\s_-])/i

/** Whether an element is empty for a script to fill: a chart, a film, a post, a gallery. A diagram in words is one too. */
function isSlot(source: string, token: Token): boolean {
  const {name} = token
  const custom = name.includes('-')
  if (!custom && (!slots.has(name) || token.attributes.length === 0)) return false
  const named = `${attribute(source, token, 'class') ?? ''} ${attribute(source, token, 'id') ?? ''}`
  if (/\bmermaid\b/.test(named)) return true
  if (room.test(named)) return false
  if (custom && token.selfClosing) return true
  const close = /[ \t\n]{0,100}<\//y
  close.lastIndex = token.end
  return close.test(source) && source.slice(close.lastIndex, close.lastIndex + name.length).toLowerCase() === name
}

const slots = new Set(['div', 'section', 'figure', 'aside'])

/** Whether an element holds the bullet of a list item that Word wrote as a paragraph. */
function isMarker(source: string, token: Token): boolean {
  return token.attributes.length > 0 && /mso-list:\s*ignore/i.test(attribute(source, token, 'style') ?? '')
}
