import type {Block} from '@copydesk/prose'
import type {Finding} from './finding.ts'

/** “Step 2: Oil the wheel”, “Day 3”: what a text is told in, one after the other. */
const labelled =
  /^(Step|Day|Week|Part|Chapter|Lesson|Tip|Question|Rule|Stage|Item|Phase|Exercise|Reason|Myth|Mistake|Act|Lot) (\d{1,2})(?=[:.)–—]|$| [–—-] )/

interface Labelled {
  readonly block: Block
  /** Where its number starts in the block. */
  readonly start: number
  readonly end: number
  readonly value: number
}

/** “Step 2 … Step 2 … Step 4”: one number is wrong, where all others count the lines that they stand in. */
export function labelledNumbers(blocks: readonly Block[]): Finding[] {
  return [...seriesIn(blocks)].flatMap(([label, series]) => {
    const index = series.findIndex(({value}, at) => value !== at + 1)
    const [before, one, next] = [series[index - 1], series[index], series[index + 1]]
    if (before === undefined || one === undefined || next === undefined) return []
    if (series.some(({value}, at) => at > index && value !== at + 1)) return []
    const {block, start, end, value} = one
    const text = String(index + 1)
    return [
      {
        block,
        start,
        end,
        kind: 'numbering' as const,
        reason: `\`${label} ${value}\` stands between \`${label} ${before.value}\` and \`${label} ${next.value}\`; make it \`${label} ${text}\``,
        expected: [text],
        edits: [{block, start, end, text}],
        safety: 'suggest' as const,
        confidence: 0.8
      }
    ]
  })
}

/** The numbers that lines of a document begin with, by the words before them. */
function seriesIn(blocks: readonly Block[]): Map<string, Labelled[]> {
  const found = new Map<string, Labelled[]>()
  for (const block of blocks) {
    for (let at = 0; at >= 0 && at < block.text.length; at = nextLine(block.text, at)) {
      const match = labelled.exec(block.text.slice(at, at + longestLabel))
      if (match === null) continue
      const start = at + match[1]!.length + 1
      const one = {block, start, end: start + match[2]!.length, value: Number(match[2])}
      const series = found.get(match[1]!)
      if (series) series.push(one)
      else found.set(match[1]!, [one])
    }
  }
  return found
}

/** Code units: “Question 10 –” and a space. */
const longestLabel = 16

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? -1 : end + 1
}
