import type {NameForm, Use} from '@copydesk/names'
import type {Finding, Kind, Spot} from './finding.ts'

/** A spelling, one place where it stands, and how often the document has it. */
export interface Spelled {
  readonly text: string
  readonly spot: Spot
  readonly count: number
}

export function spotOf({mention, token, order}: Use): Spot {
  return {block: mention.run.block, start: token.start, end: token.end, order}
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
  evidence?: string
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
  evidence?: string
): Omit<Finding, 'kind' | 'certain'> {
  return {
    spot: wrong.spot,
    actual: wrong.text,
    expected: right.text,
    elsewhere: right.spot,
    counts: {actual: wrong.count, expected: right.count},
    evidence,
    confidence
  }
}
