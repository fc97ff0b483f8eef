import type {Config} from '@copydesk/engine'
import {parseDocument, stringify} from 'yaml'

/** The text of a config with what is carried over laid over it, its comments kept. */
export function withConfig(text: string, config: Config): string {
  const document = parseDocument(text)
  const before = document.toJS() as Config
  const overrides = [...(before.overrides ?? []), ...(config.overrides ?? [])]
  const ignore = [...(before.ignore ?? []), ...(config.ignore ?? [])]
  const lists = {...(overrides.length > 0 && {overrides}), ...(ignore.length > 0 && {ignore})}
  for (const [key, value] of Object.entries({...config, ...lists})) document.set(key, document.createNode(value))
  return document.toString({lineWidth: 0})
}

/** The text of a `names.yml`. */
export function namesFile(names: ReadonlyMap<string, readonly string[]>): string {
  const entries = [...names]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, never]) => (never.length === 0 ? name : {name, never}))
  return stringify(entries, {lineWidth: 0})
}
