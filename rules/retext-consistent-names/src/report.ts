import type {Block} from '@copydesk/prose'
import type {Report, TextPlace} from '@copydesk/rule'
import {told} from './evidence.ts'
import type {Finding, Kind, Spot} from './finding.ts'
import {checkOriginal} from './never.ts'
import {push} from './push.ts'
import {isInQuotation} from './quotation.ts'
import {remember} from './remember.ts'

/** Orders the findings, keeps one for each place, and joins those that stand side by side in one name. */
export function arrange(findings: readonly Finding[]): Finding[] {
  const sorted = withoutWholes(findings)
    .map((finding, rank) => ({finding, rank}))
    .sort((left, right) => compare(left.finding.spot, right.finding.spot) || left.rank - right.rank)
    .map(({finding}) => finding)
  const kept: Finding[] = []
  const told = new Set<string>()
  for (const finding of sorted) {
    // “Viktor” for Victor, and Victor for “Viktor”: one is enough.
    if (finding.kind !== 'mixed-up' && told.has(`${finding.expected}\n${finding.actual}`)) continue
    told.add(`${finding.actual}\n${finding.expected}`)
    const last = kept.at(-1)
    if (last === undefined || last.spot.order !== finding.spot.order || last.spot.block !== finding.spot.block)
      kept.push(finding)
    else if (finding.spot.start < last.spot.end) continue
    else kept.splice(-1, 1, ...join(last, finding))
  }
  return kept
}

/** The findings without whole names one word of which is another finding, “the Harbor Restoraton Fund”: the word says more. */
function withoutWholes(findings: readonly Finding[]): readonly Finding[] {
  const isWhole = ({kind, actual}: Finding) => kind === 'tie' && actual.split(' ').length > 2
  if (!findings.some(isWhole)) return findings
  const words = new Map<Block, Finding[]>()
  for (const each of findings) if (each.certain) push(words, each.spot.block, each)
  return findings.filter(
    (whole) =>
      !isWhole(whole) ||
      !words.get(whole.spot.block)?.some(({spot}) => spot.start >= whole.spot.start && spot.end <= whole.spot.end)
  )
}

function compare(left: Spot, right: Spot): number {
  return left.order - right.order || left.start - right.start || right.end - left.end
}

/** “Dao Thuc” for “Đào Thục” is one slip. */
function join(left: Finding, right: Finding): Finding[] {
  const between = left.spot.block.text.slice(left.spot.end, right.spot.start)
  if (between !== ' ' && between !== '-') return [left, right]
  if (left.kind !== right.kind || !left.certain || !right.certain) return [left, right]
  return [
    {
      ...left,
      spot: {...left.spot, end: right.spot.end},
      actual: left.actual + between + right.actual,
      expected: left.expected + between + right.expected,
      confidence: Math.min(left.confidence, right.confidence)
    }
  ]
}

export const toReport = remember((found: Finding): Report<Kind> => {
  const finding = asWritten(found)
  const {kind, spot, expected, rival, elsewhere, certain, confidence} = finding
  const place: TextPlace = {block: spot.block, start: spot.start, end: spot.end}
  const right = opensSentence(spot) ? withCapital(expected) : expected
  return {
    ...place,
    kind,
    reason: reasonOf(finding),
    // Of a tie nobody knows.
    ...(kind !== 'tie' && {expected: rival === undefined ? [right] : [right, rival]}),
    ...(certain && {edits: [{...place, text: right}]}),
    confidence: Math.round(confidence * 100) / 100,
    note: noteOf(finding),
    ...(elsewhere && {
      related: [{block: elsewhere.block, start: elsewhere.start, end: elsewhere.end, message: `\`${expected}\` here`}]
    })
  }
})

function opensSentence({block: {sentences, text}, start}: Spot): boolean {
  return !/\p{L}/u.test(text.slice(sentences.start(sentences.at(start)), start))
}

/** “Da Silva got his on time”, of Paulo da Silva. But a firm may begin with a small letter anywhere: “iPhone”. */
function withCapital(name: string): string {
  return /^\p{Ll}+ /u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/** Names are compared with straight apostrophes; who writes O’Brien is told so, and keeps the mark. */
function asWritten(finding: Finding): Finding {
  const {spot, elsewhere, actual, expected, evidence} = finding
  if (![spot, elsewhere].some((each) => each?.block.text.slice(each.start, each.end).includes('’'))) return finding
  const curly = (text: string) => text.replaceAll("'", '’')
  return {
    ...finding,
    actual: curly(actual),
    expected: curly(expected),
    ...(finding.rival && {rival: curly(finding.rival)}),
    evidence: evidence && {kind: 'other', text: curly(told(evidence))}
  }
}

const beginnings: Record<Exclude<Kind, 'tie'>, (actual: string, expected: string) => string> = {
  variant: (actual, expected) => `\`${actual}\` looks like a misspelling of \`${expected}\``,
  homophone: (actual, expected) => `\`${actual}\` sounds like the name \`${expected}\``,
  'given-name': (actual, expected) => `\`${actual}\` looks like another spelling of the given name \`${expected}\``,
  split: (actual, expected) => `\`${actual}\` is written \`${expected}\` elsewhere`,
  accent: (actual, expected) => `\`${actual}\` is written \`${expected}\` elsewhere`,
  case: (actual, expected) => `\`${actual}\` is written \`${expected}\` elsewhere`,
  hyphen: (actual, expected) => `\`${actual}\` is written \`${expected}\` elsewhere`,
  transliteration: (actual, expected) => `\`${actual}\` is spelled \`${expected}\` elsewhere`,
  'mixed-up': (actual, expected) => `\`${actual}\` is another person’s name; expected \`${expected}\``
}

function reasonOf({kind, actual, expected, counts, evidence, rival, authority}: Finding): string {
  const why = evidence === undefined ? '' : `; ${told(evidence)}`
  if (kind === 'tie') {
    const {actual: one, expected: other} = counts
    if (one === other)
      return `\`${actual}\` and \`${expected}\` look like one name, and neither is used more${why}; choose one`
    return `\`${actual}\` (${times(one)}) and \`${expected}\` (${times(other)}) look like one name${why}; choose one`
  }
  if (authority !== undefined) return `${beginnings[kind](actual, expected)}; ${authority}`
  const beginning = `${beginnings[kind](actual, expected)} (${times(counts.expected)})`
  return rival === undefined ? beginning + why : `${beginning}; perhaps \`${rival}\` is meant`
}

function noteOf({actual, expected, counts, evidence, authority, spot}: Finding): string {
  const why = [authority, evidence && told(evidence)]
    .flatMap((each) => (each === undefined ? [] : `; ${each}`))
    .join('')
  const whose = isInQuotation(spot.block, spot.start) ? checkOriginal : ''
  return `\`${expected}\` ×${counts.expected}, \`${actual}\` ×${counts.actual}${why}${whose}`
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
