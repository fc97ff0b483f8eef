import {type Block, type ProseDocument, placeholder, startsLower} from '@copydesk/prose'
import {type Ending, type EndKind, endingOf, endKindOf} from './ending.ts'
import {leadsOn} from './leading-words.ts'
import {standfirstsOf} from './standfirst.ts'
import {nextBlock, previousBlock} from './surroundings.ts'

/** What the document does at the end of its paragraphs. */
export interface Habits {
  /** Paragraphs of some length that end with an end mark. */
  readonly ended: number
  /** Whether nearly all do. */
  readonly endMarks: boolean
  /** Whether all but one do, and the document is long enough to tell. */
  readonly strict: boolean
  /**
   * Whether that goes for short paragraphs too, in a format that marks its headings: none is a heading, a caption or a
   * label in disguise.
   */
  readonly exact: boolean
  /** Whether its paragraphs of more than one sentence end with an end mark, whatever its lines do. */
  readonly textEnds: boolean
  /** Paragraphs that end with a comma or semicolon: resolutions and statutes. */
  readonly commas: number
  /** Whether its paragraphs break in the middle of sentences, as captions and transcripts made by machines do. */
  readonly runsOn: boolean
  /** Whether it is a play or a transcript, whose speakers break off. */
  readonly isScript: boolean
  readonly standfirsts: ReadonlySet<Block>
  /** How each paragraph ends, by its index among the blocks. */
  readonly ends: readonly (EndKind | undefined)[]
}

const shortest = 6

export function isParagraph(block: Block): boolean {
  return block.type === 'paragraph' && block.quoteDepth === 0
}

export function findHabits(document: ProseDocument): Habits {
  let ended = 0
  let endedSentences = 0
  let wholeSentences = 0
  let open = 0
  let endedItems = 0
  let openItems = 0
  let commas = 0
  let speeches = 0
  let broken = 0
  let bare = 0
  let texts = 0
  let openTexts = 0
  let isOpen = false
  let cut = 0
  const standfirsts = standfirstsOf(document)
  const ends = document.blocks.map((block) => (isParagraph(block) ? endKindOf(block) : undefined))
  for (let index = 0; index < document.blocks.length; index++) {
    const block = document.blocks[index]!
    if (block.type === 'item') {
      const kind = endKindOf(block)
      if (kind !== 'mark' && kind !== 'word') continue
      if (block.words.length < shortest) continue
      if (kind === 'mark') endedItems++
      else openItems++
    }
    const kind = ends[index]
    if (kind === undefined) continue
    const isLong = block.words.length >= shortest
    const sentences = block.sentences.length
    const isText = sentences > 1
    if (isOpen && startsLower(block.text)) broken++
    isOpen = kind === 'word' || kind === 'comma'
    if (isSpeech(block)) speeches++
    if (kind === 'comma') commas++
    if (isLong && (kind === 'mark' || kind === 'colon')) {
      ended++
      endedSentences += sentences
    }
    if (isLong) wholeSentences += sentences - (kind === 'mark' ? 0 : 1)
    if (isText && kind === 'mark') texts++
    if (kind === 'word' && !standfirsts.has(block)) {
      if (isText) openTexts++
      // One that stops after “the” is cut off, and no habit.
      if (isLong && cut < mostCut && leadsOn(endingOf(block).word)) cut++
      else {
        if (isLong && !isAmongItems(document, index)) open++
        // A link or a note is no text, and neither is a name.
        if (bare <= mostSlips + 1 && !isWhollyMarked(block) && !isByline(block)) bare++
      }
    }
  }
  // Where items end as sentences do, they tell as much as paragraphs, which may be few.
  if (openItems === 0) ended += endedItems
  const slips = 1 + Math.min(mostSlips, Math.floor(ended / perSlip))
  const allEnd = (ended >= fewestExact || (ended > 1 && endedSentences >= fewestSentences)) && bare <= slips
  const exact = document.format !== 'text' && allEnd
  return {
    ended,
    commas,
    endMarks: (ended > 1 || endedSentences >= fewestSentences) && open <= Math.max(2, ended / 4),
    strict: allEnd || (ended >= fewestStrict && open <= slips),
    exact,
    textEnds:
      (texts >= fewestTexts || wholeSentences >= fewestWhole) &&
      openTexts <= Math.max(slips, document.format === 'text' ? 0 : texts * mostOpen),
    runsOn: broken >= fewestBroken,
    isScript: speeches >= fewestSpeeches,
    standfirsts,
    ends
  }
}

