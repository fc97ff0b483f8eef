import {type Source, xml} from '@copydesk/report'
import type {Mark} from './marks.ts'
import {note} from './note.ts'

/** What the page puts between two letters of the copy: what is to be inserted, and the numbers that lead to the margin. */
export class Points {
  readonly #inserted = new Map<number, string>()
  readonly #noted = new Map<number, string>()
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get offsets(): readonly number[] {
    return [...this.#inserted.keys(), ...this.#noted.keys()]
  }

  at(offset: number): string {
    return (this.#inserted.get(offset) ?? '') + (this.#noted.get(offset) ?? '')
  }

  /** Takes in a mark that has a range. */
  add(mark: Mark, source: Source, articleId: string): void {
    const {range, edits, rule, number} = mark
    const {start, end} = range!
    const id = `${articleId}-${number}`
    for (const edit of edits) {
      const shown = edit.text === ' ' ? '␣' : edit.text.replace(/\r\n|[\r\n]/g, '¶')
      if (shown !== '') put(this.#inserted, edit.end, `<ins class="${rule}">${xml(shown)}</ins>`)
    }
    // Where something is missing and nobody can tell what, a caret stands, as on paper.
    const caret = start === end && !this.#inserted.has(start) ? `<span class="caret ${rule}">‸</span>` : ''
    const reference = `<a class="reference ${rule}" id="${id}" href="#note-${id}">${number}</a>`
    put(this.#noted, Math.min(end, endOfLine(source, start)), caret + reference + note(mark, id, this.#text))
  }
}

/** The note of a mark over several lines stands at the first of them. */
function endOfLine(source: Source, offset: number): number {
  const next = source.starts[source.lineAt(offset)] ?? source.text.length
  return Math.max(offset, next - /(?:\r\n|[\r\n])?$/.exec(source.text.slice(Math.max(0, next - 2), next))![0].length)
}

function put(map: Map<number, string>, offset: number, html: string): void {
  map.set(offset, (map.get(offset) ?? '') + html)
}
