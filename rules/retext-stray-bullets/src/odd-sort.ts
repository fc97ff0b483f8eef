import type {Place} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import type {Line} from './lines.ts'
import {parseNumber, writeNumber} from './marks.ts'

/** What an item begins with, whether the format takes it for a marker or for a word. */
interface Marked {
  readonly text: string
  readonly place: Place
  readonly number: {readonly value: number; readonly style: string} | undefined
}

/** A number among bullets, or a bullet among numbers: • • 3. •, and 1. 2. • 4. */
export function oddSorts(lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  for (let index = 1; index + 1 < lines.length; index++) {
    const line = lines[index]!
    const before = lines[index - 1]!
    const next = lines[index + 1]!
    if (!line.flow || !isMarked(before) || line.gap || next.gap) continue
    // What stands under an item, or farther in, is a list of its own.
    if (before.depth !== line.depth || next.depth !== line.depth || before.text.endsWith(':')) continue
    const one = markedAt(line)
    const last = one && markedAt(before)
    const after = last && markedAt(next)
    if (!after || (last.number === undefined) === (one.number === undefined)) continue
    if ((after.number === undefined) !== (last.number === undefined)) continue
    const wanted = one.number ? bulletOf(last, after) : numberBetween(last, after)
    if (wanted === undefined || !isAmongTheirs(lines, index, last)) continue
    findings.push({
      ...one.place,
      kind: 'mixed-marker',
      reason: `\`${one.text}\` marks an item of a list whose other items have ${one.number ? `\`${wanted}\`` : 'numbers'}; make it \`${wanted}\``,
      expected: [wanted],
      edits: [{...one.place, text: wanted}],
      safety: 'suggest'
    })
  }
  return findings
}

/** Whether a line may be an item; of most lines no more has to be asked. */
function isMarked({sign, block, start}: Line): boolean {
  return sign !== undefined || isDigit(block.text.charCodeAt(start))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const number = /^\d{1,3}[.)](?=\s)/u

function markedAt({sign, text, block, start, flow}: Line): Marked | undefined {
  if (!flow) return undefined
  if (sign) return {text: sign.text, place: sign.place, number: parseNumber(sign.text)}
  const found = number.exec(text)?.[0]
  return found === undefined
    ? undefined
    : {text: found, place: {block, start, end: start + found.length}, number: parseNumber(found)}
}

/** Whether the items around an odd one, as far as two lines tell, are all of the other sort: “1. / - paper / 2. / - wood”. */
function isAmongTheirs(lines: readonly Line[], index: number, {number: wanted}: Marked): boolean {
  return [lines[index - 2], lines[index + 2]].every((line) => {
    const marked = line && markedAt(line)
    return marked === undefined || (marked.number === undefined) === (wanted === undefined)
  })
}

function bulletOf(last: Marked, after: Marked): string | undefined {
  return last.text === after.text ? last.text : undefined
}

function numberBetween({number: last}: Marked, {number: after}: Marked): string | undefined {
  if (last === undefined || after?.value !== last.value + 2 || after.style !== last.style) return undefined
  return writeNumber(last.value + 1, last.style)
}
