import {type Block, type ProseDocument, placeholder} from '@copydesk/prose'
import {countIn} from './pointers.ts'
import type {LastSentence} from './sentence.ts'

/** “These owls are new:”, “To use the lamp, you need:”, “Here’s the time for every week:”: several things, and not those that the heading names in the same words. */
export function announcesSeveral({isClause, line, words}: LastSentence, heading: Block): boolean {
  return isClause && several.test(line) && !heading.text.toLowerCase().includes(words.at(-1)!.toLowerCase())
}

/** Whether a heading takes up a word of the lead-in, or is the section that it speaks of. */
export function namesSame(sentence: string, heading: string): boolean {
  return (
    /\b(?:section|chapter|part|next|text|one|this)s?\b(?! is (?:what|how|where|why|who)\b)/i.test(sentence) ||
    takesUp(sentence, heading)
  )
}

/** Whether a text has a word of a sentence, or one like it. */
export function takesUp(sentence: string, text: string): boolean {
  const lower = sentence.toLowerCase()
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => lower.includes(word.slice(0, 6)))
}

const several =
  /\b(?:these|those|they|are|were|few|several|many|some|includ(?:e|es|ed|ing)|consists?|need|following(?! (?:text|statement|paragraph|sentence|letter|note|section|message)\b)|two|three|four|five|six|seven|eight|nine|ten)\b|^here(?:[’']s| is) (?:the|our|my|an?)\b/i

/** Whether the headings from this one on may be the list that was announced: neither too few nor far too many, and no usual ones. */
export function mayBeList(document: ProseDocument, heading: Block, sentence = ''): boolean {
  if (usualHeading.test(heading.text)) return false
  if (asked.test(heading.text) && !/\bquestions?\b/i.test(sentence)) return false
  const announced = countIn(sentence)
  const most = announced === undefined ? fewestListed : announced + mostOthers
  let count = 0
  let last: string | undefined
  for (let at = document.indexOf(heading); at < document.blocks.length && count <= most; at++) {
    const block = document.blocks[at]!
    if (block.type !== 'heading') continue
    if (block.level !== undefined && heading.level !== undefined && block.level < heading.level) break
    // A title given twice is no other member.
    if (block.level === heading.level && (block.text !== last || block.text.includes(placeholder))) count++
    last = block.text
  }
  return count >= fewestListed && (announced === undefined || count <= most)
}

const fewestListed = 2
/** Headings that may come after those of the list. */
const mostOthers = 3

/** No member of a list has such a name. */
const usualHeading =
  /^(?:about(?: .*)?|authors?|background|conclusions?|contact(?: us)?|context|credits?|faqs?|further reading|get involved|how to .*|introduction|other .*|timeline|learn more|more(?: .*)?|next steps|notes?|overview|references?|related(?: .*)?|resources?|sources?|summary|thanks|thank you|the future|what(?:’|')?s next|wrapping up)[.?!]?$/i
const asked = /\?$|^(?:what|why|how|who|when|where|which)\b/i
