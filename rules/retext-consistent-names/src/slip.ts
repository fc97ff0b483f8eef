import type {BlockNames, NameForm, Use} from '@copydesk/names'
import type {Evidence} from './evidence.ts'
import type {Finding, Kind, Spot} from './finding.ts'

/** A spelling, one place where it stands, and how often the document has it. */
export interface Spelled {
  readonly text: string
  readonly spot: Spot
  readonly count: number
}

/** Where a word of a name stands: a use, or what fills a hole. */
export function spotOf({mention, token, order}: Pick<Use, 'mention' | 'token' | 'order'>): Spot {
  return {block: mention.run.block, start: token.start, end: token.end, order}
}

/** Where so many code units of a block’s text stand, found by no word of a name. */
export function stretchOf({block, first}: BlockNames, start: number, length: number): Spot {
  return {block, start, end: start + length, order: first}
}

/** How a form is spelled, where it stands first. */
export function firstOf({text, uses}: NameForm): Spelled {
  return {text, spot: spotOf(uses[0]!), count: uses.length}
}

/** A slip for a spelling that is right elsewhere. */
export function slip(
  kind: Exclude<Kind, 'tie'>,
  wrong: Spelled,
  right: Spelled,
  confidence: number,
  evidence?: Evidence | string
): Finding {
  return {...found(wrong, right, confidence, evidence), kind, certain: true}
}

/** Two spellings of which nothing says that one is right. */
export function tie(one: Spelled, other: Spelled, confidence: number): Finding {
  return {...found(one, other, confidence), kind: 'tie', certain: false}
}

function found(
  wrong: Spelled,
  right: Spelled,
  confidence: number,
  evidence?: Evidence | string
): Omit<Finding, 'kind' | 'certain'> {
  return {
    spot: wrong.spot,
    actual: wrong.text,
    expected: right.text,
    elsewhere: right.spot,
    counts: {actual: wrong.count, expected: right.count},
    evidence: typeof evidence === 'string' ? {kind: 'other', text: evidence} : evidence,
    confidence
  }
}
