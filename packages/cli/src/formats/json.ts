import type {FileResult} from '@copydesk/engine'

/**
 * An array of `{path, messages}`, the contract with other tools; in pieces, a line a message, because the report of a
 * whole repository may be longer than a string can be.
 */
export function* formatJson(results: readonly FileResult[]): Generator<string> {
  yield '['
  for (const [index, {path, messages}] of results.entries()) {
    yield `${index === 0 ? '' : ','}\n{"path": ${JSON.stringify(path)}, "messages": [`
    for (const [place, message] of messages.entries()) yield `${place === 0 ? '' : ','}\n  ${JSON.stringify(message)}`
    yield messages.length === 0 ? ']}' : '\n]}'
  }
  yield results.length === 0 ? ']\n' : '\n]\n'
}
