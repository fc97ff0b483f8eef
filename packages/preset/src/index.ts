import type {Rule} from '@copydesk/rule'
import consistentNames, {rule as consistentNamesRule} from 'retext-consistent-names'
import pairedQuotes, {rule as pairedQuotesRule} from 'retext-paired-quotes'
import repeatedHeadings, {rule as repeatedHeadingsRule} from 'retext-repeated-headings'
import strayBullets, {rule as strayBulletsRule} from 'retext-stray-bullets'
import unfinishedSentences, {rule as unfinishedSentencesRule} from 'retext-unfinished-sentences'
import type {Preset} from 'unified'

/** The recommended rules, for hosts that run rules themselves: the `copydesk` command, remark, rehype, editors. */
export const rules: readonly Rule[] = [
  consistentNamesRule,
  pairedQuotesRule,
  repeatedHeadingsRule,
  strayBulletsRule,
  unfinishedSentencesRule
]

const preset: Preset = {
  plugins: [consistentNames, pairedQuotes, repeatedHeadings, strayBullets, unfinishedSentences]
}

/** The recommended rules as retext plugins: `unified().use(retextEnglish).use(retextPresetCopydesk)`. */
export default preset
