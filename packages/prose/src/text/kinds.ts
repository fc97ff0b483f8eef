import type {BlockType, Layout} from '../types.ts'
import {endsOpen, hasSentenceBreak, wordsOf} from './ends.ts'
import type {Group} from './groups.ts'
import type {Line} from './lines.ts'
import {
  isAllCaps,
  isAside,
  isByline,
  isCaption,
  isClosing,
  isDashedName,
  isDateline,
  isGreeting,
  isHeadingShaped,
  isLabelled,
  isMailHeader,
  isNameShaped,
  isSpoken,
  isStat,
  isUnderline,
  longestLabelled
} from './shape.ts'

/** Which ends of a text are among some groups of it. */
export interface Ends {
  readonly first: boolean
  readonly last: boolean
}

/** How many groups there must be for what is above them to be the head of the text, and below them to be its tail. */
export const headReach = 14
export const tailReach = 5

/** Gives each group its type, by what its lines look like and by what stands around it. */
export function nameGroups(groups: readonly Group[], lines: readonly Line[], layout: Layout, ends: Ends): void {
  const head = ends.first ? nameHead(groups, lines) : 0
  const tail = ends.last ? nameTail(groups, lines) : groups.length
  for (let at = head; at < tail; at++) {
    if (groups[at]!.type !== undefined) continue
    if (
      isShortOpen(groups[at]!, lines) &&
      (layout === 'lines' || at === 0 || startsChunk(groups[at]!, lines, groups[at - 1]!))
    ) {
      let to = at + 1
      while (to < tail && follows(groups, lines, to, layout) && isShortOpen(groups[to]!, lines)) to++
      nameRun(groups, lines, at, to, layout)
      at = to - 1
    } else groups[at]!.type = nameAlone(groups, lines, at)
  }
}

const text = (group: Group, lines: readonly Line[]): string => lines[group.from]!.text
const isSingle = (group: Group): boolean => group.to - group.from === 1

/** Whether nothing stands right above a group but another heading. */
function startsChunk(group: Group, lines: readonly Line[], before: Group): boolean {
  const line = lines[group.from]!
  return before.type !== 'paragraph' || lines[before.to - 1]!.chunk !== line.chunk
}

/** Whether a thematic break is the rule under a heading. */
function isUnderlined(group: Group, lines: readonly Line[]): boolean {
  const above = lines[group.from - 1]
  return isUnderline(text(group, lines)) && above?.chunk === lines[group.from]!.chunk
}

/** Whether a group stands right under the one before it. */
function follows(groups: readonly Group[], lines: readonly Line[], at: number, layout: Layout): boolean {
  const group = groups[at]!
  if (group.type !== undefined) return false
  return layout !== 'lines' || lines[group.from]!.chunk === lines[groups[at - 1]!.from]!.chunk
}

/** A line of its own that is short and not a sentence: of a heading, a stanza, a table of results. */
export function isShortOpen(group: Group, lines: readonly Line[]): boolean {
  if (!isSingle(group) || group.underItem || lines[group.from]!.depth > 0) return false
  const {text: line, endsSentence} = lines[group.from]!
  if (line.length > 80 || endsSentence || line.endsWith(':') || isAside(line)) return false
  if ('"”’'.includes(line.charAt(line.length - 1))) return false
  return (
    isHeadingShaped(line) ||
    isStat(line) ||
    isLabelled(line) ||
    ((line.endsWith(',') || line.endsWith(';')) && isHeadingShaped(line.slice(0, -1)))
  )
}

