import type {Line} from './lines.ts'

/** How the document breaks its lines. */
export class Wrapping {
  readonly #lines: readonly Line[]
  #width: number | undefined

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  /** The length that few of the lines exceed which go on in the next; 0 if paragraphs have a line each. */
  get width(): number {
    this.#width ??= measure(this.#lines)
    return this.#width
  }
}

/** A few broken lines do not make a wrapped text: an address, a verse, a fault. */
const fewestBreaks = 4

/** Not all lines keep to the margin: addresses, and the fault that is looked for. */
const usual = 0.9

function measure(lines: readonly Line[]): number {
  const lengths: number[] = []
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!
    if (line.from === 0 || line.sign || line.maybe) continue
    lengths.push(lines[index - 1]!.width)
  }
  if (lengths.length < fewestBreaks) return 0
  lengths.sort((left, right) => left - right)
  return lengths[Math.floor(lengths.length * usual)]!
}

/** What no line ends with that is whole. */
export const goesOn =
  /(?:[,–—([-]|\b(?:a|an|the|of|and|or|to|in|on|at|by|for|with|from|as|that|which|who|not|but|than|its|their|his|her|our|your|my))$/i

const tolerance = 8

/**
 * Whether the writer broke the line before this one, and not the margin: the next word would still have fitted, or
 * the line is past the margin.
 *
 * @param words What the line before says, as far as it counts.
 */
export function breaksByChoice(line: Line, before: Line, wrapping: Wrapping, words = before.text): boolean {
  if (goesOn.test(words)) return false
  if (wrapping.width === 0) return true
  const word = line.text.split(/\s/u, 1)[0]!
  const length = before.width
  return length + 1 + word.length <= wrapping.width || length > wrapping.width + tolerance
}
