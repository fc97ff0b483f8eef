import type {Block, ProseDocument} from '@copydesk/prose'
import {endingOf} from './ending.ts'
import type {Finding} from './finding.ts'
import {shorten} from './lead-in.ts'
import {lastSentenceOf} from './sentence.ts'
import {nextBlock} from './surroundings.ts'

/** What a text shows, apart from pictures: “A list of the works can be found below.” */
const shown =
  '(?:lists?|programmes?|programs?|schedules?|timetables?|agendas?|menus?|line-?ups?|details|dates|times|results|fixtures|standings|recipes?|lyrics|summar(?:y|ies)|synops[ei]s|statements?|letters?|transcripts?|answers|questions|instructions|directions|ingredients|addresses|notes|sources|links|versions?|text|figures)'

const pointing = [
  // “For dates see below.”, “See below for the full list.”
  /^(?:for [\p{L}\p{N}’' -]{1,60},? )?(?:please )?see below(?: for [\p{L}\p{N}’' -]{1,60})?[.:]?$/iu,
  new RegExp(
    `^(?:please )?(?:see|find|read) (?:the |a |our |her |his |their )?(?:[\\p{L}’'-]+ ){0,2}${shown} below[.:]?$`,
    'iu'
  ),
  new RegExp(
    `^(?:the|a|an|our|her|his|their)(?: [\\p{L}’'-]+){0,2} ${shown}(?: [\\p{L}\\p{N}’'-]+){0,10} (?:is|are|(?:can|may) be|appears?|follows?)(?: (?:found|seen|given|printed|listed|set out|shown|reproduced))? below[.:]?$`,
    'iu'
  )
]

/** A last sentence that points below, where nothing at all is: “For dates see below.” */
export function pointerAtEnd(document: ProseDocument, block: Block, index: number): Finding | undefined {
  if (block.type !== 'paragraph' || nextBlock(document, index) !== undefined) return
  if (!/\bbelow[^\n]{0,80}$/i.test(block.text.slice(-longest))) return
  const {text, start, end} = lastSentenceOf(block)
  const kind = endingOf(block).kind
  if ((kind !== 'mark' && kind !== 'word') || !pointing.some((pattern) => pattern.test(text.trim()))) return
  if (block.marks.some((mark) => mark.end > start && leads.has(mark.type))) return
  return {
    block,
    start,
    end,
    kind: 'dangling-lead-in',
    reason: `\`${shorten(text.trim())}\` points below, but nothing follows; add it or take the sentence out`,
    confidence: 0.8
  }
}

/** Code units: room for eighty characters, whatever they are, and the word before them. */
const longest = 170

const leads: ReadonlySet<string> = new Set(['link', 'url', 'image', 'expression'])
