import type {Draft, DraftText} from '../draft.ts'
import type {BlockType, Notice} from '../types.ts'
import {readToml} from './toml.ts'
import {readYaml} from './yaml.ts'

/** A field of front matter that is prose. */
export interface Field {
  readonly type: BlockType
  /** Of the value, with its quotation marks. */
  readonly start: number
  readonly end: number
  readonly draft: DraftText
}

/** What is between the fences: the fields in order, or nothing if it is no front matter. */
export interface Fields {
  readonly fields: readonly Field[]
  readonly notice?: string
}

export interface FrontMatter {
  readonly drafts: readonly Draft[]
  readonly notices: readonly Notice[]
  /** Where the text after it starts. */
  readonly end: number
}

const summaries = new Set(['description', 'summary', 'excerpt', 'subtitle', 'deck', 'dek', 'standfirst'])
const bylines = new Set(['author', 'authors', 'byline'])
const captions = new Set(['caption', 'alt', 'imageAlt', 'image_alt', 'imageCaption', 'image_caption'])

/** What the field under these keys (`image`, `alt`) is. */
export function fieldType(keys: readonly string[]): BlockType | undefined {
  const key = keys.at(-1) ?? ''
  if (keys.length === 1 && key === 'title') return 'title'
  if (keys.length === 1 && summaries.has(key)) return 'summary'
  if (isByline(keys)) return 'byline'
  return captions.has(key) ? 'caption' : undefined
}

/** Whether it names who wrote it: `author`, the entries of `authors`, and what `author` has under `name`. */
function isByline(keys: readonly string[]): boolean {
  const [first, ...others] = keys.filter((key) => !/^\d*$/.test(key))
  return bylines.has(first ?? '') && (others.length === 0 || (others.length === 1 && others[0] === 'name'))
}

/** Reads the YAML or TOML that a text starts with; nothing if it is never closed or no mapping. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\n)/.exec(text)?.[0]
  if (fence === undefined) return
  const start = text.indexOf('\n') + 1
  const end = closingFence(text, fence, start)
  if (end === undefined) return
  const read = (fence === '---' ? readYaml : readToml)(text, start, end.start)
  if (read === undefined) return
  const drafts: Draft[] = []
  let at = 0
  for (const field of read.fields) {
    addLandmark(drafts, text, at, field.start)
    drafts.push({
      type: field.type,
      start: field.start,
      end: field.end,
      text: field.draft.text,
      segments: field.draft.segments
    })
    at = field.end
  }
  addLandmark(drafts, text, at, end.end)
  const notices = read.notice === undefined ? [] : [{start: 0, end: end.end, reason: read.notice}]
  return {drafts, notices, end: Math.min(text.length, end.end + 1)}
}

/** The line that closes the front matter; white space after the fence is part of it. */
function closingFence(text: string, fence: string, from: number): {start: number; end: number} | undefined {
  // The search starts at the line ending before, for the fence may follow at once.
  for (let at = text.indexOf(`\n${fence}`, from - 1); at !== -1; at = text.indexOf(`\n${fence}`, at + 1)) {
    let end = at + 1 + fence.length
    while (text[end] === ' ' || text[end] === '\t') end++
    if (end === text.length || text[end] === '\n') return {start: at + 1, end}
  }
  return
}

/** The stretch between two fields, without the white space at its ends. */
function addLandmark(drafts: Draft[], text: string, start: number, end: number): void {
  const words = text.slice(start, end)
  const from = end - words.trimStart().length
  const to = start + words.trimEnd().length
  if (from < to) drafts.push({type: 'frontmatter', start: from, end: to, text: '', segments: []})
}
