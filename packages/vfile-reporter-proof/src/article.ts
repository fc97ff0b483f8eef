import {pathOf, type ReportedFile, type Source, sourceOf, xml} from '@copydesk/report'
import {articleId} from './ids.ts'
import {type Mark, marksOf} from './marks.ts'
import {note} from './note.ts'
import {Points} from './points.ts'
import {rolesOf} from './roles.ts'
import {type Layer, type Stretch, stretches} from './stretches.ts'
import {count} from './words.ts'

/** One article of the page; nothing of a file without findings. */
export function proofOf(file: ReportedFile): string {
  if (file.messages.length === 0) return ''
  const path = pathOf(file)
  const id = articleId(path)
  const source = sourceOf(file)
  const marks = marksOf(file, source)
  const onCopy = marks.filter(({range}) => range !== undefined)
  const notes = marks
    .filter(({range}) => range === undefined)
    .map((mark) => note(mark, `${id}-${mark.number}`, undefined))
  const head = `<article id="${id}" class="sheet" aria-labelledby="${id}-name">
<header><h2 id="${id}-name">${xml(path)}</h2><p>${count(marks.length, 'mark')}</p></header>\n`
  const loose = notes.length === 0 ? '' : `<div class="loose">${notes.join('\n')}</div>\n`
  const copy = source === undefined ? '' : `<div class="copy">\n${copyOf(source, onCopy, id, file.path)}</div>\n`
  return `${head}${loose}${copy}</article>\n`
}

/** The source with its marks, a line a line, so that it can be found again in an editor. */
function copyOf(source: Source, marks: readonly Mark[], id: string, path: string | undefined): string {
  const {text, starts} = source
  const roles = rolesOf(text, path)
  const points = new Points(text)
  for (const mark of marks) points.add(mark, source, id)
  const layers: Layer[] = [...roles.map(({start, end, role}) => ({start, end, name: role})), ...marks.flatMap(layersOf)]
  const marked = new Set(marks.map(({range}) => source.lineAt(range!.start)))
  const lines: string[] = []
  let line = 0
  let html = ''
  const endLine = (): void => {
    // An empty line is as high as any other.
    const number = marked.has(line) ? ` data-line="${line}"` : ''
    lines.push(`<div class="line"${number}>${html === '' ? '<br>' : html}</div>\n`)
    html = ''
  }
  for (const stretch of stretches(text.length, layers, [...starts, ...points.offsets])) {
    if (stretch.start === starts[line]) {
      if (line > 0) endLine()
      line++
    }
    html += points.at(stretch.start) + draw(stretch, text)
  }
  html += points.at(text.length)
  if (lines.length === 0 || html !== '') endLine()
  return lines.join('')
}

function draw({start, end, names}: Stretch, text: string): string {
  const copy = xml(text.slice(start, end).replace(/\r?\n$|\r$/, ''))
  if (copy === '') return ''
  if (names.length === 0) return copy
  const classes = names.join(' ')
  if (names.includes('gone')) return `<del class="${classes}">${copy}</del>`
  return names.includes('mark') ? `<mark class="${classes}">${copy}</mark>` : `<span class="${classes}">${copy}</span>`
}

function layersOf({range, rule, edits}: Mark): Layer[] {
  const gone = edits.filter(({start, end}) => end > start)
  return [
    ...['mark', rule].map((name) => ({...range!, name})),
    ...gone.flatMap(({start, end}) => ['gone', rule].map((name) => ({start, end, name})))
  ]
}
