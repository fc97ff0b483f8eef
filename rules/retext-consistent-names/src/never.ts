import {type Glossary, isMachine, type Ruling, speaksOfSpelling} from '@copydesk/names'
import type {Block} from '@copydesk/prose'
import type {Report} from '@copydesk/rule'
import {isInQuotation} from './quotation.ts'

/** A spelling that the glossary forbids, where it stands. */
export interface Forbidden {
  readonly block: Block
  readonly ruling: Ruling
}

/** The spellings that the glossary forbids; not in handles and addresses, and not where the text speaks of the spelling. */
export function findForbidden(blocks: readonly Block[], glossary: Glossary): Forbidden[] {
  if (glossary.isEmpty) return []
  return blocks.flatMap((block) => {
    const spelling = new Map<number, boolean>()
    return glossary.rulingsIn(block.text).flatMap((ruling) => {
      if (ruling.instead === undefined || isMachine(block.text, ruling.start, ruling.end)) return []
      const sentence = block.sentences.at(ruling.start)
      const isMeant = spelling.get(sentence) ?? speaksOfSpelling(block.sentences.text(sentence))
      spelling.set(sentence, isMeant)
      return isMeant ? [] : [{block, ruling}]
    })
  })
}

export function toNeverReport({block, ruling: {start, end, text, entry, instead}}: Forbidden): Report<'never'> {
  const place = {block, start, end}
  const quoted = isInQuotation(block, start)
  const whose = instead === entry.name ? '' : ` for \`${entry.name}\``
  return {
    ...place,
    kind: 'never',
    reason: `\`${text}\` is always wrong${whose}; write \`${instead}\``,
    expected: [instead!],
    edits: [{...place, text: instead!}],
    safety: quoted ? 'suggest' : 'safe',
    note: `The glossary has \`${entry.name}\`, and \`${text}\` as always wrong${quoted ? checkOriginal : ''}`
  }
}

/** What a note says of a slip in someone else’s words. */
export const checkOriginal = '; it stands in a quotation: check the original'
