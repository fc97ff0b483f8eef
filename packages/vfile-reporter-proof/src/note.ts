import {nameOf, placeOf, severityOf, xml} from '@copydesk/report'
import type {Mark} from './marks.ts'
import {sentence, words} from './words.ts'

/** More than this of a suggestion is not repeated in the margin: the copy shows it. */
const longest = 60

/** What the editor writes in the margin: what is wrong, what to put there, and the evidence. */
export function note({number, message, rule, edits}: Mark, id: string, text: string | undefined): string {
  const {reason, url, expected = []} = message
  const severity = severityOf(message)
  const name = nameOf(message) ?? 'note'
  const start = placeOf(message)?.start
  const parts = [
    `<span class="about"><a class="number" href="#${id}">${number}</a> `,
    /^https?:\/\//.test(url ?? '')
      ? `<a class="rule" href="${xml(url!)}">${xml(name)}</a>`
      : `<b class="rule">${xml(name)}</b>`,
    severity === 'warn' ? '' : ` <span class="level">${severity}</span>`,
    start ? `<span class="where">${start.line}:${start.column}</span>` : '',
    '</span>',
    `<span class="reason">${sentence(reason)}</span>`
  ]
  const suggestion = edits.length > 0 ? repairOf(edits, text ?? '') : expected.slice(0, 3).map(words).join(' or ')
  if (suggestion !== '') parts.push(`<span class="suggestion">${suggestion}</span>`)
  if (message.note) parts.push(`<span class="evidence">${sentence(message.note)}</span>`)
  return `<span class="note ${rule}" id="note-${id}" role="note">${parts.join('')}</span>`
}

/** A repair in words: “make it Byrd”, “insert ”, “take it out”. */
function repairOf(edits: Mark['edits'], text: string): string {
  const [edit, ...more] = edits
  if (edit === undefined || more.length > 0) return 'correct it as marked'
  const gone = text.slice(edit.start, edit.end)
  if (edit.text === '') return 'take it out'
  if (edit.text.trim() === '') return edit.text.includes('\n') ? 'start a new line' : 'add a space'
  if (edit.text.length > longest) return 'correct it as marked'
  return `${gone === '' ? 'insert' : 'make it'} ${words(edit.text.trim())}`
}
