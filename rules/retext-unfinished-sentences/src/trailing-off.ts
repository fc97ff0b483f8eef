import type {Block, ProseDocument} from '@copydesk/prose'
import {cutFrom, leftOver} from './cut.ts'
import {isAmongSentences, opensQuotation, stopsAtDots} from './cut-at-dots.ts'
import {type Finding, shorten} from './finding.ts'
import {nextBlock} from './surroundings.ts'

const patterns = [
  /(?<![\p{Lu}_,;=\]|>-])(?:\[(?:…|\.\.\.|&hellip;)\]|[[(](?:more|continued|cont\.?|(?:continue|keep) reading|read (?:the )?(?:more|full (?:story|article|post)))(?:…|\.\.\.)?[\])])$/iu,
  /\b(?:(?:read (?:the )?(?:more|full (?:story|article|post))|see more|(?:continue|keep) reading(?: (?:this|the) [a-z]{3,10})?)(?: here)?\s?(?:…|\.\.\.|»|→)|more\s?[»→])$/i
]
/** The same without a sign, on a line of its own at the end. */
const call =
  /^(?:read (?:the )?(?:more|full (?:story|article|post))|(?:continue|keep) reading(?: (?:this|the) [a-z]{3,10})?)(?: here)?$/i
/** “…, all night, … read more”, “… that has […] Continue reading” */
const calledAfterDots = /(?:\[?…\]?|\[?\.\.\.\]?)\s?(?:read more|continue reading|keep reading)$/i
const longestLeft = 24
/** What some sites add to each text in their feeds. */
const feedNote = /^The post ["“‘]?[\p{Lu}\d].* appeared first on \p{Lu}.*\.$/u

/** What a feed leaves where it cut the text: “[…]”, “read more…”. */
export function trailingOff(document: ProseDocument, block: Block, index: number): Finding | undefined {
  const text = block.text.trimEnd()
  if (text.startsWith('The post ') && nextBlock(document, index) === undefined && feedNote.test(text))
    return leftOver(block, 0, text.length, 'was left by a feed; take it out', 0.8, shorten(text))
  const left = calledAfterDots.exec(text.slice(-longestLeft))
  if (left !== null && block.marks.length === 0) return cutFrom(block, text.length - left[0].length, text.length, 0.8)
  if (!mayBeCut(block.text)) return
  for (const pattern of patterns) {
    const match = pattern.exec(text.slice(-40))
    if (!match) continue
    const start = text.length - match[0].length
    // On a line of its own it stands for what a quotation of code or of an article leaves out, unless nothing follows.
    // Where each teaser has such a line, a site has taken the links away.
    if (start === 0 && nextBlock(document, index) !== undefined && (/^[[(]/u.test(text) || isRepeated(document, text)))
      return
    // A link leads to the rest, and a bracket inside a quotation leaves words out.
    if (block.marks.some((mark) => mark.type === 'link' && mark.end > start)) return
    if (opensQuotation(text)) return
    // “read [-p prompt] variable [...]” is a usage; a feed cuts sentences.
    if (start > 0 && document.format === 'text' && /^[[(]/u.test(match[0]) && !isAmongSentences(block)) return
    return cutFrom(block, start, text.length, 0.8)
  }
  return stopsAtDots(document, block, index)
}

/** “Continue reading”, the last line of a text: the link is gone. */
export function callToReadOn(document: ProseDocument, block: Block, index: number): Finding | undefined {
  if (block.text.length > longestCall || !call.test(block.text) || block.marks.length > 0) return
  if (nextBlock(document, index) !== undefined || isRepeated(document, block.text)) return
  return leftOver(block, 0, block.text.length, 'leads nowhere; restore the rest or take it out', 0.7)
}

/** Code units. */
const longestCall = 30

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
