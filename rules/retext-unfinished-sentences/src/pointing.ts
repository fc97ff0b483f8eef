import {announced} from './announced.ts'
import {attached} from './attached.ts'
import {linked} from './linked.ts'
import {openingPointer} from './opening-pointer.ts'
import {pictured} from './pictured.ts'
import type {Direction} from './place.ts'
import {placedPointer} from './placed-pointer.ts'
import type {Thing} from './things.ts'
import {Tokens} from './tokens.ts'
import {dragged, typed} from './typed-pointer.ts'
import {unplaced} from './unplaced.ts'

/** What a text points to, and where. */
export interface Pointer {
  readonly target: Thing
  readonly direction: Direction
  /** “This map shows”: the thing in the words of the text, which may have told of it before. */
  readonly mentioned?: string
  /** “Table 2 shows”: what stands over the thing, or under it, or over a text that speaks of it. */
  readonly label?: string
  /** “Read the report here.”: plain text has lost its links, and keeps the words. */
  readonly isLinkWord?: boolean
}

/** “See the chart on page 4.” */
const elsewhere = /\b(?:pages?|pp?\.|p\.) ?\d/i

/** What a sentence points to: “the map below”, “as shown overleaf”, “Watch the goal below.”, “Below is a list of …” */
export function pointerIn(sentence: string): Pointer | undefined {
  if (elsewhere.test(sentence)) return undefined
  const tokens = Tokens.of(sentence)
  if (tokens === undefined) return undefined
  const pointer = openingPointer(tokens) ?? placedPointer(tokens) ?? announced(tokens)
  if (pointer !== undefined) return pointer
  const found =
    unplaced(tokens) ?? pictured(tokens) ?? attached(tokens) ?? linked(tokens) ?? typed(tokens) ?? dragged(tokens)
  return found !== undefined && tokens.isQuoted(tokens.all.length) ? undefined : found
}
