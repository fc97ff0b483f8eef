import {type Block, type BlockType, type ProseDocument, startsLower, toSimpleLetters} from '@copydesk/prose'
import {type EndKind, endingOf, endKindOf} from './ending.ts'
import {leadsOn} from './leading-words.ts'
import {isParagraph, isWhollyMarked} from './paragraphs.ts'
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
  /** Whether some of its items end with an end mark, and others with a word. */
  readonly mixedItems: boolean
  readonly standfirsts: ReadonlySet<Block>
  /** How each paragraph ends, by its index among the blocks. */
  readonly ends: readonly (EndKind | undefined)[]
}

const shortest = 6

export function findHabits(document: ProseDocument): Habits {
  let ended = 0
  let endedSentences = 0
  let wholeSentences = 0
  let open = 0
  let endedItems = 0
  let openItems = 0
  let hasEndedItems = false
  let hasOpenItems = false
  let commas = 0
  let speeches = 0
  let broken = 0
  let bare = 0
  let texts = 0
  let openTexts = 0
  let isOpen = false
  let cut = 0
  const sort = document.format === 'text' ? 'text' : 'markup'
  const standfirsts = standfirstsOf(document)
  const ends = document.blocks.map((block) => (isParagraph(block) ? endKindOf(block) : undefined))
  for (let index = 0; index < document.blocks.length; index++) {
    const block = document.blocks[index]!
    if (block.type === 'item') {
      const kind = endKindOf(block)
      if (kind !== 'mark' && kind !== 'word') continue
      if (kind === 'mark') hasEndedItems = true
      else hasOpenItems = true
      if (block.words.length < shortest) continue
      if (kind === 'mark') endedItems++
      else openItems++
    }
    const kind = ends[index]
    if (kind === undefined) continue
    const sentences = block.sentences.length
    // A line of code or an address has no end to speak of.
    const isLong = (kind !== 'other' || sentences > 1) && block.words.length >= shortest
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
        if (isLong && !isAmongItems(document, index) && !isStandfirst(document, index) && !isSigned(block)) open++
        // A link or a note is no text, and neither is a name.
        if (bare <= mostSlips[sort] + 1 && !isWhollyMarked(block) && !isByline(block)) bare++
      }
    }
  }
  // Where items end as sentences do, they tell as much as paragraphs, which may be few.
  if (openItems === 0) ended += endedItems
  const slips = 1 + Math.min(mostSlips[sort], Math.floor(ended / perSlip[sort]))
  const allEnd = (ended >= fewestExact || (ended > 1 && endedSentences >= fewestSentences)) && bare <= slips
  const exact = document.format !== 'text' && allEnd
  return {
    ended,
    commas,
    endMarks: (ended > 1 || endedSentences >= fewestSentences) && open <= Math.max(2, ended * mostLong[sort]),
    strict: allEnd || (ended >= fewestStrict && open <= slips),
    exact,
    textEnds:
      (texts >= fewestTexts || wholeSentences >= fewestWhole) &&
      openTexts <= Math.max(slips, document.format === 'text' ? 0 : texts * mostOpen),
    runsOn: broken >= fewestBroken,
    isScript: speeches >= fewestSpeeches,
    mixedItems: hasEndedItems && hasOpenItems,
    standfirsts,
    ends
  }
}

/** Whether it is an item that lost its bullet: the lines above and below have theirs. */
function isAmongItems(document: ProseDocument, index: number): boolean {
  return previousBlock(document, index)?.type === 'item' && nextBlock(document, index)?.type === 'item'
}

/** Whether a text ends with who wrote it: “Do you see my difficulty? / Ann Reyes, Hull” */
export function isSigned({text}: Block): boolean {
  return signed.test(text.slice(-longestByline))
}

const signed = /[.?!]["”’']?\n\p{Lu}[^\n?!]{2,38}$/u

/** Whether one sentence stands between the headings that begin a document and its text. */
function isStandfirst({blocks}: ProseDocument, index: number): boolean {
  return (
    index > 0 &&
    index < longestHead &&
    blocks[index]!.sentences.length === 1 &&
    blocks[index + 1]?.type === 'paragraph' &&
    blocks.slice(0, index).every(({type}) => heads.has(type))
  )
}

const heads: ReadonlySet<BlockType> = new Set(['title', 'heading', 'byline', 'dateline', 'frontmatter'])
/** Blocks: a kicker, a title and who wrote it. */
const longestHead = 4

/** More paragraphs that stop in the middle are verse. */
const mostCut = 2

/** “By Ann Reyes”, “Yours, / the team at the mill” */
function isByline({text}: Block): boolean {
  return text.length <= longestByline && byline.test(toSimpleLetters(text))
}

const byline = /^(?:By )?[A-ZÉ][A-Za-zÉéª.’'-]*(?: [A-ZÉ][A-Za-zÉéª.’'-]*){1,3}$|,\n[^\n]+$/

/** Code units. */
const longestByline = 60

/**
 * So many paragraphs that end as they should make up for another that does not. Markup has more lines that are no text: notes,
 * credits, the words on a button.
 */
const perSlip = {text: 3, markup: 5}

const mostSlips = {text: 3, markup: 2}

/** Four paragraphs that end as they should make a habit; the suspect is the one that does not. */
const fewestStrict = 4

/** Three are enough where no paragraph at all does otherwise. */
const fewestExact = 3

/** For each that ends as it should: where more do not, that is a habit. */
const mostLong = {text: 0.8, markup: 0.45}

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

const speaker = /^[A-ZÉ][A-ZÉ\d.’'-]+(?: (?:[A-ZÉ][A-ZÉ\d.’'-]*|and|&)){0,3}(?: \([^()]{1,60}\))?[.:] /

/** “ROSALIND (aside). She knows my looks.” */
export function isSpeech({text}: Block): boolean {
  const second = text.charCodeAt(1)
  // “You …”, “A …”: most paragraphs start like that.
  return !(second === 0x20 || (second >= 0x61 && second <= 0x7a)) && speaker.test(toSimpleLetters(text))
}
