import type {Block, ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {isClause, lastSentenceOf} from './sentence.ts'
import {isBreak, nextBlock} from './surroundings.ts'

const patterns = [
  /(?<![\p{Lu}_,;=\]|>-])(?:\[(?:…|\.\.\.|&hellip;)\]|[[(](?:more|continued|cont\.?|read more)(?:…|\.\.\.)?[\])])$/iu,
  /\b(?:read (?:the )?(?:more|full (?:story|article|post))|see more|continue reading|keep reading)\s?(?:…|\.\.\.|»|→)$/i
]

/** What a feed leaves where it cut the text: “[…]”, “read more…”. */
export function trailingOff(document: ProseDocument, block: Block, index: number): Finding | undefined {
  if (!mayBeCut(block.text)) return
  const text = block.text.trimEnd()
  for (const pattern of patterns) {
    const match = pattern.exec(text.slice(-40))
    if (!match) continue
    const start = text.length - match[0].length
    const end = text.length
    // On a line of its own it stands for what a quotation of code or of an article leaves out, unless nothing follows.
    // Where each teaser has such a line, a site has taken the links away.
    if (start === 0 && nextBlock(document, index) !== undefined && (/^[[(]/u.test(text) || isRepeated(document, text)))
      return
    // A link leads to the rest, and a bracket inside a quotation leaves words out.
    if (block.marks.some((mark) => mark.type === 'link' && mark.end > start)) return
    if (opensQuotation(text)) return
    // “read [-p prompt] variable [...]” is a usage; a feed cuts sentences.
    if (start > 0 && document.format === 'text' && /^[[(]/u.test(match[0]) && !isAmongSentences(block)) return
    return {
      block,
      start,
      end,
      kind: 'trailing-off',
      reason: `\`${match[0]}\` shows that the text was cut here; restore the rest or end the sentence`,
      confidence: 0.8
    }
  }
  return stopsAtDots(document, block, index, text)
}

/** “…, with the gramophone and…”, where the text or its section ends: a pause would come after a word that can stand last. */
function stopsAtDots(document: ProseDocument, block: Block, index: number, text: string): Finding | undefined {
  const match = dots.exec(text.slice(-longestDots))
  if (match === null || /^[“"‘'—–-]/u.test(text) || opensQuotation(text)) return
  const next = nextBlock(document, index)
  if (!isBreak(next) || block.type !== 'paragraph' || !isAmongSentences(block)) return
  return {
    block,
    start: text.length - match[0].length,
    end: text.length,
    kind: 'trailing-off',
    reason: `\`${match[0]}\` shows that the text was cut here; restore the rest or end the sentence`,
    confidence: 0.7
  }
}

const dots = /\b(?:and|the|an?|of|or|with|for|from|his|her|its|their)\s?(?:…|\.\.\.)$/u
const longestDots = 12

function isAmongSentences(block: Block): boolean {
  return block.sentences.length > 1 || isClause(lastSentenceOf(block).words, 0)
}

function isRepeated({blocks}: ProseDocument, text: string): boolean {
  return blocks.filter((other) => other.text.trimEnd() === text).length > 1
}

/** Whether a text ends as all of them do: with a bracket, an arrow or dots. */
function mayBeCut(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  if (last === 46 /* . */) return text.endsWith('...')
  return (
    last <= 0x20 || last === 93 /* ] */ || last === 41 /* ) */ || last === 0x2026 || last === 0xbb || last === 0x2192
  )
}

function opensQuotation(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”')
}
