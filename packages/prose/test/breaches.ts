import {type Block, type ProseDocument, placeholder} from '../src/index.ts'

/** What does not hold of a document, of all that holds for every document. */
export function breachesOf(document: ProseDocument): string[] {
  const breaches: string[] = []
  let before = 0
  for (const block of document.blocks) {
    const {start, end} = document.rangeOf(block)
    const breach = (what: string): void => void breaches.push(`${block.type} at ${start}: ${what}`)
    if (start < before) breach(`starts before ${before}, where the one before it ends`)
    if (end < start || end > document.source.length) breach(`ends at ${end}`)
    before = Math.max(before, end)
    checkSegments(document, block, breach)
    checkMarks(block, breach)
    checkMarker(document, block, breach)
    checkTokens(document, block, breach)
  }
  for (const {start, end} of document.notices)
    if (start < 0 || end < start || end > document.source.length) breaches.push(`notice at ${start} to ${end}`)
  return breaches
}

type Breach = (what: string) => void

function checkSegments(document: ProseDocument, block: Block, breach: Breach): void {
  const {segments, text, length} = block
  const from = document.rangeOf(block).start
  let textAt = 0
  let sourceAt = 0
  for (let at = 0; at < segments.length; at += 4) {
    const [textStart, textEnd, start, end] = segments.subarray(at, at + 4) as unknown as [
      number,
      number,
      number,
      number
    ]
    if (textStart !== textAt || textEnd <= textStart) breach(`the text is not mapped at ${textAt}`)
    if (start < sourceAt || end < start || end > length) breach(`the text at ${textStart} leads to ${start}–${end}`)
    // Markup before a character leads to it, and so does the inside of what it stands for.
    if (start > sourceAt && block.toText(start - 1) !== textStart) breach(`the markup before ${start} does not lead on`)
    const replaced = end - start !== textEnd - textStart
    if (replaced && end > start && block.toText(end - 1) !== textStart)
      breach(`${end - 1} does not lead to ${textStart}`)
    textAt = textEnd
    sourceAt = end
    if (end - start !== textEnd - textStart) continue
    for (let offset = 0; offset < end - start; offset++) {
      const ours = text.charAt(textStart + offset)
      const theirs = document.source.charAt(from + start + offset)
      // White space may be folded, and a placeholder or another single character stand for one.
      const same =
        ours === theirs || ours === placeholder || (/\s/.test(ours) && /\s/.test(theirs)) || end - start === 1
      if (same) continue
      breach(`${JSON.stringify(ours)} at ${textStart + offset} is ${JSON.stringify(theirs)}`)
      return
    }
    // There and back again.
    for (const offset of new Set([textStart, (textStart + textEnd) >> 1, textEnd - 1])) {
      const range = document.toSource(block, offset, offset + 1)
      const place = document.at(range.start)
      if (range.end - range.start !== 1) breach(`${offset} leads to ${range.start}–${range.end}`)
      if (place?.block !== block || place.offset !== offset) breach(`${range.start} does not lead back to ${offset}`)
    }
  }
  if (textAt !== text.length) breach(`the text is mapped up to ${textAt} of ${text.length}`)
}

const onPlaceholder = new Set(['code', 'url', 'image', 'math', 'expression'])

function checkMarks(block: Block, breach: Breach): void {
  let end = 0
  for (const mark of block.marks) {
    if (mark.start < 0 || mark.start > mark.end || mark.end > block.text.length)
      breach(`${mark.type} is out of the text`)
    if (mark.end < end) breach(`${mark.type} is not in the order of ends`)
    end = mark.end
    const empty = mark.type === 'comment' || mark.type === 'footnoteReference'
    if (empty !== (mark.start === mark.end)) breach(`${mark.type} from ${mark.start} to ${mark.end}`)
    if (onPlaceholder.has(mark.type) && block.text.slice(mark.start, mark.end) !== placeholder)
      breach(`${mark.type} stands on ${JSON.stringify(block.text.slice(mark.start, mark.end))}`)
  }
}

function checkMarker(document: ProseDocument, block: Block, breach: Breach): void {
  const range = document.markerRangeOf(block)
  if (range === undefined) return
  const {start, end} = document.rangeOf(block)
  if (range.start < start || range.end > end || range.end < range.start) breach('the marker is outside')
  const source = document.source.slice(range.start, range.end).replace(/\r\n?/g, '\n')
  if (source !== block.marker?.text)
    breach(`the marker ${JSON.stringify(block.marker?.text)} is ${JSON.stringify(source)}`)
}

const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

function checkTokens(document: ProseDocument, block: Block, breach: Breach): void {
  const {text, words, sentences, segments} = block
  let at = 0
  for (let index = 0; index < words.length; index++) {
    const start = words.start(index)
    const end = words.end(index)
    if (start < at || end <= start || end > text.length) breach(`word ${index} from ${start} to ${end}`)
    at = end
    const range = document.toSource(block, start, end)
    const source = document.source.slice(range.start, range.end)
    if (isVerbatim(segments, start, end) && source !== words.text(index))
      breach(`the word ${JSON.stringify(words.text(index))} is ${JSON.stringify(source)}`)
  }
  at = 0
  for (let index = 0; index < sentences.length; index++) {
    const start = sentences.start(index)
    const end = sentences.end(index)
    if (start < at || end <= start || end > text.length) breach(`sentence ${index} from ${start} to ${end}`)
    if (visible.test(text.slice(at, start))) breach(`${JSON.stringify(text.slice(at, start))} is in no sentence`)
    at = end
  }
  if (visible.test(text.slice(at))) breach(`${JSON.stringify(text.slice(at))} is in no sentence`)
}

/** Whether one piece of the source, character by character, is [start, end) of the text. */
function isVerbatim(segments: Block['segments'], start: number, end: number): boolean {
  for (let at = 0; at < segments.length; at += 4) {
    if (segments[at + 1]! <= start) continue
    const length = segments[at + 1]! - segments[at]!
    return segments[at + 1]! >= end && segments[at + 3]! - segments[at + 2]! === length && length > 1
  }
  return false
}