/** The lines over the text: the title, the title once more, a deck, a byline, a dateline. */
function nameHead(groups: readonly Group[], lines: readonly Line[]): number {
  let at = 0
  let titled = false
  for (; at < groups.length && at < 6; at++) {
    const group = groups[at]!
    if (group.type !== undefined) {
      if (['byline', 'dateline', 'thematicBreak', 'embed', 'directive', 'caption'].includes(group.type)) continue
      break
    }
    const line = text(group, lines)
    if (lines[group.from]!.depth > 0) break
    if (isSingle(group) && isByline(line)) group.type = 'byline'
    else if (isSingle(group) && isDateline(line) && (titled || at + 1 < groups.length)) group.type = 'dateline'
    else if (isSingle(group) && isCaption(line)) group.type = 'caption'
    else if (isSingle(group) && isMailHeader(line)) group.type = 'verse'
    else if (!titled && hasMore(groups, at) && isTitle(group, lines)) {
      group.type = /^for immediate release\b/i.test(line) ? 'heading' : 'title'
      titled = group.type === 'title'
    } else if (
      titled &&
      isSingle(group) &&
      isHeadingShaped(line) &&
      hasMore(groups, at) &&
      !isStat(line) &&
      !isLabelled(line)
    ) {
      // A poem begins like a deck, and goes on for longer.
      if (countOpen(groups, lines, at) > 3) break
      group.type = 'heading'
    } else if (titled && at > 0 && isTitleAgain(groups, lines, at)) {
      group.type = 'heading'
    } else break
  }
  return at
}

/** “Orchard survives frost / Orchard survives frost Friday, 3 May 2024”. */
function isTitleAgain(groups: readonly Group[], lines: readonly Line[], at: number): boolean {
  const before = groups[at - 1]!
  const line = text(groups[at]!, lines).replaceAll('\n', ' ')
  if (before.type !== 'title' || lines[groups[at]!.to - 1]!.endsSentence) return false
  const title = text(before, lines).replaceAll('\n', ' ').toLowerCase()
  // Long titles are broken at the margin; other words under a title of two lines are a paragraph.
  if (!isSingle(before) || !isSingle(groups[at]!)) return line.toLowerCase() === title
  return line.length <= title.length + 60 && line.toLowerCase().startsWith(title)
}

function countOpen(groups: readonly Group[], lines: readonly Line[], from: number): number {
  let at = from
  while (at < groups.length && at < from + 4 && groups[at]!.type === undefined && isShortOpen(groups[at]!, lines)) at++
  return at - from
}

function hasMore(groups: readonly Group[], at: number): boolean {
  return groups
    .slice(at + 1, at + 8)
    .some((group) => !['thematicBreak', 'directive', 'embed'].includes(group.type ?? ''))
}

