import type {Rule} from '@copydesk/rule'
import retextUnknownWords from 'retext-unknown-words'
import type {Preset} from 'unified'
import retextPresetCopydesk from './index.ts'
import {rules} from './rules.ts'

/** All rules, each of them on. */
export const strictRules: readonly Rule[] = rules.map((rule) => ({...rule, optIn: false}))

/** The recommended rules and those that a house has to ask for, as retext plugins. */
const retextPresetCopydeskStrict: Preset = {plugins: [...(retextPresetCopydesk.plugins ?? []), retextUnknownWords]}

export default retextPresetCopydeskStrict
