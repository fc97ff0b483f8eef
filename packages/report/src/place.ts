import type {Place, ReportedMessage} from './types.ts'

/** The range of a message; a message at a point has an empty one, a message on the whole file none. */
export function placeOf({place}: ReportedMessage): Place | undefined {
  if (!place) return
  return 'start' in place ? place : {start: place, end: place}
}
