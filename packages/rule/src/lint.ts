import type {ProseDocument} from '@copydesk/prose'
import {ownFinding} from './own-finding.ts'
import {nameOf} from './rule-name.ts'
import {compareFindings, runRule} from './run-rule.ts'
import {type LintSettings, planOf} from './settings.ts'
import type {StetEntry} from './stet/entry.ts'
import {letStand, type Stood} from './stet/let-stand.ts'
import type {Finding, OtherFinding, Rule} from './types.ts'

/** The whole outcome of a run. */
export interface Review {
  /** What is to be told, in the order of the places. */
  readonly findings: readonly Finding[]
  /** What a stet lets stand. */
  readonly stood: readonly Stood[]
  /** What is to be told of `others`, in the order of the places. */
  readonly others: readonly OtherFinding[]
  /** Entries of `copydesk.stet.yml` that let nothing stand in this document although their rules ran. */
  readonly idle: readonly StetEntry[]
}

/**
 * Runs rules over a document: what the engine, the preset and each plugin call.
 *
 * A rule that throws does not take the others with it: its findings are replaced by one of the source `copydesk` with
 * the rule id `rule-crashed`.
 *
 * @throws {SettingsError} If the settings are wrong.
 */
export function lint(document: ProseDocument, rules: readonly Rule[], settings: LintSettings = {}): readonly Finding[] {
  return review(document, rules, settings).findings
}

/** As {@link lint}, with the findings that a stet lets stand. */
export function review(document: ProseDocument, rules: readonly Rule[], settings: LintSettings = {}): Review {
  const plan = planOf(rules, settings)
  const raw: Finding[] = []
  const crashes: Finding[] = []
  const ran = new Set<string>()
  for (const [rule, options] of plan.options) {
    try {
      // Spreading them into one call could be more arguments than the stack holds.
      for (const finding of runRule(rule, document, options)) raw.push(finding)
      ran.add(rule.id)
    } catch (error) {
      crashes.push(crash(document, rule, error))
    }
  }
  const {ran: otherPlugins = [], findings: others = []} = settings.others ?? {}
  for (const name of otherPlugins) ran.add(name.replace(/^retext-/, ''))
  const all = [...raw, ...others].sort(compareFindings)
  const {left, stood, complaints, idle} = letStand(document, all, rules, ran, settings.stet ?? {})
  const isOther = new Set<OtherFinding>(others)
  const own = left.filter((finding) => !isOther.has(finding)) as readonly Finding[]
  const told = [...own, ...crashes, ...(settings.complete ? complaints : [])]
  const findings: Finding[] = []
  for (const finding of told.sort(compareFindings)) {
    const level = plan.levels.get(nameOf(finding)) ?? finding.severity
    if (level === 'off' || finding.confidence < (settings.minConfidence ?? 0)) continue
    findings.push(level === finding.severity ? finding : {...finding, severity: level})
  }
  return {findings, stood, others: left.filter((finding) => isOther.has(finding)), idle}
}

function crash(document: ProseDocument, rule: Rule, error: unknown): Finding {
  const what = error instanceof Error ? error.message : String(error)
  const reason = `\`${rule.id}\` failed on this text and could not check it: ${what.replace(/\s+/g, ' ')}`
  return ownFinding(document, 'rule-crashed', {start: 0, end: 0}, reason)
}
