import * as z from 'zod/mini'

export const options = z.strictObject({
  /**
   * Whether the title in the front matter counts as given, so that a first heading that says it again is reported.
   * For sites whose theme prints the title itself; many others need both, so this is off.
   */
  frontMatterTitle: z._default(z.boolean(), false)
})

export type Options = z.infer<typeof options>
