import {type Format, formatOf} from '@copydesk/prose'
import {checkSettings, didYouMean} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import type {Config, ConfigPart, ConfigPath, ConfigProblem} from './types.ts'

const formats: readonly Format[] = ['text', 'markdown', 'mdx', 'html']

const partKeys = ['rules', 'skip', 'plugins'] as const satisfies readonly (keyof ConfigPart)[]
const configKeys: readonly string[] = ['$schema', 'extends', ...partKeys, 'overrides', 'ignore']
const overrideKeys: readonly string[] = ['files', 'format', ...partKeys]

/** What is wrong with a config; none if it is a {@link Config}. */
export function checkConfig(value: unknown): readonly ConfigProblem[] {
  const checker = new Checker()
  checker.config(value)
  return checker.problems
}

class Checker {
  readonly problems: ConfigProblem[] = []

  config(value: unknown): void {
    if (!isObject(value)) {
      this.#tell([], 'a config is an object')
      return
    }
    this.#keys(value, [], configKeys)
    if (typeof value.extends !== 'string')
      this.#texts(value.extends, ['extends'], 'a name or a path', 'a name, a path or a list of them')
    this.#texts(value.ignore, ['ignore'], 'a pattern')
    this.#part(value, [])
    if (value.overrides === undefined) return
    if (!Array.isArray(value.overrides)) {
      this.#tell(['overrides'], '`overrides` must be a list')
      return
    }
    for (const [index, override] of value.overrides.entries()) this.#override(override, ['overrides', index])
  }

  #override(value: unknown, path: ConfigPath): void {
    if (!isObject(value)) {
      this.#tell(path, 'an override is an object with `files` and what holds for them')
      return
    }
    this.#keys(value, path, overrideKeys)
    if (value.files === undefined) this.#tell(path, 'an override needs `files`, the globs that it is for')
    else if (typeof value.files !== 'string')
      this.#texts(value.files, [...path, 'files'], 'a glob', 'a glob or a list of globs')
    this.#format(value.format, [...path, 'format'])
    this.#part(value, path)
  }

  #format(value: unknown, path: ConfigPath): void {
    if (value === undefined || formats.some((format) => format === value)) return
    // `md` is the name of an extension, and means Markdown, not MDX.
    const meant = formatOf(`x.${value}`) ?? String(value)
    const all = formats.map((format) => `\`${format}\``).join(', ')
    this.#tell(path, `\`format\` must be one of ${all}${didYouMean(meant, formats)}`)
  }

  #part(value: Readonly<Record<string, unknown>>, path: ConfigPath): void {
    this.#rules(value.rules, [...path, 'rules'])
    this.#skip(value.skip, [...path, 'skip'])
    this.#plugins(value.plugins, [...path, 'plugins'])
  }

  #rules(value: unknown, path: ConfigPath): void {
    if (value === undefined) return
    if (!isObject(value)) {
      this.#tell(path, '`rules` must be an object: the name of a rule, and its severity')
      return
    }
    for (const [name, setting] of Object.entries(value)) {
      // One at a time, so that each problem has its place.
      const settings = {rules: {[name]: setting as never}}
      for (const reason of checkSettings(rules, settings)) this.#tell([...path, name], reason)
    }
  }

  #skip(value: unknown, path: ConfigPath): void {
    if (value === undefined) return
    if (!Array.isArray(value)) {
      this.#tell(path, '`skip` must be a list of regular expressions')
      return
    }
    for (const [index, pattern] of value.entries()) {
      if (pattern instanceof RegExp) continue
      if (typeof pattern !== 'string') {
        this.#tell([...path, index], 'a pattern of `skip` is a text')
        continue
      }
      try {
        new RegExp(pattern, 'u')
      } catch (error) {
        this.#tell([...path, index], `\`${pattern}\` is no regular expression: ${lastPart(error)}`)
      }
    }
  }

  #plugins(value: unknown, path: ConfigPath): void {
    if (value === undefined) return
    if (!Array.isArray(value)) {
      this.#tell(path, '`plugins` must be a list')
      return
    }
    for (const [index, entry] of value.entries()) {
      const [name] = Array.isArray(entry) ? entry : [entry]
      if (typeof name !== 'string' || (Array.isArray(entry) && entry.length > 2))
        this.#tell([...path, index], 'a plugin is a name, or a list of its name and its options')
    }
  }

  #keys(value: object, path: ConfigPath, known: readonly string[]): void {
    for (const key of Object.keys(value))
      if (!known.includes(key)) this.#tell([...path, key], `there is no setting \`${key}\`${didYouMean(key, known)}`)
  }

  #texts(value: unknown, path: ConfigPath, item: string, what = 'a list'): void {
    if (value === undefined) return
    const name = path.at(-1)
    if (!Array.isArray(value)) {
      this.#tell(path, `\`${name}\` must be ${what}`)
      return
    }
    for (const [index, each] of value.entries())
      if (typeof each !== 'string') this.#tell([...path, index], `in \`${name}\`, ${item} is a text`)
  }

  #tell(path: ConfigPath, reason: string): void {
    this.problems.push({path, reason})
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `Invalid regular expression: /(/: Unterminated group`: what comes last is new. */
function lastPart(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(': ').at(-1)!
}
