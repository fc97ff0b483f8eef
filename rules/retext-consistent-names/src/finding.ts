import type {Block} from '@copydesk/prose'
import type {Evidence} from './evidence.ts'

/** How two spellings of one document differ. */
export type Kind =
  | 'variant'
  | 'homophone'
  | 'given-name'
  | 'split'
  | 'accent'
  | 'case'
  | 'hyphen'
  | 'transliteration'
  | 'mixed-up'
  | 'tie'

/** Where a spelling stands, possessive endings outside. */
export interface Spot {
  readonly block: Block
  readonly start: number
  readonly end: number
  /** Its number among the names of the document. */
  readonly order: number
}

/** A name that is spelled otherwise elsewhere. */
export interface Finding {
  readonly kind: Kind
  readonly spot: Spot
  readonly actual: string
  /** The spelling that the document supports, or, of a tie, the other one. */
  readonly expected: string
  /** A use of the spelling that the document supports, if it has one. */
  readonly elsewhere: Spot | undefined
  /** How often each is used. */
  readonly counts: {readonly actual: number; readonly expected: number}
  /** What speaks for one bearer. */
  readonly evidence: Evidence | undefined
  /** Whether the text allows to put the one for the other. */
  readonly certain: boolean
  /** Another name of the document that may be meant. */
  readonly rival?: string
  /** Who else says so, in the place of the counts: “the glossary has `Kristi Noem`”. */
  readonly authority?: string
  /** From 0 to 1. */
  readonly confidence: number
}
