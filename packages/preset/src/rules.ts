import type {Rule} from '@copydesk/rule'
import {rule as consistentNames} from 'retext-consistent-names'
import {rule as pairedQuotes} from 'retext-paired-quotes'
import {rule as repeatedHeadings} from 'retext-repeated-headings'
import {rule as strayBullets} from 'retext-stray-bullets'
import {rule as unfinishedSentences} from 'retext-unfinished-sentences'
import {rule as unknownWords} from 'retext-unknown-words'

/** All rules, those that are off until they are asked for among them, for hosts that run rules themselves: the `copydesk` command, remark, rehype, editors. */
export const rules: readonly Rule[] = [
  consistentNames,
  pairedQuotes,
  repeatedHeadings,
  strayBullets,
  unfinishedSentences,
  unknownWords
]
