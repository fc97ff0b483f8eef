import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import {type Field, type Fields, fieldType} from './read.ts'
import {alignScalar} from './scalar.ts'

/** Longer or deeper YAML is not parsed: the parser recurses, and can take down the whole process. */
const maxLength = 64 * 1024
const maxDepth = 100

export function readYaml(text: string, start: number, end: number): Fields | undefined {
  const source = text.slice(start, end)
  if (/^(?:[ \t]*(?:#.*)?\n)*$/.test(source.length > maxLength ? 'x' : source)) return {fields: []}
  if (source.length > maxLength) return {fields: [], notice: 'Front matter of more than 64 kB is not read'}
  if (isDeep(source)) return {fields: [], notice: 'Front matter nested more than 100 deep is not read'}
  const document = parseDocument(source, {strict: false, uniqueKeys: false, logLevel: 'silent'})
  if (!isMap(document.contents)) return
  const error = document.errors[0]
  if (error !== undefined) return {fields: [], notice: `Front matter is no valid YAML: ${error.message.split('\n')[0]}`}
  const fields: Field[] = []
  collect(document.contents, [], (keys, scalar) => {
    const type = fieldType(keys)
    const {range, value} = scalar
    if (type === undefined || !range || value === null) return
    const [from, to] = [start + range[0], start + range[1]]
    const string = typeof value === 'string' ? value : text.slice(from, to)
    if (string.trim() !== '') fields.push({type, start: from, end: to, draft: alignScalar(text, from, to, string)})
  })
  return {fields: fields.sort((left, right) => left.start - right.start)}
}

interface YamlScalar {
  readonly value: unknown
  readonly range?: readonly [number, number, number] | null | undefined
}

function collect(
  node: unknown,
  keys: readonly string[],
  found: (keys: readonly string[], scalar: YamlScalar) => void
): void {
  if (isScalar(node)) found(keys, node)
  else if (isSeq(node)) for (const item of node.items) collect(item, [...keys, ''], found)
  else if (isMap(node))
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      collect(pair.value, [...keys, key], found)
    }
}

/** Whether brackets or indentation may nest deeper than the parser bears; strings are taken for structure, to be safe. */
function isDeep(source: string): boolean {
  let brackets = 0
  let deepest = 0
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++brackets)
    else if (code === 93 || code === 125) brackets--
  }
  if (deepest > maxDepth) return true
  for (const match of source.matchAll(/^[ \-?:]{101}/gm)) if (match[0] !== '') return true
  return false
}
