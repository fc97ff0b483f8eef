import {type Block, placeholder} from '@copydesk/prose'
import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'
import {type Ending, endingOf, endKindOf, isOpen} from './ending.ts'
import type {Finding, Kind} from './finding.ts'
import {findHabits, isSpeech} from './habits.ts'
import {HalfWords} from './half-word.ts'
import {itemsWithoutEnd, truncatedItem} from './items.ts'
import {JoinedSentences} from './joined.ts'
import {danglingLeadIn} from './lead-in.ts'
import {noEndMark} from './no-end-mark.ts'
import {isParagraph} from './paragraphs.ts'
import {PlainLines} from './plain-lines.ts'
import {Pointers} from './running-pointer.ts'
import {lastSentenceOf} from './sentence.ts'
import {isLoneLine, nextBlock} from './surroundings.ts'
import {callToReadOn, trailingOff} from './trailing-off.ts'
import {stopsAtTitle, truncated, truncatedLabel, truncatedQuote} from './truncated.ts'
import {joint, pointing, watchwordsIn} from './watchwords.ts'

export type {Kind} from './finding.ts'

export type Options = Record<string, never>

export const rule = defineRule<Options, Kind>({
  id: 'unfinished-sentences',
  summary: 'sentences that just stop, and pointers to what is not there',
  kinds: {
    truncated: {summary: 'a text that stops in the middle of a sentence', severity: 'warn', fix: 'none'},
    'no-end-mark': {
      summary: 'a paragraph or item without the end mark that the others have',
      severity: 'warn',
      fix: 'suggest'
    },
    'dangling-lead-in': {summary: 'a pointer to something that is not there', severity: 'warn', fix: 'none'},
    'empty-list': {summary: 'a list that is announced and does not follow', severity: 'warn', fix: 'none'},
    'trailing-off': {summary: 'what a feed leaves where it cut the text', severity: 'warn', fix: 'none'}
  },
  options: z.strictObject({}),
  check(document, {report}) {
    const habits = findHabits(document)
    const halfWords = new HalfWords(document)
    const lines = new PlainLines(document, habits)
    const joined = new JoinedSentences()
    const pointers = document.landmarksKnown ? new Pointers(document) : undefined
    const unfinished = (block: Block, index: number, ending: Ending): Finding | undefined =>
      truncated(document, block, index, ending, habits, lines) ??
      halfWords.check(block, index, ending, habits) ??
      noEndMark(document, block, index, ending, habits, lines)
    const {blocks} = document
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!
      if (block.type === 'item') {
        const finding = truncatedItem(document, block, index)
        if (finding) report(finding)
        // “3. The pictures are free. To download them, click the link below.”
        else if (pointers && isTextItem(block) && watchwordsIn(block) & pointing) {
          const pointer = pointers.check(block, index, block.sentences.length)
          if (pointer) report(pointer)
        }
        continue
      }
      if (block.type === 'quote') {
        const finding = truncatedQuote(document, block, index)
        if (finding) report(finding)
        continue
      }
      if (block.type === 'caption' || block.type === 'cell') {
        const finding = truncatedLabel(document, block, index)
        if (finding) report(finding)
        continue
      }
      // A line of nothing but dots is verse, to the reader of plain text.
      if (block.type === 'verse' && nextBlock(document, index) === undefined && !isLoneLine(document, index)) {
        const finding = trailingOff(document, block, index)
        if (finding) report(finding)
        continue
      }
      const isLastLine = block.type === 'heading' && nextBlock(document, index) === undefined
      const isLine = block.type === 'heading' && (lines.isAmongText(index) || lines.isUnderTitle(index))
      if (!isParagraph(block) && !isLastLine && !isLine && !isLoneLine(document, index)) {
        if (block.type === 'heading' && document.format === 'text' && isLong(block) && endKindOf(block) === 'word') {
          const finding = halfWords.check(block, index, endingOf(block), habits)
          if (finding) report(finding)
        }
        continue
      }
      const call = callToReadOn(document, block, index)
      if (call) report(call)
      const kind = habits.ends[index] ?? endKindOf(block)
      const watchwords = kind === 'other' && block.sentences.length < 2 ? 0 : watchwordsIn(block)
      if (watchwords & joint && isParagraph(block)) joined.read(block)
      if (isLastLine && !isLine && kind !== 'colon') continue
      if (habits.isScript && isSpeech(block)) continue
      const finding =
        (kind === 'colon' && document.landmarksKnown
          ? danglingLeadIn(document, block, index, lastSentenceOf(block))
          : undefined) ??
        trailingOff(document, block, index) ??
        (kind === 'mark' ? (stopsAtTitle(document, block, index) ?? halfWords.beforeDots(block, index)) : undefined) ??
        (isOpen(kind) && (isLong(block) || block.sentences.length > 1)
          ? unfinished(block, index, endingOf(block))
          : undefined)
      if (finding) report(finding)
      if (!pointers || !(watchwords & pointing)) continue
      // A sentence that is cut short may have been about to say where the thing is.
      const pointer = pointers.check(block, index, block.sentences.length - (finding ? 1 : 0))
      if (pointer) report(pointer)
    }
    if (habits.mixedItems) for (const finding of itemsWithoutEnd(document)) report(finding)
    for (const finding of joined.findings) report(finding)
  }
})

/** Whether an item is text of several sentences, and no manual’s, in which a list or code may stand below it. */
function isTextItem(block: Block): boolean {
  return block.sentences.length > 1 && endKindOf(block) === 'mark' && !block.text.includes(placeholder)
}

/** Fewer words than these are a label or a name. */
function isLong({words}: Block): boolean {
  return words.length >= fewestWords
}

const fewestWords = 3

export default /* @__PURE__ */ retextPlugin(rule)
