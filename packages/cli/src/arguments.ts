import {parseArgs} from 'node:util'
import {nearest, type PluginEntry} from '@copydesk/engine'
import {type Output, readOutputs} from './outputs.ts'
import {readPluginEntry} from './plugin-entry.ts'
import {UsageError} from './usage-error.ts'

export interface FixMode {
  readonly safety: 'safe' | 'suggest'
  /** False to print what would change. */
  readonly write: boolean
}

/** A part of the files: the second of eight. */
export interface Shard {
  readonly index: number
  readonly of: number
}

export interface Arguments {
  readonly paths: readonly string[]
  /** The options that are given, without `--`. */
  readonly given: ReadonlySet<OptionName>
  /** The reports that are asked for. */
  readonly outputs: readonly Output[]
  /** More warnings than this fail the run. */
  readonly maxWarnings: number
  /** The config to use; false for none, nor any other file beside the articles; undefined for the nearest. */
  readonly config: string | false | undefined
  /** What folders and globs are searched for. */
  readonly extensions: readonly string[] | undefined
  readonly stdin: boolean
  /** What standard input is read as. */
  readonly stdinFilename: string | undefined
  readonly allowEmpty: boolean
  /** Whether only errors are told. */
  readonly quiet: boolean
  /** From 0 to 1. */
  readonly minConfidence: number
  /** Retext plugins beside those of the config. */
  readonly use: readonly PluginEntry[]
  /** Whether and how far files are fixed. */
  readonly fix: FixMode | undefined
  /** The file of known findings. */
  readonly baseline: string | undefined
  /** Whether a baseline takes in what is new. */
  readonly grow: boolean
  /** The commit since which findings are new. */
  readonly since: string | undefined
  /** How many workers; undefined to leave it to the run. */
  readonly jobs: number | undefined
  /** The part of the files that is checked, from 1. */
  readonly shard: Shard | undefined
  readonly cache: boolean
  /** The folder of the cache. */
  readonly cacheLocation: string | undefined
  /** Whether `copydesk names` keeps what it finds. */
  readonly write: boolean
  /** Whether `copydesk init` reads what Vale was told. */
  readonly fromVale: boolean
  /** Why `copydesk stet` lets something stand, and who says so. */
  readonly reason: string | undefined
  readonly who: string | undefined
  readonly color: boolean | undefined
  readonly help: boolean
  readonly version: boolean
}

const options = {
  'allow-empty': {type: 'boolean'},
  baseline: {type: 'string'},
  cache: {type: 'boolean'},
  'cache-location': {type: 'string'},
  color: {type: 'boolean'},
  config: {type: 'string'},
  ext: {type: 'string'},
  fix: {type: 'boolean'},
  'fix-dry-run': {type: 'boolean'},
  'fix-suggestions': {type: 'boolean'},
  format: {type: 'string'},
  frail: {type: 'boolean'},
  'from-vale': {type: 'boolean'},
  grow: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
  jobs: {type: 'string', short: 'j'},
  'max-warnings': {type: 'string'},
  'min-confidence': {type: 'string'},
  'output-file': {type: 'string', short: 'o'},
  quiet: {type: 'boolean', short: 'q'},
  reason: {type: 'string'},
  report: {type: 'string'},
  shard: {type: 'string'},
  since: {type: 'string'},
  stdin: {type: 'boolean'},
  'stdin-filename': {type: 'string'},
  use: {type: 'string', short: 'u'},
  version: {type: 'boolean', short: 'v'},
  who: {type: 'string'},
  write: {type: 'boolean'}
} as const satisfies Record<string, {type: 'boolean' | 'string'; short?: string}>

export type OptionName = keyof typeof options

/** Without `--`. */
export const optionNames = Object.keys(options) as readonly OptionName[]

/** What may be written `--no-…`. */
const negatable: ReadonlySet<OptionName> = new Set(['config', 'cache', 'color'])

