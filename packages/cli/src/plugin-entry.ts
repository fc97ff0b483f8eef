import type {PluginEntry} from '@copydesk/engine'
import {UsageError} from './usage-error.ts'

/**
 * Reads what `--use` and `--report` name, as unified's command lines write it: `spell=dictionary:dictionary-en,max:3`.
 * Values are JSON, or texts without quotation marks.
 *
 * @param option The one that it is the value of.
 * @throws UsageError If the options cannot be read.
 */
export function readPluginEntry(value: string, option: string): PluginEntry {
  const at = value.indexOf('=')
  if (at === -1) return value
  const options: [string, unknown][] = []
  for (const [all, key, text] of value.slice(at + 1).matchAll(/([\w-]+):(\[[^\]]*\]|\{[^}]*\}|"[^"]*"|[^,]*)(?:,|$)/g))
    if (all !== '') options.push([key!, readValue(text!)])
  if (options.length === 0) throw new UsageError(`${option} ${value}: options are written key:value,key:value`)
  return [value.slice(0, at), Object.fromEntries(options)]
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
