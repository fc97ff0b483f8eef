import type {LintSettings, Rule} from '@copydesk/rule'
import retextUnknownWords from 'retext-unknown-words'
import type {Preset} from 'unified'
import retextPresetCopydesk from './index.ts'
import {rules} from './rules.ts'

/** All rules, each of them on. */
export const strictRules: readonly Rule[] = rules.map((rule) => ({...rule, optIn: false}))

/** What turns on the rules that are off until they are asked for. */
export const strictSettings: NonNullable<LintSettings['rules']> = Object.fromEntries(
  rules.filter(({optIn}) => optIn).map(({id}) => [id, true])
)

/** The recommended rules and those that a house has to ask for, as retext plugins. */
const retextPresetCopydeskStrict: Preset = {plugins: [...(retextPresetCopydesk.plugins ?? []), retextUnknownWords]}

export default retextPresetCopydeskStrict
