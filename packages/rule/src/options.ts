import {didYouMean} from './nearest.ts'
import type {OptionsSchema, SchemaIssue} from './types.ts'

/** The options as a rule gets them, or what is wrong with them: a sentence each, without its full stop. */
export type ParsedOptions<Options> =
  | {readonly data: Options; readonly problems?: undefined}
  | {readonly data?: undefined; readonly problems: readonly string[]}

const read = new WeakMap<object, WeakMap<object, ParsedOptions<unknown>>>()

/**
 * Fills in the defaults of a rule's options, or tells what is wrong with them. An options object is read once, however
 * many files it is for, and gives the same data each time.
 */
export function parseOptions<Options>(schema: OptionsSchema<Options>, options: unknown): ParsedOptions<Options> {
  if (typeof options !== 'object' || options === null) return readOptions(schema, options)
  const known = read.get(schema) ?? new WeakMap<object, ParsedOptions<unknown>>()
  read.set(schema, known)
  const parsed = (known.get(options) as ParsedOptions<Options> | undefined) ?? readOptions(schema, options)
  known.set(options, parsed)
  return parsed
}

function readOptions<Options>(schema: OptionsSchema<Options>, options: unknown): ParsedOptions<Options> {
  const parsed = schema.safeParse(options ?? {})
  if (parsed.success) return {data: parsed.data}
  return {problems: parsed.error.issues.flatMap((issue) => describe(issue, schema))}
}

function describe(issue: SchemaIssue, schema: object): string[] {
  const path = issue.path.map(String).join('.')
  const subject = path === '' ? 'the options' : `\`${path}\``
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => {
        const name = path === '' ? key : `${path}.${key}`
        return `there is no option \`${name}\`${path === '' ? didYouMean(key, keysOf(schema)) : ''}`
      })
    case 'invalid_type':
      return [`${subject} must be ${article(issue.expected ?? 'value')}`]
    case 'invalid_value': {
      const values = issue.values ?? []
      const quoted = values.map((value) => `\`${String(value)}\``).join(values.length === 2 ? ' or ' : ', ')
      return [`${subject} must be ${values.length > 2 ? 'one of ' : ''}${quoted}`]
    }
    case 'too_small':
      return [`${subject} must be ${String(issue.minimum)} or more${unit(issue)}`]
    case 'too_big':
      return [`${subject} must be ${String(issue.maximum)} or less${unit(issue)}`]
    default:
      // zod/mini brings no sentences of its own but those that a schema's author writes.
      return [issue.message === 'Invalid input' ? `${subject} is of the wrong form` : `${subject}: ${issue.message}`]
  }
}

function unit({origin}: SchemaIssue): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' items' : ''
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`
}

/** The options that an object schema knows. */
function keysOf(schema: object): string[] {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : []
}