/** Whether it is an item that lost its bullet: the lines above and below have theirs. */
function isAmongItems(document: ProseDocument, index: number): boolean {
  return previousBlock(document, index)?.type === 'item' && nextBlock(document, index)?.type === 'item'
}

/** More paragraphs that stop in the middle are verse. */
const mostCut = 2

/** “By Ann Reyes”, “Yours, / the team at the mill” */
function isByline({text}: Block): boolean {
  return text.length <= longestByline && byline.test(text)
}

const byline = /^(?:By )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$|,\n[^\n]+$/u
/** Code units. */
const longestByline = 60

/** So many paragraphs that end as they should make up for another that does not. */
const perSlip = 8
const mostSlips = 2

/** Four paragraphs that end as they should make a habit; the suspect is the one that does not. */
const fewestStrict = 4

/** Three are enough where no paragraph at all does otherwise. */
const fewestExact = 3

/** Two are, if they are long. */
const fewestSentences = 5

const fewestTexts = 2
/** For each that ends as it should; where more do not, that is a habit. In plain text they may be lists or code. */
const mostOpen = 0.6
/** Sentences that end as they should, those before the last of a paragraph among them. */
const fewestWhole = 3

/** One sentence may go on behind a picture. */
const fewestBroken = 2

/** A dateline or two are no dialogue. */
const fewestSpeeches = 3

const speaker = /^\p{Lu}[\p{Lu}\d.’'-]+(?: (?:\p{Lu}[\p{Lu}\d.’'-]*|and|&)){0,3}(?: \([^()]{1,60}\))?[.:] /u

/** “ROSALIND (aside). She knows my looks.” */
export function isSpeech({text}: Block): boolean {
  const second = text.charCodeAt(1)
  // “You …”, “A …”: most paragraphs start like that.
  return !(second === 0x20 || (second >= 0x61 && second <= 0x7a)) && speaker.test(text)
}

export function isEndedParagraph(block: Block): boolean {
  return block.type === 'paragraph' && endKindOf(block) === 'mark'
}

/** Whether a paragraph is text, though it may lack its end mark as well: headings and captions are shorter. */
export function isTextParagraph(block: Block): boolean {
  return (
    isEndedParagraph(block) ||
    (block.type === 'paragraph' && block.words.length >= longText && endKindOf(block) === 'word')
  )
}

const longText = 14

/** A stanza, an address, a block of facts: its lines do not end as sentences do. */
export function isSetInLines(block: Block, ending: Ending): boolean {
  if (!block.text.includes('\n')) return false
  const lines = block.text.slice(0, ending.end).split('\n')
  if (lines.every((line) => line.length < shortLine)) return true
  // The margin breaks lines before small words as well.
  if (lines.length >= fewestLines && lines.every((line) => /^[^\p{L}]*\p{Lu}/u.test(line))) return true
  // Writers of Markdown give each sentence a line of its own, however long.
  return (
    lines.every((line) => line.length < longLine) && lines.slice(0, -1).every((line) => /[.!?:]$/u.test(line.trim()))
  )
}

const fewestLines = 4
const shortLine = 48
const longLine = 80

/** “Flowers in a Glass, 1608”: a work in italics and its year are the caption of a catalogue. */
export function isCatalogueEntry(block: Block): boolean {
  const {text, marks} = block
  if (marks.length === 0) return false
  const year = /,? \(?(?:(?:c|ca|circa)\.? ?)?\d{4}(?:[–-]\d{2,4})?\)?$/u.exec(text.slice(-24))
  if (year === null) return false
  const end = text.length - year[0].length
  return marks.some((mark) => mark.type === 'emphasis' && Math.abs(mark.end - end) <= 1)
}

/** Whether the whole of the text is a link, or set off as a note. */
export function isWhollyMarked(block: Block): boolean {
  const {length} = block.text
  return block.marks.some(
    (mark) =>
      (mark.type === 'link' || mark.type === 'emphasis' || mark.type === 'strong') &&
      mark.end - mark.start >= length * 0.9
  )
}

