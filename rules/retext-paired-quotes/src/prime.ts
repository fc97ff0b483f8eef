import type {QuoteMark} from './marks.ts'

/**
 * What it costs to read a mark as feet, inches, minutes or seconds; undefined if it cannot be.
 * “He is 34"” is for the automaton to tell from a 34" screen: by what is open.
 */
export function primeCost(mark: QuoteMark): number | undefined {
  if (mark.before !== 'digit' || mark.touchesBefore) return
  const before = mark.block.text.slice(Math.max(0, mark.start - 10), mark.start)
  // In 1984" or 2001” the number is a year; no one measures that in inches.
  if (/(?:^|[^\d.,])(?:1\d|20)\d\d$/.test(before)) return
  switch (mark.text) {
    case '′':
    case '″':
      return 0
    case "'":
    case '’':
    case '´':
      return mark.after === 'digit' || mark.after === 'letter' ? 0 : 0.5
    case '"':
    case '”':
    case '“':
    case "''":
    case '’’':
      // 6'3", 5′ 9½", 40°26'46"
      if (/\d['’′]\s?\d+[½¼¾]?$/.test(before)) return 0
      return mark.text === '“' ? undefined : 1
    default:
      return
  }
}