function isTitle(group: Group, lines: readonly Line[]): boolean {
  if (group.to - group.from > 3) return false
  const first = lines[group.from]!
  const last = lines[group.to - 1]!.text
  if (isSpoken(first.text) && !isHeadingShaped(first.text)) return false
  if (
    isGreeting(first.text) ||
    isAside(first.text) ||
    endsOpen(last) ||
    /[.…][”’")]?$/.test(last) ||
    /[—–]$/.test(last)
  )
    return false
  if (group.to - group.from > 1) {
    const whole = lines.slice(group.from, group.to).map((line) => line.text)
    return (
      whole.join(' ').length <= 200 && !hasSentenceBreak(whole.join(' ')) && !whole.some((line) => line.endsWith('.”'))
    )
  }
  return first.text.length <= 140 && !/\p{Ll}{3,}[.!?]["”’)]?\s+\p{Lu}/u.test(first.text)
}

/** The lines under the text: a name, a place, a post. */
function nameTail(groups: readonly Group[], lines: readonly Line[]): number {
  let end = groups.length
  while (end > 1 && end > groups.length - 3) {
    const group = groups[end - 1]!
    const line = text(group, lines)
    const before = groups[end - 2]!
    if (group.type !== undefined || !isSingle(group) || group.underItem || lines[group.from]!.depth > 0) break
    if (!isNameShaped(line, 4) || isAllCaps(line) || !(before.type === undefined || before.type === 'signature')) break
    // A heading over nothing looks like a name too; a name has text above it.
    if (
      before.type === undefined &&
      isHeadingShaped(text(before, lines)) &&
      !isNameShaped(text(before, lines), 4) &&
      !isClosing(text(before, lines))
    )
      break
    end--
  }
  for (let at = end; at < groups.length; at++) groups[at]!.type = 'signature'
  return end
}

/** Names the lines of a run: short lines under each other, none of them a sentence. */
function nameRun(groups: readonly Group[], lines: readonly Line[], from: number, to: number, layout: Layout): void {
  const next = groups[to]
  const overText = next !== undefined && (next.type !== 'thematicBreak' || isUnderlined(next, lines))
  const run = groups.slice(from, to).map((group) => text(group, lines))
  const before = groups[from - 1]
  // The name under a closing stands in its run.
  const closing = before?.type === 'signature' ? text(before, lines) : ''
  for (let at = 0; at < run.length; at++) {
    const above = at > 0 ? run[at - 1]! : closing
    groups[from + at]!.type = isOverName(run[at]!, groups, lines, from + at)
      ? 'signature'
      : nameInRun(run, at, above, overText, layout)
  }
}

/** @param overText Whether something follows that a heading could stand over. */
function nameInRun(run: readonly string[], at: number, above: string, overText: boolean, layout: Layout): BlockType {
  const line = run[at]!
  const isHead = overText && at === run.length - 1
  if (isByline(line)) return 'byline'
  if (isDashedName(line) || isClosing(line) || (isClosing(above) && isNameShaped(line, 5))) return 'signature'
  if (endsOpen(line)) return run.length > 1 ? 'verse' : 'paragraph'
  if (isDateline(line) && !isHead) return 'dateline'
  // “Phase the Sixth: The Convert”, “5”: parts of a book have headings over their headings.
  if (at === 0 && run.length === 2 && overText && isFigure(line) && !isFigure(run[1]!)) return 'heading'
  if (isFigure(line)) return isHead && run.length < 3 && !isFigure(above) ? 'heading' : 'verse'
  // A heading stands over a text, over figures, or over one more heading; a run of lines with no blank line is a stanza.
  if (isHead && (run.length < 3 || layout !== 'lines')) return 'heading'
  if (at === 0 && run.length > 1 && (run.length < 3 || isFigure(run[1]!))) return 'heading'
  if (run.length > 2) return 'verse'
  return isNameShaped(line, 4) ? 'signature' : 'paragraph'
}

function isFigure(line: string): boolean {
  return line !== '' && (isStat(line) || isLabelled(line) || isMailHeader(line))
}

function nameAlone(groups: readonly Group[], lines: readonly Line[], at: number): BlockType {
  const group = groups[at]!
  const line = text(group, lines)
  if (group.underItem || lines[group.from]!.depth > 0) return 'paragraph'
  if (isSingle(group)) {
    if (isCaption(line)) return 'caption'
    if (isGreeting(line)) return 'greeting'
    if (isClosing(line)) return 'signature'
    if (isDashedName(line)) return 'signature'
    if (isByline(line)) return 'byline'
    if (isDateline(line)) return 'dateline'
    if (isAside(line) && !lines[group.from]!.endsSentence) return 'verse'
    if (!/[\p{L}]/u.test(line.slice(0, 200))) return 'verse'
  }
  return group.to - group.from <= 4 && isLabelled(joined(lines, group)) ? 'verse' : 'paragraph'
}

/** “Stroke side forever,” over “Rowan Blake, captain”, and perhaps one more line, which end the text. */
function isOverName(line: string, groups: readonly Group[], lines: readonly Line[], at: number): boolean {
  const next = groups[at + 1]
  if (next === undefined || at + 3 < groups.length || !/^[^.!?;:“”"]{2,40},$/u.test(line)) return false
  const [name, post] = lines[next.from]!.text.split(', ') as [string, string?]
  return (
    wordsOf(line).length <= 5 &&
    isNameShaped(name, 4) &&
    wordsOf(name).length > 1 &&
    (post === undefined || /^\p{Ll}/u.test(post))
  )
}

/** The lines of a group as one; empty if they are longer than a label and its value. */
function joined(lines: readonly Line[], group: Group): string {
  if (isSingle(group)) return text(group, lines)
  let length = 0
  for (let at = group.from; at < group.to; at++) length += lines[at]!.text.length
  if (length > longestLabelled) return ''
  return lines
    .slice(group.from, group.to)
    .map((line) => line.text)
    .join(' ')
}
