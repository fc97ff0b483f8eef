import {nestsDeeply} from '@copydesk/rule/stet-file'
import {type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument} from 'yaml'
import {ConfigError, type ConfigPath} from './types.ts'

/**
 * The value of a YAML text, or of a JSON text that is not quite one.
 *
 * @throws {ConfigError} With the place of what is wrong.
 */
export function parseYaml(text: string, shown: string): unknown {
  if (nestsDeeply(text)) throw new ConfigError([`${shown} nests too deeply to be read`])
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const problems = document.errors.map(({pos, message}) => {
    const {line, col} = lines.linePos(pos[0])
    return `${shown}:${line}:${col} ${message}`
  })
  if (problems.length > 0) throw new ConfigError(problems)
  try {
    return document.toJS() as unknown
  } catch (error) {
    throw new ConfigError([`${shown} ${error instanceof Error ? error.message : error}`])
  }
}

/** Where the last key or item of a path stands in a text, from 1; where a part of it is missing, what is there. */
export function positionOf(text: string, place: ConfigPath): {line: number; column: number} {
  const lines = new LineCounter()
  const offset = offsetOf(parseDocument(text, {lineCounter: lines, prettyErrors: false}), place)
  const {line, col} = lines.linePos(offset)
  return {line: Math.max(1, line), column: Math.max(1, col)}
}

function offsetOf(document: Document, place: ConfigPath): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of place) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({key}) => isScalar(key) && String(key.value) === String(step))
      offset = startOf(pair?.key) ?? offset
      node = pair?.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
