import type {FileResult} from '@copydesk/engine'

/** An array of `{path, messages}`, the contract with other tools. */
export function formatJson(results: readonly FileResult[]): string {
  return `${JSON.stringify(
    results.map(({path, messages}) => ({path, messages})),
    undefined,
    2
  )}\n`
}
