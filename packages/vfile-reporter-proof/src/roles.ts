import {type Block, formatOf, parseDocument, type Range} from '@copydesk/prose'

/** What a stretch of source is to a reader, where it is not plain copy. */
type Role = 'title' | 'heading' | 'markup'

export interface RoleRange extends Range {
  readonly role: Role
}

const headings: Readonly<Record<string, Role>> = {title: 'title', heading: 'heading'}

/**
 * Tells the copy from what only machines read (tags, the stars of emphasis, code, front matter), so that a page can set
 * the one in ink and the other in grey. All is copy where the format of the file is not known.
 */
export function rolesOf(source: string, path: string | undefined): readonly RoleRange[] {
  const format = path === undefined ? undefined : formatOf(path)
  if (format === undefined) return []
  const document = parseDocument(source, {format})
  const copy = document.blocks.flatMap((block) => copyOf(block, document.rangeOf(block).start))
  copy.sort((left, right) => left.start - right.start)
  const roles: RoleRange[] = []
  let end = 0
  for (const range of [...copy, {start: source.length, end: source.length}]) {
    if (range.start > end) roles.push({start: end, end: range.start, role: 'markup'})
    end = Math.max(end, range.end)
  }
  for (const block of document.blocks) {
    const role = headings[block.type]
    if (role !== undefined) roles.push({...document.rangeOf(block), role})
  }
  return roles
}

/** The source of a block's words, and of its bullet: people look at that too. */
function copyOf({text, segments, marker, type}: Block, from: number): Range[] {
  const ranges: Range[] = []
  if (text !== '')
    for (let at = 0; at < segments.length; at += 4)
      ranges.push({start: from + segments[at + 2]!, end: from + segments[at + 3]!})
  if (marker !== undefined && type !== 'heading') ranges.push({start: from + marker.start, end: from + marker.end})
  return ranges
}
