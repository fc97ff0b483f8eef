import type {Line} from './lines.ts'

/** How the document breaks its lines. */
export interface Wrapping {
  /** The greatest length of a line that goes on in the next; 0 if paragraphs have a line each. */
  readonly width: number
}

/** A few broken lines do not make a wrapped text: an address, a verse, a fault. */
const fewestBreaks = 4

export function measureWrapping(lines: readonly Line[]): Wrapping {
  let breaks = 0
  let width = 0
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!
    if (line.continues === 'no' || line.sign || line.maybe) continue
    breaks++
    const before = lines[index - 1]!
    width = Math.max(width, before.end - before.start)
  }
  return {width: breaks < fewestBreaks ? 0 : width}
}

const goesOn =
  /(?:[,–—([-]|\b(?:a|an|the|of|and|or|to|in|on|at|by|for|with|from|as|that|which|who|is|are|was|were|be|has|have|had|will|would|can|could|not|but|than|its|their|his|her|our|your|my))$/iu

/** Whether the writer broke the line before this one, and not the margin: the next word would still have fitted. */
export function breaksByChoice(line: Line, before: Line, wrapping: Wrapping): boolean {
  if (goesOn.test(before.text)) return false
  if (wrapping.width === 0) return true
  const word = line.text.split(/\s/u, 1)[0]!
  return before.end - before.start + 1 + word.length <= wrapping.width
}
