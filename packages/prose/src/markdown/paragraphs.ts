import type {DraftText} from '../draft.ts'
import {typeOfMarkedLine} from '../marked-line.ts'
import {type BlockType, placeholder} from '../types.ts'
import {readBracketShortcode, readCaptionTags} from './bracket-shortcodes.ts'
import * as codes from './codes.ts'
import {type Content, skipSpace} from './content.ts'
import type {InlineImage, InlineReading} from './inline.ts'
import type {InlineContext} from './inline-context.ts'

/** A block that a paragraph turned out to be, or one of several. */
export interface Part {
  readonly type: BlockType
  readonly start: number
  readonly end: number
  readonly draft?: DraftText | undefined
  readonly value?: string | undefined
  /** Whether it is the prose that the markers before the paragraph belong to. */
  readonly prose: boolean
}

export interface ParagraphTools {
  readonly context: InlineContext
  inline(content: Content): InlineReading
}

/** Reads a paragraph, which may be a picture, an embed or a heading in disguise, or several of them. */
export function readParagraph(content: Content, type: BlockType, tools: ParagraphTools): Part[] {
  const {text} = content
  const body = type === 'item' ? withoutTask(content) : content
  if (type === 'paragraph') {
    const parts = readCaption(body, tools) ?? readDefinitionList(body, tools)
    if (parts !== undefined) return parts
    const shortcode = readBracketShortcode(text)
    if (shortcode !== undefined) return [landmark(shortcode.type, body, 0, text.length, shortcode.value)]
  }
  const reading = tools.inline(body)
  const {draft} = reading
  const whole = {start: content.source(0), end: content.sourceEnd(text.length)}
  if (!/[^\uFFFC\s]/.test(draft.text)) return readWithoutWords(body, reading, type, whole, tools)
  const picture = reading.images[0]
  if (type === 'paragraph' && picture?.start === 0 && text.charCodeAt(picture.end) === codes.lineFeed) {
    const below = body.slice(picture.end + 1, text.length)
    const caption = tools.inline(below).draft
    if (isFramed(caption)) return [image(body, picture, tools), prose('caption', below, caption)]
  }
  const {start, end} = whole
  return [
    {type: type === 'paragraph' ? typeOfMarkedLine(draft.text, draft.marks) : type, start, end, draft, prose: true}
  ]
}

/** WordPress: `[caption width="300"]<img src="…" /> The harbour at dawn[/caption]`. */
function readCaption(content: Content, tools: ParagraphTools): Part[] | undefined {
  const {text} = content
  const tags = readCaptionTags(text)
  if (tags === undefined) return
  const inside = content.slice(tags.start, tags.end)
  const {images} = tools.inline(inside)
  const parts = [landmark('directive', content, 0, tags.start, 'caption')]
  let at = 0
  for (const picture of images) {
    if (/\w/.test(inside.text.slice(at, picture.start).replace(/<[^<>]*>/g, ''))) break
    parts.push(image(inside, picture, tools))
    at = picture.end
  }
  at += inside.text.slice(at).length - inside.text.slice(at).trimStart().length
  const words = inside.slice(at, inside.text.trimEnd().length)
  const {draft} = tools.inline(words)
  if (draft.length > 0) parts.push(prose('caption', words, draft))
  return [...parts, landmark('directive', content, tags.end, text.length, 'caption')]
}

/** Definition lists of PHP Markdown Extra: a line for each term, then lines that start with a colon. */
function readDefinitionList(content: Content, tools: ParagraphTools): Part[] | undefined {
  const {text} = content
  const first = text.indexOf('\n: ')
  if (first === -1) return
  const parts: Part[] = []
  const add = (type: BlockType, start: number, end: number): void => {
    const part = content.slice(start, end)
    const {draft} = tools.inline(part)
    if (draft.length > 0) parts.push(prose(type, part, draft))
  }
  for (let at = 0; at < first; ) {
    const line = text.indexOf('\n', at)
    add('heading', at, line)
    at = line + 1
  }
  for (let at = first; at !== -1; ) {
    const next = text.indexOf('\n: ', at + 1)
    const end = next === -1 ? text.length : next
    add('paragraph', skipSpace(text, at + 2, end), end)
    at = next
  }
  return parts
}

function landmark(type: BlockType, content: Content, start: number, end: number, value: string): Part {
  return {type, start: content.source(start), end: content.sourceEnd(end), value, prose: false}
}

function prose(type: BlockType, content: Content, draft: DraftText): Part {
  return {type, start: content.source(0), end: content.sourceEnd(content.text.length), draft, prose: false}
}

/** A paragraph without a word: pictures, addresses, formulas, expressions, tags or comments. */
function readWithoutWords(
  content: Content,
  reading: InlineReading,
  type: BlockType,
  whole: {start: number; end: number},
  tools: ParagraphTools
): Part[] {
  const {draft, images} = reading
  const placed = draft.marks.filter((mark) => draft.text.startsWith(placeholder, mark.start) && mark.end > mark.start)
  const isAll = (...types: string[]): boolean => placed.length > 0 && placed.every((mark) => types.includes(mark.type))
  const value = placed[0]?.value
  if (isAll('image', 'link', 'emphasis', 'strong') && images.length > 0)
    return images.map((each) => image(content, each, tools))
  if (isAll('url', 'link') && type !== 'item') return [{type: 'embed', ...whole, value, prose: false}]
  if (isAll('math')) return [{type: 'math', ...whole, value, prose: false}]
  if (isAll('expression')) return [{type: tools.context.mdx ? 'html' : 'directive', ...whole, value, prose: false}]
  if (placed.length > 0) return [{type, ...whole, draft, prose: true}]
  const comment = draft.marks.find((mark) => mark.type === 'comment')
  if (comment !== undefined) return [{type: 'comment', ...whole, value: comment.value, prose: false}]
  return [{type: 'html', ...whole, prose: false}]
}

function image(content: Content, picture: InlineImage, tools: ParagraphTools): Part {
  const {draft} =
    picture.altEnd > picture.altStart
      ? tools.inline(content.slice(picture.altStart, picture.altEnd))
      : {draft: undefined}
  return {
    type: 'image',
    start: content.source(picture.start),
    end: content.sourceEnd(picture.end),
    draft,
    value: picture.address,
    prose: false
  }
}

/** `[x] ` before the text of an item is a check box. */
function withoutTask(content: Content): Content {
  const box = /^\[[ xX]\][ \t\n]+/.exec(content.text)?.[0]
  return box === undefined ? content : content.slice(box.length, content.text.length)
}

/** Whether the text begins and ends in emphasis: titles in a caption are set the other way round. */
function isFramed(draft: DraftText): boolean {
  const emphasised = draft.marks.filter((mark) => mark.type === 'emphasis')
  return emphasised.some((mark) => mark.start === 0) && emphasised.some((mark) => mark.end === draft.length)
}
