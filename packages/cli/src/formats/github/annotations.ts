import {nameOf, placeOf, type Severity} from '@copydesk/report'
import {commandData, commandProperty} from './escape.ts'
import type {Form} from './forms.ts'

/** GitHub shows so many annotations of each level of a step, and drops the others without a word. */
const limit = 10

const levels = [
  ['error', 'error', 'errors'],
  ['warn', 'warning', 'warnings'],
  ['info', 'notice', 'notices']
] as const satisfies readonly (readonly [Severity, string, string])[]

/**
 * Workflow commands: errors first, then lines that have changed, one a wrong form of a file; where there are more than GitHub shows, the last one
 * counts the rest.
 *
 * @param whole Where all of them are.
 */
export function* annotations(forms: readonly Form[], whole: string): Generator<string> {
  for (const [severity, command, plural] of levels) {
    const all = forms.filter((form) => form.severity === severity)
    // A review is about what has changed.
    const ofLevel = [...all.filter(({isChanged}) => isChanged), ...all.filter(({isChanged}) => !isChanged)]
    const shown = ofLevel.length > limit ? limit - 1 : limit
    for (const form of ofLevel.slice(0, shown)) yield annotation(command, form)
    const rest = ofLevel.slice(shown)
    if (rest.length === 0) continue
    const files = new Set(rest.map(({path}) => path)).size
    const text = `and ${rest.length} more ${plural} in ${files === 1 ? 'one file' : `${files} files`}; ${whole}`
    yield `::${command} title=copydesk::${commandData(text)}\n`
  }
}

function annotation(command: string, {path, messages}: Form): string {
  const [first, ...more] = messages
  const place = placeOf(first)
  const properties: Record<string, string | number> = {file: path}
  if (place) {
    properties.line = place.start.line
    properties.endLine = place.end.line
    // GitHub takes columns only within one line.
    if (place.start.line === place.end.line) {
      properties.col = place.start.column
      properties.endColumn = place.end.column
    }
  }
  properties.title = nameOf(first) ?? 'copydesk'
  const list = Object.entries(properties).map(([key, value]) => `${key}=${commandProperty(String(value))}`)
  const also = more.flatMap((message) => placeOf(message)?.start.line ?? [])
  const text = [first.reason, times(messages.length, also), first.note].filter(Boolean).join('\n')
  return `::${command} ${list.join(',')}::${commandData(text)}\n`
}

function times(count: number, also: readonly number[]): string {
  if (count === 1) return ''
  const lines = [...new Set(also)]
  const shown = lines.slice(0, 9).join(', ')
  const more = lines.length > 9 ? ' and on' : ''
  return `${count} times in this file${lines.length === 0 ? '' : `; again in line ${shown}${more}`}`
}
