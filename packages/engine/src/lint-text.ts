import {type Format, type ProseDocument, parseDocument} from '@copydesk/prose'
import {type Finding, type LintSettings, lint, ownFinding} from '@copydesk/rule'
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
export function findIn(
  document: ProseDocument,
  {rules: settings, minConfidence, stet}: TextSettings
): readonly Finding[] {
  if (settings?.['copydesk/not-english'] !== 'off') {
    const language = foreignLanguage(document)
    if (language !== undefined) {
      const reason = `This is ${language}, and the rules are for English; the text was not checked`
      return [ownFinding(document, 'not-english', {start: 0, end: 0}, reason)]
    }
  }
  return lint(document, rules, {complete: true, rules: settings, minConfidence, stet})
}
