import type {ProseDocument} from '@copydesk/prose'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Finding, Safety, Severity, SourceFixEdit} from './types.ts'

/** A message of a Copydesk rule: a `VFileMessage` with what an editor or a fixer needs beside it. */
export interface FindingMessage extends VFileMessage {
  /** Source offsets; all edits or none. */
  fix?: {readonly safety: Safety; readonly edits: readonly SourceFixEdit[]}
  /** From 0 to 1. */
  confidence: number
  /** Other places that belong to the message. */
  related?: readonly {readonly place: NonNullable<VFileMessage['place']>; readonly message: string}[]
}

const fatal: Record<Severity, boolean | undefined> = {info: undefined, warn: false, error: true}

/** Adds a message for each finding to a file. */
export function addMessages(file: VFile, document: ProseDocument, findings: readonly Finding[]): void {
  // A message is an `Error`; collecting a stack that nobody reads costs more than finding what it says. Only V8 has
  // the limit, and an environment may have frozen it.
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit')
  Reflect.set(Error, 'stackTraceLimit', 0)
  try {
    for (const finding of findings) addMessage(file, document, finding)
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit)
  }
}

function addMessage(file: VFile, document: ProseDocument, finding: Finding): void {
  const place = placeOf(document, finding)
  const {source, ruleId, actual, expected, note, url, fix, confidence, related} = finding
  const message = file.message(finding.reason, {place, source, ruleId})
  message.fatal = fatal[finding.severity]
  const extra: Partial<FindingMessage> = {actual, url, confidence}
  if (expected) extra.expected = [...expected]
  if (note !== undefined) extra.note = note
  if (fix) extra.fix = fix
  if (related) extra.related = related.map((each) => ({place: placeOf(document, each), message: each.message}))
  Object.assign(message, extra)
}

function placeOf(document: ProseDocument, {start, end}: {readonly start: number; readonly end: number}) {
  return {start: document.point(start), end: document.point(end)}
}
