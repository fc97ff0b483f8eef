import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import type {Line} from './lines.ts'
import {fullStop, inBrackets, writeNumber} from './marks.ts'
import type {Numbered} from './series.ts'

/** Numbers that skip, repeat or change their style. */
export function numbering(series: readonly Numbered[]): Finding[] {
  return [...styles(series), ...steps(series)]
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
  if (one.value - before.value > 2 || series[0]!.value > 1) return []
  const shift = before.value + 1 - one.value
  // “3. Oil it. 4. Wait.”, over “5. Dry it.”: the number that seems to be left out stands in the item above.
  if (shift === -1 && before.line.text.includes(` ${writeNumber(before.value + 1, before.style)} `)) return []
  // “3. 5. 5. 6.”: one number is wrong. “1. 2. 2. 4.” are a shared second place, unless one of the two says more than who has it.
  const isAlone = odd.length === 2 && odd[1] === series[at + 1] && shift < 0 && odd[1]!.value === one.value
  if (at < 2 && series.length < 4 && !isAlone) return []
  const isTwice = odd.length === 2 && odd[1] === series[at + 1] && shift === 1 && odd[1]!.value === one.value + 2
  if (odd.length > 1 && !isAlone && !(isTwice && (areTopics(series) || !sharesPlace(before.line, one.line)))) return []
  // “1. Bread”, and under it a list that begins with 1, too.
  if (one.value === 1 && !isTwice) return []
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

/** Whether headings say what is spoken of, and not who came in first: “3. Minutes of the last meeting”. */
function areTopics(series: readonly Numbered[]): boolean {
  return series.filter(({line}) => !line.flow && topic.test(line.text)).length >= fewestTopics
}

const topic = /^\p{Lu}\p{L}* \p{Ll}|\S (?:AND|ANY|FOR|FROM|IN|OF|OTHER|TO) /u
const fewestTopics = 2

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
  const words = text.split(/\s+/u).length
  if (words >= longResult && fullStop.test(text)) return false
  return /\d/u.test(text) || !/^\p{Lu}\p{L}* \p{Ll}/u.test(text) || words < fewestWords
}

/** “Ann Reyes, Harbour Mill, 33 sec.” has fewer words. */
const longResult = 10

/** “Wait for owls.” */
const fewestWords = 3
