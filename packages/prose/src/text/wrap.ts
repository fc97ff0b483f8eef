import type {LineShape} from './lines.ts'

/** Whether the first word of `next` would not have fitted on the line before it. */
export function isFull(line: LineShape, next: LineShape, wrap: number): boolean {
  return line.width + 1 + next.firstWord > wrap
}
