import type {Outcome} from './check-case.ts'
import type {Case, Fence} from './parse-cases.ts'

interface Splice {
  readonly at: number
  readonly remove: number
  readonly lines: readonly string[]
}

/** The text of `cases.md` with the fences of these rejected cases as they really come out. */
export function updateCases(markdown: string, outcomes: ReadonlyMap<Case, Outcome>): string {
  const lines = markdown.split('\n')
  const splices: Splice[] = []
  for (const [{source, options, findings, fixed}, outcome] of outcomes) {
    const afterSource = Math.max(source.last, options?.last ?? 0) + 1
    const afterFindings = Math.max(afterSource, (findings?.last ?? 0) + 1)
    const found = fence('findings', outcome.findings)
    splices.push(findings ? replace(findings, found) : {at: afterSource, remove: 0, lines: ['', ...found]})
    if (outcome.fixed !== undefined) {
      const made = fence('fixed', outcome.fixed)
      splices.push(fixed ? replace(fixed, made) : {at: afterFindings, remove: 0, lines: ['', ...made]})
    } else if (fixed) {
      const first = lines[fixed.first - 1] === '' ? fixed.first - 1 : fixed.first
      splices.push(replace({first, last: fixed.last}, []))
    }
  }
  // From the last line to the first, so that the numbers of the lines above still hold. The findings come before the
  // fixed text where both are new.
  for (const {at, remove, lines: put} of splices.reverse().sort((left, right) => right.at - left.at))
    lines.splice(at, remove, ...put)
  return lines.join('\n')
}

function replace({first, last}: Pick<Fence, 'first' | 'last'>, lines: readonly string[]): Splice {
  return {at: first, remove: last - first + 1, lines}
}

/** A fence long enough to hold the text. */
function fence(info: string, text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return [`${ticks}${info}`, ...text.split('\n').slice(0, -1), ticks]
}
