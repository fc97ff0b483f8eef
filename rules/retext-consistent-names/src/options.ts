import type {GlossaryEntry, NamesRecord} from '@copydesk/names'
import * as z from 'zod/mini'

export interface Options {
  /** What the house says of names: the entries of `names.yml`. */
  readonly glossary: readonly GlossaryEntry[]
  /** The names of all articles, as `names.seen.json` keeps them. */
  readonly seen: NamesRecord
}

const count = z.int().check(z.positive())
const spellings = z._default(z.array(z.string()), [])

export const options = z.strictObject({
  glossary: z._default(
    z.array(z.strictObject({name: z.string(), never: spellings, also: spellings, distinct: spellings})),
    []
  ),
  seen: z._default(z.record(z.string(), z.strictObject({uses: count, files: count})), {})
})