/** Labels, credits and calls that stand where a sentence would. */
const label =
  /^(?:by|photos?|photograph|images?|pictured?|credit|sources?|caption|fig(?:ure)?|table|chart|graphic|illustration|file|read|more|related|also|see also|watch|must watch|listen|video|contact|call|tel|phone|e-?mail|follow|subscribe|sign up|click|copyright|posted|published|updated|tags?|filed under|categories|to read|to view|download|share|originally published|edited by|written by|translated by|reporting by|additional reporting|with reporting|media contact|for more|tickets?|venue|date|time|where|when|price|admission|ingredients|serves|ps|p\.s)\b/i

/** What no sentence holds, but captions, credits, contacts and links to other articles do. */
const notProse =
  /[|@©®™•→»›►▸]|#(?!\p{L}+ \p{Ll})|\b(?:p|tel|fax)\.\s*\d|https?:|www\.|\b(?:media|image) caption\b|\b(?:source|photos?|credit|image):|\([\p{L} ]{2,20}\/[\p{L} .-]+\)$|\b(?:AP|Reuters|Getty|file) (?:photo|image)s?\b|\bcontributed to this (?:report|story|article)\b|\bread more$|\brecaptcha\b|\d:\d\d$|\.\.\. /iu

/** “More from the harbour: …” */
const labelled = /^[\p{L}\p{N}][\p{L}\p{N}’'. ]{0,28}:/u

/** Labels that begin sentences, too: “By submitting a talk, …”, “When the owls came back, …”. */
const adverbial = /^(?:by|when|where|also|more|images?|related|time|date|file|call|table|video)\b(?!:)/i
/** “When we launched the site”, “More broadly, …”: no label goes on like this. */
const clause =
  /^(?:(?:when|where) (?:I|we|you|they|he|she|it|the|a|an|this|these|our|his|her|their)\b|more (?:\p{Ll}+ly|importantly|than|and more|recently)\b|also,)/iu
const longSentence = 15
/** After another sentence: “More and more, agencies are”. */
const longRest = 5

/** “Read the report for more guidance on the owls”: among text that ends as it should, a call is a sentence, too. */
const longCall = 8

/** “Read some of our posts on what others do about owls, and write to the mill if you know more” */
const longLoneCall = 14
const call =
  /^(?:read|for more|see|learn|contact|follow|sign up|subscribe|download|watch|listen|share|to (?:read|view)|call|more)\b(?!:)/i

/** Whether a sentence that starts as labels do is too long for one, where all other paragraphs end as they should. */
export function isCall(sentence: string, before: number): boolean {
  const least = before > 0 ? longCall : longLoneCall
  return (before > 0 || call.test(sentence)) && sentence.split(/\s+/u, least).length === least
}

function isLabel(text: string, before = 0): boolean {
  if (!label.test(text) || clause.test(text)) return false
  const least = before > 0 ? longRest : longSentence
  return !(adverbial.test(text) && text.split(/\s+/u, least).length === least)
}

/** Whether words of text stand around what is no text: “Owners of the [code] lamp must now oil it every week”. */
function isAround(sentence: string): boolean {
  const at = sentence.lastIndexOf(placeholder)
  return (
    !sentence.slice(0, at).trimEnd().endsWith(':') &&
    /^(?:[^\p{L}]+\p{L}+){3}/u.test(sentence.slice(at)) &&
    sentence.split(/\s+/u, longCall).length === longCall
  )
}

/** Whether a sentence is one that wants an end mark, and not a credit, a call or a contact. */
export function isRunningText(sentence: string, before = 0, isStrict = false): boolean {
  return (
    /^["“‘'(]?[\p{L}\p{N}]/u.test(sentence) &&
    !(isLabel(sentence, before) && !(isStrict && isCall(sentence, before))) &&
    (!sentence.includes(placeholder) || (isStrict && isAround(sentence))) &&
    !(before === 0 && labelled.test(sentence)) &&
    // What has to read all of the sentence comes last.
    !notProse.test(sentence)
  )
}

/** Whether a block starts with a label: “Related: …”. */
export function isLabelled(block: Block): boolean {
  return labelled.test(block.text) || isLabel(block.text)
}
