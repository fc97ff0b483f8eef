import {type Format, type ProseDocument, parseDocument} from '@copydesk/prose'
import {
  type Finding,
  type LintSettings,
  lint,
  type OtherFindings,
  ownFinding,
  type Review,
  review
} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import {foreignLanguage} from './language.ts'
import {type Message, toMessage} from './message.ts'

/** How a text is linted. */
export interface TextSettings extends Pick<LintSettings, 'rules' | 'minConfidence' | 'stet'> {
  /** Stretches of source that are not prose. */
  readonly skip?: readonly RegExp[] | undefined
}

/** Lints one text with Copydesk's own rules. */
export function lintText(source: string, format: Format, settings: TextSettings = {}): Message[] {
  const document = parseDocument(source, {format, skip: settings.skip})
  return findIn(document, settings).map((finding) => toMessage(document, finding))
}

/** The findings of Copydesk's own rules, or the one that says why there are none. */
export function findIn(document: ProseDocument, settings: TextSettings): readonly Finding[] {
  const foreign = foreignFinding(document, settings)
  return foreign === undefined ? lint(document, rules, lintSettings(settings)) : [foreign]
}

/** The same, with what further plugins found, and with what stets made of all that. */
export function reviewOf(document: ProseDocument, settings: TextSettings, others: OtherFindings): Review {
  const foreign = foreignFinding(document, settings)
  if (foreign !== undefined) return {findings: [foreign], others: others.findings, stood: [], idle: []}
  return review(document, rules, lintSettings(settings, others))
}

function lintSettings({rules: settings, minConfidence, stet}: TextSettings, others?: OtherFindings): LintSettings {
  return {complete: true, rules: settings, minConfidence, stet, others}
}

function foreignFinding(document: ProseDocument, {rules: settings}: TextSettings): Finding | undefined {
  const language = settings?.['copydesk/not-english'] === 'off' ? undefined : foreignLanguage(document)
  if (language === undefined) return
  const reason = `This is ${language}, and the rules are for English; the text was not checked`
  return ownFinding(document, 'not-english', {start: 0, end: 0}, reason)
}
