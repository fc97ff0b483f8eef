import {type ProseDocument, toNlcst} from '@copydesk/prose'
import {type OtherFinding, type OtherFindings, ownFinding} from '@copydesk/rule'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {LoadedPlugin} from './load.ts'

/**
 * Runs further retext plugins over a document, each over a tree of its own whose places are exact. One that throws is
 * told and does not take the others with it.
 */
export async function runPlugins(
  document: ProseDocument,
  path: string,
  plugins: readonly LoadedPlugin[]
): Promise<OtherFindings> {
  const findings: OtherFinding[] = []
  const ran = new Set<string>()
  for (const {name, processor} of plugins) {
    const file = new VFile({path, value: document.source})
    try {
      await processor.run(toNlcst(document), file)
      ran.add(name)
      for (const message of file.messages) {
        const finding = toFinding(document, name, message)
        ran.add(finding.source)
        findings.push(finding)
      }
    } catch (error) {
      const what = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
      const reason = `\`${name}\` failed on this text and could not check it: ${what}`
      findings.push(ownFinding(document, 'rule-crashed', {start: 0, end: 0}, reason))
    }
  }
  return {ran: [...ran], findings}
}

function toFinding(document: ProseDocument, plugin: string, message: VFileMessage): OtherFinding {
  const {start, end} = rangeOf(message, document.source.length)
  const actual = document.source.slice(start, end)
  const {expected, note, url} = message
  return {
    source: message.source ?? plugin,
    ruleId: message.ruleId ?? plugin,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warn' : 'info',
    reason: message.reason,
    start,
    end,
    actual,
    ...(expected?.length && {expected}),
    ...(note !== undefined && {note}),
    ...(url !== undefined && {url}),
    confidence: 1,
    // What a plugin calls `actual` may be the word and not its source (`caf&eacute;`): then its place is not replaced.
    ...(expected?.length === 1 &&
      actual === message.actual && {fix: {safety: 'suggest', edits: [{start, end, text: expected[0]!}]}})
  }
}

function rangeOf({place}: VFileMessage, length: number): {start: number; end: number} {
  if (place === undefined) return {start: 0, end: 0}
  const [from, to] = 'start' in place ? [place.start, place.end] : [place, place]
  const start = Math.min(length, from.offset ?? 0)
  return {start, end: Math.max(start, Math.min(length, to.offset ?? start))}
}
