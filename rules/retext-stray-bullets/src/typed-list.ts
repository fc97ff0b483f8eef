import type {ProseDocument} from '@copydesk/prose'
import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import type {Item, List} from './lists.ts'
import {isBullet} from './marks.ts'

/** A list that is typed with bullets where the format has lists of its own: Markdown runs its lines together. */
export function typedList(document: ProseDocument, list: List): Finding[] {
  const {items} = list
  if (document.format === 'text' || items.length < 2) return []
  if (items.some(({sign}) => sign.real || !isBullet(sign.text))) return []
  const first = items[0]!.sign
  const edits = document.format === 'html' ? undefined : toMarkdown(document, items)
  return [
    {
      ...first.place,
      kind: 'typed-list',
      reason: `\`${first.text}\` is typed ${items.length} times and makes no list; turn these lines into one`,
      ...(edits && {expected: ['-'], edits})
    }
  ]
}

/** A hyphen for each bullet; undefined where a line break that was asked for would be left over. */
function toMarkdown(document: ProseDocument, items: readonly Item[]): Edit[] | undefined {
  const edits: Edit[] = []
  for (const {block, sign, start, continues} of items) {
    if (!('start' in sign.place) || continues === 'indented') return
    const at = sign.place.start
    if (at > 0 && asksForBreak(document, document.toSource(block, at - 1, at).start)) return
    edits.push({block, start: at, end: start, text: '- '})
  }
  return edits
}

function asksForBreak(document: ProseDocument, lineBreak: number): boolean {
  const {source} = document
  return source[lineBreak] === '<' || source[lineBreak - 1] === '\\' || source[lineBreak] === '\\'
}
