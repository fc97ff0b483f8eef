import fs from 'node:fs'
import path from 'node:path'
import type {Config, Override} from '@copydesk/engine'
import type {Level} from '@copydesk/rule'
import {UsageError} from '../usage-error.ts'
import {listOf, readIni, type Setting} from './read-ini.ts'
import {toPattern} from './to-pattern.ts'
import {readVocabularies} from './vocabulary.ts'

/** What Copydesk takes over from Vale. */
export interface CarriedOver {
  /** The file that it is from, as the user would write it. */
  readonly from: string
  readonly config: Config
  /** For `names.yml`. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** What cannot be carried over, a line each, in the order of the file. */
  readonly leftOut: readonly string[]
}

const configFiles = ['.vale.ini', '_vale.ini', 'vale.ini']

/** Rules of Vale’s that Copydesk has too. */
const rules: Readonly<Record<string, string>> = {
  'Vale.Spelling': 'unknown-words',
  'Vale.Terms': 'consistent-names/case',
  'Vale.Avoid': 'consistent-names/never'
}

const levels: Readonly<Record<string, Level>> = {
  no: 'off',
  suggestion: 'info',
  warning: 'warn',
  error: 'error',
  yes: 'warn'
}

const formats: Readonly<Record<string, Override['format']>> = {md: 'markdown', mdx: 'mdx', html: 'html', txt: 'text'}

/** What Copydesk does of itself: it never reads code. */
const needless = new Set(['IgnoredScopes', 'SkippedScopes', 'StylesPath'])

/**
 * Reads the `.vale.ini` of a folder with its vocabularies.
 *
 * @throws UsageError If there is none.
 */
export function carryOver(cwd: string): CarriedOver {
  const from = configFiles.find((name) => fs.existsSync(path.join(cwd, name)))
  if (from === undefined) throw new UsageError('--from-vale: there is no .vale.ini here')
  const carrier = new Carrier(from)
  const settings = readIni(fs.readFileSync(path.join(cwd, from), 'utf8'))
  for (const setting of settings) carrier.take(setting)
  const {styles, vocabularies} = carrier
  const vocabulary = readVocabularies(vocabularies, path.resolve(cwd, styles), cwd)
  return {
    from,
    config: carrier.config(vocabulary.words),
    names: vocabulary.names,
    leftOut: [...carrier.leftOut, ...vocabulary.leftOut]
  }
}

/** What one section sets. */
interface Part {
  readonly rules: Record<string, Level>
  readonly skip: string[]
}

class Carrier {
  readonly leftOut: string[] = []
  readonly vocabularies: string[] = []
  styles = 'styles'
  readonly #from: string
  /** By glob; `*` is for all files. */
  readonly #parts = new Map<string, Part>()
  readonly #overrides: Override[] = []
  #spelling = false

  constructor(from: string) {
    this.#from = from
  }

  take(setting: Setting): void {
    const {section, key, value} = setting
    if (section === 'formats') this.#format(setting)
    else if (key === 'StylesPath') this.styles = value
    else if (key === 'Vocab') this.vocabularies.push(...listOf(value))
    else if (key === 'TokenIgnores' || key === 'BlockIgnores') this.#skip(setting)
    else if (key === 'BasedOnStyles') this.#based(setting)
    else if (/^[\w-]+\.[\w-]+$/.test(key)) this.#rule(setting)
    else if (key === 'MinAlertLevel') {
      if (value !== 'suggestion') this.#leave(setting, 'set the level of each rule under `rules`, or run with --quiet')
    } else if (!needless.has(key)) this.#leave(setting, 'Copydesk has nothing like it')
  }

  /** @param words Those that no dictionary needs to have. */
  config(words: readonly string[]): Config {
    const {'*': all, ...some} = Object.fromEntries(this.#parts)
    const rules: Record<string, unknown> = {...all?.rules}
    const level = rules['unknown-words'] ?? (this.#spelling ? 'warn' : undefined)
    if (words.length > 0) rules['unknown-words'] = [level ?? 'off', {ignore: words}]
    else if (level !== undefined) rules['unknown-words'] = level
    const overrides = [
      ...this.#overrides,
      ...Object.entries(some).map(([glob, part]) => ({files: globOf(glob), ...tidy(part.rules, part.skip)}))
    ].filter((override) => Object.keys(override).length > 1)
    return {...tidy(rules, all?.skip ?? []), ...(overrides.length > 0 && {overrides}), ...this.#ignore()} as Config
  }

  /** The words of a vocabulary are no article. */
  #ignore(): Pick<Config, 'ignore'> {
    const folder = path.posix.normalize(this.styles.replaceAll('\\', '/')).replace(/\/$/, '')
    return folder.startsWith('..') || folder === '.' || path.isAbsolute(folder) ? {} : {ignore: [`/${folder}/`]}
  }

  #format(setting: Setting): void {
    const format = formats[setting.value]
    if (format === undefined) this.#leave(setting, 'Copydesk reads plain text, Markdown, MDX and HTML')
    else this.#overrides.push({files: `*.${setting.key}`, format})
  }

  #skip(setting: Setting): void {
    for (const source of listOf(setting.value)) {
      const translated = toPattern(source)
      if ('pattern' in translated) this.#part(setting).skip.push(translated.pattern)
      else this.#leave({...setting, value: source}, translated.problem)
    }
  }

  #based(setting: Setting): void {
    for (const style of listOf(setting.value)) {
      if (style !== 'Vale')
        this.#leave({...setting, value: style}, 'Copydesk reads no styles of Vale’s: keep Vale for it')
      else if (setting.section === undefined || setting.section === '*') this.#spelling = true
      else this.#part(setting).rules['unknown-words'] ??= 'warn'
    }
  }

  #rule(setting: Setting): void {
    const rule = rules[setting.key]
    const level = levels[setting.value.toLowerCase()]
    if (rule === undefined) {
      const isRepetition = setting.key === 'Vale.Repetition'
      const why = isRepetition ? 'the plugin retext-repeated-words does this' : 'Copydesk has no such rule'
      // What is switched off need not be there.
      if (level !== 'off') this.#leave(setting, why)
    } else if (level === undefined) this.#leave(setting, 'there is no such level')
    else this.#part(setting).rules[rule] = level
  }

  #part({section = '*'}: Setting): Part {
    const part = this.#parts.get(section) ?? {rules: {}, skip: []}
    this.#parts.set(section, part)
    return part
  }

  #leave({line, key, value}: Setting, why: string): void {
    this.leftOut.push(`${this.#from}:${line} \`${key} = ${value}\`: ${why}`)
  }
}

/** Two stars go through folders in Vale wherever they stand. */
function globOf(glob: string): string {
  return glob.replace(/\*\*(?![*/])/g, '**/*')
}

function tidy(rules: object, skip: readonly string[]): object {
  return {...(Object.keys(rules).length > 0 && {rules}), ...(skip.length > 0 && {skip})}
}
