import {startsLower} from '@copydesk/prose'
import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import type {Line} from './lines.ts'
import {inBrackets, parseNumber, writeNumber} from './marks.ts'

interface Numbered {
  readonly line: Line
  readonly value: number
  readonly style: string
  /** Whether it follows the one before directly, with no other text of its depth between. */
  readonly close: boolean
}

/** Numbers that skip, repeat or change their style. */
export function numbering(lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  for (const series of findSeries(lines)) {
    findings.push(...styles(series))
    findings.push(...steps(series))
  }
  return findings
}

/** Numbered lines of one depth in reading order, cut where they start again. */
function findSeries(lines: readonly Line[]): Numbered[][] {
  // From the outermost to the innermost.
  const open: Numbered[][] = []
  const all: Numbered[][] = []
  let before: Line | undefined
  for (const line of lines) {
    const number = line.ordered && line.sign ? parseNumber(line.sign.text) : undefined
    if (number) {
      // A list in an item ends with the item.
      while (depthOf(open) > line.depth) open.pop()
      const series = depthOf(open) === line.depth ? open.at(-1) : undefined
      const last = series?.at(-1)
      const close =
        before !== undefined &&
        (before === last?.line ||
          before.depth > line.depth ||
          before.continues === 'indented' ||
          goesOnWith(last?.line, before))
      const one = {line, ...number, close}
      if (series && last && (number.value === last.value + 1 || (close && number.value >= last.value))) series.push(one)
      else {
        if (series) open.pop()
        const fresh = [one]
        open.push(fresh)
        all.push(fresh)
      }
    }
    before = line
  }
  return all.filter((series) => series.length >= 3)
}

/** Whether a line is no item that lost its number: it goes on with the sentence of the item. */
function goesOnWith(item: Line | undefined, line: Line): boolean {
  return item !== undefined && line.block === item.block && startsLower(line.text) && !startsLower(item.text)
}

/** The depth of the innermost series; below all others if there is none. */
function depthOf(open: readonly Numbered[][]): number {
  return open.at(-1)?.[0]?.line.depth ?? Number.NEGATIVE_INFINITY
}

function styles(series: readonly Numbered[]): Finding[] {
  const main = ['.', inBrackets].find((style) => series.filter((one) => one.style === style).length * 2 > series.length)
  const style = main ?? ')'
  const odd = series.filter((one) => one.style !== style)
  if (odd.length !== 1) return []
  const one = odd[0]!
  const at = series.indexOf(one)
  const before = series[at - 1]
  const next = series[at + 1]
  if (before === undefined ? series.length < fewestAfter : before.value !== one.value - 1) return []
  // The next number may have a slip of its own.
  if (next === undefined ? at < 2 : next.value <= one.value || next.value > one.value + 2) return []
  const text = writeNumber(one.value, style)
  return [
    {
      ...one.line.sign!.place,
      kind: 'numbering',
      reason: `\`${one.line.sign!.text}\` is numbered in another style than the others; make it \`${text}\``,
      expected: [text],
      edits: [{...one.line.sign!.place, text}],
      safety: 'safe',
      note: before ? `\`${before.line.sign!.text}\` stands before it` : `\`${next!.line.sign!.text}\` stands after it`
    }
  ]
}

/** With the first: a list of three may go on from it, or begin after it. */
const fewestAfter = 4

function steps(series: readonly Numbered[]): Finding[] {
  // What is quoted from a statute leaves numbers out: “(1) … (3) …”.
  if (series.some((one) => one.style === inBrackets)) return []
  const odd = series.filter((one, index) => index > 0 && one.value !== series[index - 1]!.value + 1)
  const one = odd[0]
  if (one === undefined) return []
  const at = series.indexOf(one)
  const before = series[at - 1]!
  // A list whose numbers are all the same is numbered by the format.
  if (!one.close || one.value - before.value > 2 || series[0]!.value > 1) return []
  const shift = before.value + 1 - one.value
  // “3. 5. 5. 6.”: one number is wrong. “1. 2. 2. 4.” are a shared second place, unless one of the two says more than who has it.
  const isAlone = odd.length === 2 && odd[1] === series[at + 1] && shift < 0 && odd[1]!.value === one.value
  if (at < 2 && series.length < 4 && !isAlone) return []
  const isTwice = odd.length === 2 && odd[1] === series[at + 1] && shift === 1 && odd[1]!.value === one.value + 2
  if (odd.length > 1 && !isAlone && !(isTwice && !sharesPlace(before.line, one.line))) return []
  const text = writeNumber(before.value + 1, one.style)
  const renumbered = odd.length > 1 ? [one] : series.slice(at)
  const edits: Edit[] = renumbered.map((each) => ({
    ...each.line.sign!.place,
    text: writeNumber(each.value + shift, each.style)
  }))
  return [
    {
      ...one.line.sign!.place,
      kind: 'numbering',
      reason: `\`${one.line.sign!.text}\` follows \`${before.line.sign!.text}\`; the number ${shift < 0 ? `skips \`${before.value + 1}\`` : 'repeats'}`,
      expected: [text],
      edits,
      safety: 'suggest',
      confidence: 0.8
    }
  ]
}

/** Whether two may have come in second: of results in figures, the same. */
function sharesPlace(line: Line, other: Line): boolean {
  if (!isResult(line) || !isResult(other)) return false
  const [left, right] = [measure.exec(line.text), measure.exec(other.text)]
  return left === null || right === null || left[2] !== right[2] || left[1] === right[1]
}

/** “33 sec”, at the end */
const measure = /(\d[\d.,:]{0,11}) (\p{L}{1,8})\.?$/u

/** “Ann Reyes”, “the owls, 12 points”: who may have come in second. */
function isResult({text}: Line): boolean {
  return /\d/u.test(text) || !/^\p{Lu}\p{L}* \p{Ll}/u.test(text) || text.split(/\s+/u).length < fewestWords
}

/** “Wait for owls.” */
const fewestWords = 3