/**
 * Reads the command line. Of an option that is given twice the last one holds; `--format`, `--output-file`, `--report` and
 * `--use` add up.
 *
 * @throws UsageError If an option is unknown, lacks its value or has a wrong one.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const {paths, given, all} = readTokens(argv)
  const text = (name: OptionName): string | undefined => {
    const value = given.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const flag = (name: OptionName): boolean => given.get(name) === true
  return {
    paths,
    given: new Set(given.keys()),
    outputs: readOutputs(all('format'), all('report'), all('output-file')),
    // The name that unified's command lines have for it.
    maxWarnings: flag('frail') ? 0 : (readNumber('max-warnings', text('max-warnings'), /^\d+$/, 'a whole number') ?? 0),
    config: given.get('config') === false ? false : text('config'),
    extensions: text('ext')
      ?.split(',')
      .map((each) => each.trim().replace(/^\./, '').toLowerCase())
      .filter((each) => each !== ''),
    stdin: flag('stdin'),
    stdinFilename: text('stdin-filename'),
    allowEmpty: flag('allow-empty'),
    quiet: flag('quiet'),
    minConfidence:
      readNumber('min-confidence', text('min-confidence'), /^(?:0|1|0?\.\d+|1\.0+)$/, 'a number from 0 to 1') ?? 0,
    use: all('use').map((value) => readPluginEntry(value, '--use')),
    fix: readFix(flag('fix'), flag('fix-suggestions'), flag('fix-dry-run')),
    baseline: text('baseline'),
    grow: flag('grow'),
    since: text('since'),
    jobs: readNumber('jobs', text('jobs'), /^[1-9]\d{0,2}$/, 'a whole number from 1'),
    shard: readShard(text('shard')),
    cache: given.get('cache') !== false,
    cacheLocation: text('cache-location'),
    write: flag('write'),
    fromVale: flag('from-vale'),
    reason: text('reason'),
    who: text('who'),
    color: given.get('color') as boolean | undefined,
    help: flag('help'),
    version: flag('version')
  }
}

interface Tokens {
  readonly paths: readonly string[]
  readonly given: ReadonlyMap<OptionName, string | boolean>
  /** All values of an option, in their order. */
  readonly all: (name: OptionName) => readonly string[]
}

function readTokens(argv: readonly string[]): Tokens {
  const {tokens} = parseArgs({args: [...argv], options, strict: false, allowNegative: false, tokens: true})
  const paths: string[] = []
  const given = new Map<OptionName, string | boolean>()
  const values = new Map<OptionName, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const negated = token.name.startsWith('no-')
    const name = (negated ? token.name.slice(3) : token.name) as OptionName
    if (!Object.hasOwn(options, name) || (negated && !negatable.has(name)))
      throw new UsageError(unknownOption(token.rawName, argv[token.index]!))
    const takesValue = options[name].type === 'string' && !negated
    if (!takesValue && token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`)
    if (takesValue && (token.value === undefined || token.value === '') && name !== 'format')
      throw new UsageError(`${token.rawName} needs a value`)
    if (takesValue) values.set(name, [...(values.get(name) ?? []), token.value ?? ''])
    given.set(name, takesValue ? (token.value ?? '') : !negated)
  }
  return {paths, given, all: (name) => values.get(name) ?? []}
}

function readFix(fix: boolean, suggestions: boolean, dryRun: boolean): FixMode | undefined {
  if (fix || suggestions || dryRun) return {safety: suggestions ? 'suggest' : 'safe', write: !dryRun}
  return
}

function readShard(value: string | undefined): Shard | undefined {
  if (value === undefined) return
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? []
  if (index === undefined || of === undefined || index < 1 || index > of)
    throw new UsageError(`--shard takes a part of a whole, 2/8${but(value)}`)
  return {index, of}
}

function readNumber(name: OptionName, value: string | undefined, form: RegExp, what: string): number | undefined {
  if (value === undefined) return
  if (!form.test(value)) throw new UsageError(`--${name} takes ${what}${but(value)}`)
  return Number(value)
}

function but(value: string | undefined): string {
  return value === undefined || value === '' ? '' : `, not “${value}”`
}

function unknownOption(rawName: string, written: string): string {
  // A file may be called so.
  if (!written.startsWith('--') && /[./\\]/.test(written))
    return `unknown option ${rawName}; a file is written ./${written}`
  const known = optionNames.flatMap((name) => (negatable.has(name) ? [`--${name}`, `--no-${name}`] : [`--${name}`]))
  const near = nearest(rawName, known)
  return `unknown option ${rawName}${near === undefined ? '' : `, did you mean ${near}?`}`
}
