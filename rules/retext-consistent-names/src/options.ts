import type {GlossaryEntry} from '@copydesk/names'
import * as z from 'zod/mini'

export interface Options {
  /** What the house says of names: the entries of `names.yml`. */
  readonly glossary: readonly GlossaryEntry[]
}

const spellings = z._default(z.array(z.string()), [])

export const options = z.strictObject({
  glossary: z._default(
    z.array(z.strictObject({name: z.string(), never: spellings, also: spellings, distinct: spellings})),
    []
  )
})
