import fs from 'node:fs'
import path from 'node:path'
import type {PluginReference} from '../config/settings.ts'
import type {TextSettings} from '../lint-text.ts'

/**
 * All that has a say beside a file's content, as one text; undefined if that cannot be told: a function in the options of
 * a plugin, or a plugin that is no package, may do one thing today and another tomorrow.
 */
export function settingsFingerprint(
  settings: TextSettings & {readonly format: string},
  plugins: readonly PluginReference[]
): string | undefined {
  if (plugins.some(({entry}) => /^[./\\]/.test([entry].flat()[0] as string))) return
  const installed = plugins.map(({folder}) => installationOf(folder))
  if (installed.includes(undefined)) return
  let known = true
  const text = JSON.stringify([settings, plugins, installed], (_, value: unknown) => {
    if (typeof value === 'function') known = false
    return value instanceof RegExp ? String(value) : value
  })
  return known ? text : undefined
}

/** What package managers write anew whenever packages change. */
const installations = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml']

/** The state of the nearest node_modules; undefined if it cannot be told. */
function installationOf(folder: string): string | undefined {
  for (const name of installations) {
    const file = path.join(folder, 'node_modules', name)
    const stat = fs.statSync(file, {throwIfNoEntry: false})
    if (stat !== undefined) return `${file} ${stat.mtimeMs} ${stat.size}`
  }
  const parent = path.dirname(folder)
  return parent === folder ? undefined : installationOf(parent)
}
