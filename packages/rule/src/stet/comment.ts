import type {BlockType, Mark, ProseDocument, Range} from '@copydesk/prose'
import {nearest} from '../nearest.ts'
import {perBlock} from '../per-block.ts'
import {readForeignComment} from './foreign-comment.ts'

/**
 * “Let it stand”, as a copy editor writes it under a deletion: a comment that takes copy out of the rules' reach.
 *
 * `stet` is for the next block, or for the block that the comment stands in; `stet-file` for the whole text;
 * `stet-start` for all up to a `stet-end`.
 */
export type StetVerb = 'stet' | 'stet-file' | 'stet-start' | 'stet-end'

const verbs: readonly string[] = ['stet', 'stet-file', 'stet-start', 'stet-end'] satisfies StetVerb[]

export interface StetComment extends Range {
  /** As written; one of {@link StetVerb} unless misspelt. */
  readonly verb: string
  /** Rule names as written; none for all rules. */
  readonly names: readonly string[]
  readonly reason: string | undefined
  /** Of a comment in the manner of another linter: the verb that it stands for. */
  readonly meant?: StetVerb
  /** The index of the block that it stands in or, for a comment between blocks, is. */
  readonly block: number
  /** Whether it stands inside a block's text. */
  readonly inline: boolean
}

/** The stet comments of a document, in reading order. */
export function findStetComments(document: ProseDocument): StetComment[] {
  const found: StetComment[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (block.value === undefined && block.marks.length === 0) continue
    for (const {mark, comment} of commentsOf(block)) {
      const range = mark === undefined ? document.rangeOf(block) : document.toSource(block, mark.start, mark.end)
      found.push({...comment, ...range, block: index, inline: mark !== undefined})
    }
  }
  return found
}

type Parsed = Pick<StetComment, 'verb' | 'names' | 'reason' | 'meant'>

interface Placed {
  readonly comment: Parsed
  /** Where it stands inside a block. */
  readonly mark?: Mark
}

/** What most blocks have: one list for all of them. */
const none: readonly Placed[] = []

/** Blocks whose value is an address or the language of a program. */
const uncommenting: ReadonlySet<BlockType> = new Set(['code', 'definition', 'embed', 'image'])

/** The stet comments that a block is or holds. */
const commentsOf = perBlock((block): readonly Placed[] => {
  const mayBeComment = block.value !== undefined && block.text === '' && !uncommenting.has(block.type)
  const whole = mayBeComment ? parseStetComment(block.value) : undefined
  let found: Placed[] | undefined = whole && [{comment: whole}]
  for (const mark of block.marks) {
    if (mark.value === undefined || (mark.type !== 'comment' && mark.type !== 'expression')) continue
    const comment = parseStetComment(mark.value)
    if (comment === undefined) continue
    found ??= []
    found.push({mark, comment})
  }
  return found ?? none
})

export function isVerb(verb: string): verb is StetVerb {
  return verbs.includes(verb)
}

/** What a misspelt verb is likely to be meant for. */
export function nearestVerb(verb: string): string | undefined {
  return nearest(verb, verbs)
}

/**
 * Reads the text of a comment, with or without its delimiters; undefined if it is not a stet. A first word that comes
 * close to a verb is given as it is, for the caller to tell a slip (`stett paired-quotes`) from prose (“set in bold”).
 */
export function parseStetComment(comment: string): Parsed | undefined {
  const text = stripDelimiters(comment)
  const foreign = readForeignComment(text)
  if (foreign !== undefined) {
    const {verb, meant, ours, rest} = foreign
    const parsed = parseNames(rest)
    // What another linter is told is none of our business unless it names a rule.
    return ours || parsed.names.length > 0 ? {verb, meant, ...parsed} : undefined
  }
  const verb = /^[\p{L}-]{2,12}(?=[\s:]|$)/u.exec(text)?.[0]
  if (verb === undefined || (!/^stet(?:-|$)/.test(verb) && nearestVerb(verb) === undefined)) return
  return {verb, ...parseNames(text.slice(verb.length))}
}

/** `paired-quotes, retext-stray-bullets:spacing: as published`: a colon inside a `retext-` name ends nothing. */
function parseNames(text: string): {names: string[]; reason: string | undefined} {
  const names: string[] = []
  const token = /[\s,]*(retext-[\w-]+:[\w-]+|[^\s,:]+)?/y
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const name = token.exec(text)?.[1]
    if (name !== undefined) names.push(name)
    if (text[token.lastIndex] === ':') {
      const reason = text.slice(token.lastIndex + 1).trim()
      return {names, reason: reason === '' ? undefined : reason}
    }
    if (token.lastIndex <= at) break
  }
  return {names, reason: undefined}
}

function stripDelimiters(comment: string): string {
  return comment
    .trim()
    .replace(/^(?:<!--|\{?\s*\/\*)/, '')
    .replace(/(?:-->|\*\/\s?\}?)$/, '')
    .trim()
}
