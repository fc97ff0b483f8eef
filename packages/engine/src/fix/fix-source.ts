import {type Format, parseDocument} from '@copydesk/prose'
import {type Finding, fixUntilStable, type Safety} from '@copydesk/rule'
import {findIn, type TextSettings} from '../lint-text.ts'

export interface FixedSource {
  readonly text: string
  /** How many findings were fixed. */
  readonly fixed: number
  /** False if the passes ran out before the fixes did, or fixes undid one another. */
  readonly stable: boolean
}

/**
 * Fixes a text until nothing is left to fix, in ten passes at most. Only Copydesk's own rules have a say: what they
 * change is checked against the source that it replaces.
 *
 * @param source Without its byte order mark.
 */
export function fixSource(source: string, format: Format, settings: TextSettings, safety: Safety): FixedSource {
  // The reader drops a second byte order mark, too, and would count from behind it.
  if (source.startsWith('\uFEFF')) return {text: source, fixed: 0, stable: true}
  const find = (text: string): Finding[] =>
    findIn(parseDocument(text, {format, skip: settings.skip}), settings).filter(
      ({start, end, actual}) => text.slice(start, end) === actual
    )
  const {text, applied, stable} = fixUntilStable(source, find, {safety})
  return {text, fixed: applied.length, stable}
}
