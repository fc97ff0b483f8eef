import type {BlockContext, Element, Line} from '@lezer/markdown'

/**
 * Whether the line is still in the innermost container of the block that is being read.
 *
 * `Line#depth` is what lezer's own parsers of several lines go by; its types leave it out.
 */
export function isInside(cx: BlockContext, line: Line): boolean {
  return (line as Line & {readonly depth: number}).depth >= cx.depth
}

export function isBlank(line: Line): boolean {
  return line.pos === line.text.length
}

/** The line from its first character that is neither white space nor a container's mark. */
export function lineText(line: Line): string {
  return line.text.slice(line.pos)
}

/** Adds the current line as a block of its own. */
export function addLine(cx: BlockContext, line: Line, name: string): true {
  const from = cx.lineStart + line.pos
  const element = cx.elt(name, from, cx.lineStart + line.text.length)
  cx.nextLine()
  cx.addElement(element)
  return true
}

/** What is said of the text of a block so far. */
export type Verdict = 'complete' | 'more' | 'none'

interface TakenLine {
  readonly from: number
  readonly to: number
  readonly blank: boolean
  /** Marks of containers before it. */
  readonly marks: readonly Element[]
}

/**
 * Reads a block whose end only its own syntax can tell, as JSX tags and expressions: lines are taken until `judge`
 * finds the text complete. Where it turns out to be none, the lines taken so far are paragraphs.
 *
 * @param limit How many lines; each is judged with all before it, and the limit keeps that linear.
 */
export function readLines(
  cx: BlockContext,
  line: Line,
  name: string,
  judge: (text: string) => Verdict,
  limit = 100
): boolean {
  let text = lineText(line)
  let verdict = judge(text)
  if (verdict === 'none') return false
  const lines: TakenLine[] = [takeLine(cx, line, [])]
  let onLast = true
  while (verdict === 'more' && lines.length < limit) {
    if (!cx.nextLine() || !isInside(cx, line)) {
      onLast = false
      break
    }
    lines.push(takeLine(cx, line, [...line.markers]))
    text += `\n${lineText(line)}`
    verdict = judge(text)
  }
  if (onLast) cx.nextLine()
  if (verdict === 'complete') addBlock(cx, name, lines)
  else addParagraphs(cx, lines)
  return true
}

function takeLine(cx: BlockContext, line: Line, marks: readonly Element[]): TakenLine {
  return {from: cx.lineStart + line.pos, to: cx.lineStart + line.text.length, blank: isBlank(line), marks}
}

function addBlock(cx: BlockContext, name: string, lines: readonly TakenLine[]): void {
  const marks = lines.slice(1).flatMap((line) => line.marks)
  cx.addElement(cx.elt(name, lines[0]!.from, lines.at(-1)!.to, marks))
}

function addParagraphs(cx: BlockContext, lines: readonly TakenLine[]): void {
  let group: TakenLine[] = []
  for (const line of lines) {
    if (!line.blank) group.push(line)
    else if (group.length > 0) {
      addBlock(cx, 'Paragraph', group)
      group = []
    }
  }
  if (group.length > 0) addBlock(cx, 'Paragraph', group)
}
