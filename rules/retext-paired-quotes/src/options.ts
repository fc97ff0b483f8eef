import * as z from 'zod/mini'

export const options = z.strictObject({
  /**
   * The style of marks: `consistent` goes by the clear majority of each document, `curly` and `straight` are a house
   * rule, `any` lets styles mix.
   */
  style: z._default(z.enum(['consistent', 'curly', 'straight', 'any']), 'consistent')
})

export type Options = z.infer<typeof options>
