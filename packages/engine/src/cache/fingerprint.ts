import fs from 'node:fs'
import path from 'node:path'
import type {PluginReference} from '../config/settings.ts'
import type {TextSettings} from '../lint-text.ts'
import {hashOf} from './results-cache.ts'

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
  const {rules, ...rest} = settings
  const digest = digestOf(rules ?? {})
  const text = plainText([rest, plugins, installed])
  return digest === undefined || text === undefined ? undefined : `${digest}\n${text}`
}

const digests = new WeakMap<object, string | undefined>()

/** A short text for rules; files share them, and the names that a repository has seen may be megabytes. */
function digestOf(rules: object): string | undefined {
  if (!digests.has(rules)) {
    const text = plainText(rules)
    digests.set(rules, text && hashOf(text))
  }
  return digests.get(rules)
}

/** Plain data as one text; undefined if it has functions in it. */
function plainText(data: unknown): string | undefined {
  let known = true
  const text = JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'function') known = false
    return value instanceof RegExp ? String(value) : value
  })
  return known ? text : undefined
}

/** What package managers write anew whenever packages change. */
const lists = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml']

const installations = new Map<string, string | undefined>()

/**
 * What the nearest node_modules holds; undefined if it cannot be told. By content: on CI, packages are installed anew for
 * each run.
 */
function installationOf(folder: string): string | undefined {
  if (!installations.has(folder)) {
    const parent = path.dirname(folder)
    installations.set(folder, listIn(folder) ?? (parent === folder ? undefined : installationOf(parent)))
  }
  return installations.get(folder)
}

function listIn(folder: string): string | undefined {
  for (const name of lists) {
    try {
      return hashOf(name, fs.readFileSync(path.join(folder, 'node_modules', name)))
    } catch {
      // This package manager is not used here.
    }
  }
  return
}
