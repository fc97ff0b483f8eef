import type {Block, ProseDocument} from '@copydesk/prose'

/** “explained in footnote 2”, “(see footnote 2)” */
const pointer = /\b(?:in|see) (?:foot|end)note (\d{1,2})\b/i

/** The number of the footnote that a sentence points to. */
export function footnoteIn(sentence: string): string | undefined {
  return pointer.exec(sentence)?.[1]
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Whether a document has a footnote with the number, or any that its markup numbers. */
export function hasFootnote({blocks, source}: ProseDocument, number: string): boolean {
  const small = Array.from(number, (digit) => raised[Number(digit)]).join('')
  return (
    blocks.some(({marks, text}) => marks.some(isReference) || begins(text, number) || text.startsWith(small)) ||
    source.includes(`[^${number}]:`)
  )
}

function isReference({type}: Block['marks'][number]): boolean {
  return type === 'footnoteReference'
}

/** “2. Tide tables”, “[2] Tide tables”, “Footnote 2: …” */
function begins(text: string, number: string): boolean {
  const start = /^(?:(?:foot|end)?note )?[[(^]*(\d{1,2})(?!\d)/i.exec(text)
  return start?.[1] === number
}
