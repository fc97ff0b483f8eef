import retextConsistentNames from 'retext-consistent-names'
import retextPairedQuotes from 'retext-paired-quotes'
import retextRepeatedHeadings from 'retext-repeated-headings'
import retextStrayBullets from 'retext-stray-bullets'
import retextUnfinishedSentences from 'retext-unfinished-sentences'
import type {Preset} from 'unified'
import type {NamesOptions} from './with-names.ts'

export {fileChecker} from './check-file.ts'
export {rules} from './rules.ts'
export {type NamesOptions, withNames} from './with-names.ts'

/** The recommended rules as retext plugins: `unified().use(retextEnglish).use(retextPresetCopydesk)`. */
const retextPresetCopydesk: Preset = presetWith({})

/** The same, with what the house says of names: `presetWith({glossary: [{name: 'Maren Oddleifson'}]})`. */
export function presetWith(names: NamesOptions): Preset {
  return {
    plugins: [
      [retextConsistentNames, names],
      retextPairedQuotes,
      retextRepeatedHeadings,
      retextStrayBullets,
      retextUnfinishedSentences
    ]
  }
}

export default retextPresetCopydesk
