import type {ProseDocument, Range} from '@copydesk/prose'
import {ownFinding} from '../own-finding.ts'
import {formatRuleName, parseRuleName, type RuleName} from '../rule-name.ts'
import type {Finding, OtherFinding, Rule} from '../types.ts'
import {findStetComments, isVerb, nearestVerb, type StetComment} from './comment.ts'
import {holdsAt, type StetEntry} from './entry.ts'
import {problemOfStetName} from './name.ts'
import {NextBlocks} from './scope.ts'

export interface StetContext {
  /** The entries of `copydesk.stet.yml`. */
  readonly entries?: readonly StetEntry[] | undefined
  /** The file, relative to `copydesk.stet.yml`, with `/`. */
  readonly path?: string | undefined
}

/** A finding that a stet keeps from being told. */
export interface Stood {
  readonly finding: OtherFinding
  /** Of `copydesk.stet.yml`; undefined where a comment lets it stand. */
  readonly entry?: StetEntry
}

export interface LetStand {
  /** The findings that no stet is for. */
  readonly left: readonly OtherFinding[]
  readonly stood: readonly Stood[]
  /** Comments that are misspelt, or that let nothing stand although their rules ran. */
  readonly complaints: readonly Finding[]
  /** Entries that let nothing stand in this file although their rules ran. */
  readonly idle: readonly StetEntry[]
}

/** A comment with the stretch of source that it is for. */
interface Scope extends Range {
  readonly comment: StetComment
  /** None for all rules. */
  readonly names: readonly RuleName[]
  used: boolean
}

/**
 * Parts the findings that stand by someone's word from those that are to be told.
 *
 * @param findings In the order of their places.
 * @param rules All rules that a stet may name.
 * @param ran The ids of those that ran, other plugins among them: whether a stet for another one is of use cannot be told.
 */
export function letStand(
  document: ProseDocument,
  findings: readonly OtherFinding[],
  rules: readonly Rule[],
  ran: ReadonlySet<string>,
  {entries = [], path}: StetContext
): LetStand {
  const complaints: Finding[] = []
  const scopes = findScopes(document, rules, ran, complaints)
  const here = entries
    .filter(({file}) => file === undefined || file === path)
    .map((entry) => ({
      entry,
      names: entry.rules.flatMap((name) => parseRuleName(name) ?? [])
    }))
  const left: OtherFinding[] = []
  const effective = new Set<StetEntry>()
  const stood: Stood[] = []
  let next = 0
  let open: Scope[] = []
  for (const finding of findings) {
    while (next < scopes.length && scopes[next]!.start <= finding.start) open.push(scopes[next++]!)
    open = open.filter(({end}) => end >= finding.start)
    const hits = open.filter(
      ({names, end}) =>
        // What is missing at the very end of a block is still of it.
        (end > finding.start || finding.end === finding.start) &&
        (names.length === 0 || names.some((name) => isOf(finding, name)))
    )
    for (const hit of hits) hit.used = true
    if (hits.length > 0) {
      stood.push({finding})
      continue
    }
    const hit = here.find(
      ({entry, names}) => names.some((name) => isOf(finding, name)) && holdsAt(entry, document, finding)
    )
    if (hit) {
      stood.push({finding, entry: hit.entry})
      effective.add(hit.entry)
    } else left.push(finding)
  }
  for (const {used, names, comment} of scopes) {
    const wanted =
      names.length === 0 ? rules.filter(({optIn}) => !optIn).map(({id}) => id) : names.map(({rule}) => rule)
    if (!used && wanted.every((id) => ran.has(id))) complaints.push(unused(document, comment, names))
  }
  const idle = here
    .filter(({entry, names}) => !effective.has(entry) && names.every(({rule}) => ran.has(rule)))
    .map(({entry}) => entry)
  return {left, stood, complaints, idle}
}

