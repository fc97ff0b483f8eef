import type {FileResult} from '@copydesk/engine'

/** An array of `{path, messages}`, the contract with other tools; a line a message. */
export function* formatJson(results: readonly FileResult[]): Generator<string> {
  yield '['
  let separator = ''
  for (const {path, messages, problem} of results) {
    if (problem !== undefined) continue
    yield `${separator}\n{"path": ${JSON.stringify(path)}, "messages": [`
    for (const [place, message] of messages.entries()) yield `${place === 0 ? '' : ','}\n  ${JSON.stringify(message)}`
    yield messages.length === 0 ? ']}' : '\n]}'
    separator = ','
  }
  yield separator === '' ? ']\n' : '\n]\n'
}
