import type {BlockType, Format} from '@copydesk/prose'
import type {QuoteMark} from './marks.ts'

export type Preference = 'consistent' | 'curly' | 'straight' | 'any'

/** A pair of marks, or an apostrophe. */
export interface Styled {
  readonly style: 'curly' | 'straight'
  readonly marks: readonly [QuoteMark] | readonly [QuoteMark, QuoteMark]
}

/** Counts the style of a document's pairs (or of its apostrophes) and tells which of them are off. */
export class StyleVote {
  readonly all: Styled[] = []
  curly = 0
  straight = 0

  add(one: Styled): void {
    this.all.push(one)
    this[one.style]++
  }

  /** The style of the house, or of the document's clear majority; undefined if it has none. */
  wanted(preference: Preference): 'curly' | 'straight' | undefined {
    if (preference === 'curly' || preference === 'straight') return preference
    return preference === 'any' ? undefined : majority(this.curly, this.straight, 3)
  }

  /** How the document leans, for a pair that has one mark of each style; undefined if it has as many of each. */
  get leaning(): 'curly' | 'straight' | undefined {
    if (this.straight === this.curly) return undefined
    return this.straight > this.curly ? 'straight' : 'curly'
  }
}

/** How many of one sort are too few to tell a style. */
const few = 5

/** One or two strays among twice as many, or up to one in four: below that, no one can say which was meant. */
function majority(curly: number, straight: number, least: number): 'curly' | 'straight' | undefined {
  const [most, rest] = curly >= straight ? [curly, straight] : [straight, curly]
  if (most < least || rest * (rest <= strays ? 2 : 3) > most) return
  return curly > straight ? 'curly' : 'straight'
}

/** How many marks of the other style may be strays. */
const strays = 2

/**
 * The style that the double and the single marks of a document have together, if `vote`, which is one of the two, leans
 * that way. It tells what is meant by two or three of one sort: one curly apostrophe, a straight one, and curly
 * quotation marks throughout. Two curly ones outweigh a straight one if they are of both sorts: no keyboard has them.
 *
 * @param hints How many marks more are of a style but not to be reported: the apostrophe of the dogs’ bowls might be a
 * closing mark.
 */
export function common(
  {doubles, singles}: {readonly doubles: StyleVote; readonly singles: StyleVote},
  hints: Readonly<Record<'curly' | 'straight', number>>,
  vote: StyleVote
): 'curly' | 'straight' | undefined {
  const curly = doubles.curly + singles.curly + hints.curly
  const straight = doubles.straight + singles.straight + hints.straight
  const style = majority(curly, straight, doubles.curly > 0 && singles.curly > 0 ? 2 : 3)
  return style !== undefined && vote[style] > 0 && vote[style] * 2 >= vote.all.length && vote.all.length <= few
    ? style
    : undefined
}

const straightToCurly: Readonly<Record<string, readonly [string, string]>> = {'"': ['“', '”'], "'": ['‘', '’']}
const curlyToStraight: Readonly<Record<string, string>> = {'“': '"', '”': '"', '„': '"', '‘': "'", '’': "'"}

/** The mark in the other style. */
export function restyled(mark: string, style: 'curly' | 'straight', as: 'open' | 'close'): string {
  if (style === 'straight') return curlyToStraight[mark] ?? mark
  return straightToCurly[mark]?.[as === 'open' ? 0 : 1] ?? mark
}

/**
 * Whether the style of a mark says anything of the house: a title in front matter and the
 * alternative text of a picture are typed where no editor curls marks, a block quotation keeps what its source had, `lang="en"` is code, `]( "Contact us")` is a broken link, and
 * after a digit (Leap 15's) functions that curl marks leave what might be feet or minutes.
 */
export function hasHouseStyle({block, start, before}: QuoteMark, format: Format): boolean {
  const exempt = format === 'text' ? quoted : typed
  if (exempt.has(block.type) || block.quoteDepth > 0 || before === 'digit') return false
  const {text} = block
  if (text.charAt(start - 1) === '=') return false
  const near = text.slice(Math.max(0, start - longestLink), start)
  return !near.includes('](') || !/\]\([^()]*$/.test(near)
}

const quoted: ReadonlySet<BlockType> = new Set<BlockType>(['quote'])
const typed: ReadonlySet<BlockType> = new Set<BlockType>(['quote', 'title', 'summary', 'image'])

/** How many characters before a mark are looked at for a broken link. */
const longestLink = 60

/** Whether marks hold a value, as of a program, and no words: '253.3', "<b>", "`foo`", "$@". */
export function holdsValue(opener: QuoteMark, closer: QuoteMark): boolean {
  return (
    opener.block === closer.block &&
    /^(?:[^\s]*[\d_=/<>{}[\]\\\uFFFC][^\s]*|[!-/:-@[-`{-~]+)$/.test(opener.block.text.slice(opener.end, closer.start))
  )
}