function isOf(finding: OtherFinding, {rule, kind}: RuleName): boolean {
  // A plugin of others may sign with any name.
  return finding.source.replace(/^retext-/, '') === rule && (kind === undefined || finding.ruleId === kind)
}

function unused(document: ProseDocument, comment: StetComment, names: readonly RuleName[]): Finding {
  const written = [comment.verb, names.map(formatRuleName).join(', ')].filter(Boolean).join(' ')
  return ownFinding(document, 'unused-stet', comment, `\`${written}\` lets nothing stand; take the comment out`)
}

/** The scopes in the order of their starts. Misspelt comments become complaints. */
function findScopes(
  document: ProseDocument,
  rules: readonly Rule[],
  ran: ReadonlySet<string>,
  complaints: Finding[]
): Scope[] {
  const comments = findStetComments(document)
  if (comments.length === 0) return []
  const nextBlocks = new NextBlocks(document)
  const scopes: Scope[] = []
  let open: Scope[] = []
  const misspelt = (comment: StetComment, reason: string): void => {
    complaints.push(ownFinding(document, 'misspelt-stet', comment, reason))
  }
  for (const comment of comments) {
    if (!isVerb(comment.verb)) {
      const [name] = comment.names
      if (comment.meant !== undefined) {
        // What another linter is told about its own rules is for it to read.
        if (comment.verb.startsWith('copydesk') || (name !== undefined && isOwn(name, rules)))
          misspelt(comment, `There is no comment \`${comment.verb}\`; did you mean \`${comment.meant}\`?`)
        continue
      }
      // “Set in bold” is prose; only a rule after it makes a slip of it.
      const isProse = !comment.verb.startsWith('stet-') && (name === undefined || problemOfStetName(name, rules, ran))
      if (isProse) continue
      const guess = nearestVerb(comment.verb)
      misspelt(comment, `There is no comment \`${comment.verb}\`${guess ? `; did you mean \`${guess}\`?` : ''}`)
      continue
    }
    const names = comment.names.flatMap((name) => {
      const reason = problemOfStetName(name, rules, ran)
      if (reason === undefined) return parseRuleName(name)!
      misspelt(comment, `In \`${comment.verb}\`, ${reason}`)
      return []
    })
    if (names.length === 0 && comment.names.length > 0) continue
    if (comment.verb === 'stet-end') {
      const closed = open.filter((scope) => names.length === 0 || sameNames(scope.names, names))
      for (const scope of closed) scopes.push({...scope, end: comment.start})
      open = open.filter((scope) => !closed.includes(scope))
      if (closed.length === 0) misspelt(comment, 'Nothing is open for this `stet-end` to close; take it out')
      continue
    }
    if (comment.verb === 'stet-start') open.push({comment, names, used: false, start: comment.start, end: 0})
    else {
      const range = rangeFor(document, nextBlocks, comment)
      scopes.push({comment, names, used: false, ...(range ?? {start: comment.end, end: comment.end})})
    }
  }
  for (const scope of open) {
    misspelt(
      scope.comment,
      'This `stet-start` is never closed; put a `stet-end` where the copy is open to change again'
    )
    scopes.push({...scope, end: document.source.length})
  }
  return scopes.sort((left, right) => left.start - right.start)
}

/** Whether a name is that of a rule or a kind of these. */
function isOwn(name: string, rules: readonly Rule[]): boolean {
  const parsed = parseRuleName(name)
  return parsed !== undefined && rules.some(({id}) => id === parsed.rule)
}

function rangeFor(document: ProseDocument, nextBlocks: NextBlocks, comment: StetComment): Range | undefined {
  if (comment.verb === 'stet-file') return {start: 0, end: document.source.length}
  if (comment.inline) return document.rangeOf(document.blocks[comment.block]!)
  return nextBlocks.after(comment.block)
}

function sameNames(left: readonly RuleName[], right: readonly RuleName[]): boolean {
  const names = new Set(left.map(formatRuleName))
  return names.size === right.length && right.every((name) => names.has(formatRuleName(name)))
}
