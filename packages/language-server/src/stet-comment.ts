import type {PluginFinding} from '@copydesk/engine'
import type {Block, ProseDocument} from '@copydesk/prose'
import type {SourceFixEdit} from '@copydesk/rule'
import type {Checked} from './desk.ts'

/**
 * A stet comment before what holds the finding, and the source with it; undefined in plain text and in front matter, which
 * have no comments.
 */
export function stetComment(
  {document}: Checked,
  finding: PluginFinding,
  rule: string
): {readonly edit: SourceFixEdit; readonly source: string} | undefined {
  const found = document.at(finding.start)
  if (document.format === 'text' || found === undefined) return
  const comment = document.format === 'mdx' ? `{/* stet ${rule} */}` : `<!-- stet ${rule} -->`
  const edit =
    document.format === 'html' ? inline(document, found.block, comment) : above(document, found.block, comment)
  if (edit.start < frontMatterEnd(document)) return
  const source = document.source.slice(0, edit.start) + edit.text + document.source.slice(edit.end)
  return {edit, source}
}

function inline(document: ProseDocument, block: Block, comment: string): SourceFixEdit {
  const {start} = document.rangeOf(block)
  return {start, end: start, text: comment}
}

/** On a line of its own, above the paragraph or the whole list, table or block quotation: inside, it would part it. */
function above(document: ProseDocument, block: Block, comment: string): SourceFixEdit {
  const {blocks} = document
  let first = blocks.indexOf(block)
  const isInner = (each: Block | undefined) =>
    each !== undefined && (each.list !== undefined || each.quoteDepth > 0 || each.type === 'cell')
  while (first > 0 && isInner(blocks[first]) && isInner(blocks[first - 1]) && !startsTop(blocks[first]!)) first--
  if (blocks[first]?.type === 'cell' && blocks[first - 1]?.type === 'table') first--
  const {start} = document.rangeOf(blocks[first]!)
  const line = document.source.lastIndexOf('\n', start - 1) + 1
  const ending = document.source.includes('\r\n') ? '\r\n' : '\n'
  return {start: line, end: line, text: comment + ending + ending}
}

function startsTop({list, quoteDepth}: Block): boolean {
  return quoteDepth === 0 && list?.depth === 1 && list.first
}

function frontMatterEnd(document: ProseDocument): number {
  const last = document.blocks.findLast(({type}) => type === 'frontmatter')
  return last === undefined ? 0 : document.rangeOf(last).end
}
