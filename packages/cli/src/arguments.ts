import {parseArgs} from 'node:util'
import {nearest} from '@copydesk/engine'

const formats = ['stylish', 'json'] as const
type FormatName = (typeof formats)[number]

export interface Arguments {
  readonly paths: readonly string[]
  readonly format: FormatName
  /** More warnings than this fail the run. */
  readonly maxWarnings: number
  /** Whether files beside the articles have a say: `copydesk.stet.yml`. */
  readonly config: boolean
  readonly color: boolean | undefined
  readonly help: boolean
  readonly version: boolean
}

/** A mistake in the command line, in words for the person who typed it. */
export class UsageError extends Error {}

const options = {
  format: {type: 'string'},
  'max-warnings': {type: 'string'},
  config: {type: 'boolean'},
  cache: {type: 'boolean'},
  color: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'v'}
} as const

/** What may be written `--no-…`. */
const negatable = new Set(['config', 'cache', 'color'])

/**
 * Reads the command line.
 *
 * @throws UsageError If an option is unknown, lacks its value or has a wrong one.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const {tokens} = parseArgs({args: [...argv], options, strict: false, allowNegative: false, tokens: true})
  const paths: string[] = []
  let format: FormatName = 'stylish'
  let maxWarnings = 0
  let config = true
  let color: boolean | undefined
  let help = false
  let version = false
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const negated = token.name.startsWith('no-')
    const name = negated ? token.name.slice(3) : token.name
    if (!(name in options) || (negated && !negatable.has(name))) throw new UsageError(unknownOption(token.rawName))
    if (options[name as keyof typeof options].type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value`)
    if (name === 'format') format = readFormat(token.value)
    if (name === 'max-warnings') maxWarnings = readCount(token.value)
    if (name === 'config') config = !negated
    if (name === 'color') color = !negated
    if (name === 'help') help = true
    if (name === 'version') version = true
  }
  return {paths, format, maxWarnings, config, color, help, version}
}

function readFormat(value: string | undefined): FormatName {
  const format = formats.find((each) => each === value)
  if (format === undefined) throw new UsageError(`--format takes one of ${formats.join(', ')}${but(value)}`)
  return format
}

function readCount(value: string | undefined): number {
  if (value === undefined || !/^\d+$/.test(value))
    throw new UsageError(`--max-warnings takes a whole number${but(value)}`)
  return Number(value)
}

function but(value: string | undefined): string {
  return value === undefined || value === '' ? '' : `, not “${value}”`
}

function unknownOption(rawName: string): string {
  const known = Object.keys(options).flatMap((name) =>
    negatable.has(name) ? [`--${name}`, `--no-${name}`] : [`--${name}`]
  )
  const near = nearest(rawName, known)
  return `unknown option ${rawName}${near === undefined ? '' : `, did you mean ${near}?`}`
}
