import {isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml'

/** What is wrong in a file that people write, and where, from 1. */
export interface FileProblem {
  readonly line: number
  readonly column: number
  readonly reason: string
}

/** A YAML (or JSON) text that is a list, open to be read item by item. */
export interface YamlList {
  /** None if the text is no list; then the problems say so. */
  readonly items: readonly Node[]
  readonly problems: readonly FileProblem[]
  /** Adds a problem at a node. */
  tell(node: Node, reason: string): void
  /** Where a node begins, from 1. */
  placeOf(node: Node): {readonly line: number; readonly column: number}
}

/**
 * Reads a text that should be a list. Any string will do.
 *
 * @param wanted What the text should be, for the one who wrote something else: “must be a list of …”.
 */
export function readYamlList(text: string, wanted: string): YamlList {
  const problems: FileProblem[] = []
  const lines = new LineCounter()
  const at = (offset: number) => {
    const {line, col: column} = lines.linePos(offset)
    return {line, column}
  }
  const placeOf = (node: Node) => at(node.range?.[0] ?? 0)
  const tell = (node: Node, reason: string): void => {
    problems.push({...placeOf(node), reason})
  }
  const list = (items: readonly Node[]): YamlList => ({items, problems, tell, placeOf})
  if (nestsDeeply(text)) {
    problems.push({line: 1, column: 1, reason: 'nests too deeply to be read'})
    return list([])
  }
  const {contents, errors} = parseDocument(text, {lineCounter: lines})
  // Further errors follow from the first.
  const [error] = errors
  if (error) problems.push({...at(error.pos[0]), reason: sentenceOf(error.message)})
  if (error || contents === null || (isScalar(contents) && contents.value === null)) return list([])
  if (isSeq<Node>(contents)) return list(contents.items)
  tell(contents, wanted)
  return list([])
}

/** The parser’s message without the place and the excerpt that it ends with. */
function sentenceOf(message: string): string {
  return message
    .split('\n', 1)[0]!
    .replace(/:$/, '')
    .replace(/ at line \d+, column \d+$/, '')
}

/**
 * Whether collections may stand in one another by the hundred: the parser recurses, and can take the whole process
 * down. Brackets in words are taken for collections, to be safe.
 */
export function nestsDeeply(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > 100) return true
  }
  return /^[ \t\-?:]{101}/m.test(text)
}
