import retextConsistentNames from 'retext-consistent-names'
import retextPairedQuotes from 'retext-paired-quotes'
import retextRepeatedHeadings from 'retext-repeated-headings'
import retextStrayBullets from 'retext-stray-bullets'
import retextUnfinishedSentences from 'retext-unfinished-sentences'
import type {Preset} from 'unified'

export {fileChecker} from './check-file.ts'
export {rules} from './rules.ts'

/** The recommended rules as retext plugins: `unified().use(retextEnglish).use(retextPresetCopydesk)`. */
const retextPresetCopydesk: Preset = {
  plugins: [
    retextConsistentNames,
    retextPairedQuotes,
    retextRepeatedHeadings,
    retextStrayBullets,
    retextUnfinishedSentences
  ]
}

export default retextPresetCopydesk
