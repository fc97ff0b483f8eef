import {nameOf, pathOf, type ReportedFile, xml} from '@copydesk/report'
import {articleId} from './ids.ts'
import {ruleOf} from './marks.ts'
import {style} from './style.ts'
import {count} from './words.ts'

/** The end of a page. */
export const closePage = '</main>\n</body>\n</html>\n'

/** The beginning of a page, up to its first article: what was marked, by rule and by article. */
export function openPage(files: readonly ReportedFile[]): string {
  const marked = files.filter(({messages}) => messages.length > 0)
  const total = marked.reduce((sum, {messages}) => sum + messages.length, 0)
  const title = total === 0 ? `Nothing to mark in ${count(files.length, 'article')}` : headline(total, marked, files)
  // Nothing of an article runs or is loaded, whatever it holds.
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Proof: ${title}</title>
<style>
${style}</style>
</head>
<body>
<header class="masthead">
<h1><span aria-hidden="true">❡</span> Proof</h1>
<p>${title}</p>
</header>
<main>
${marked.length === 0 ? '' : index(marked)}`
}

function headline(total: number, marked: readonly ReportedFile[], files: readonly ReportedFile[]): string {
  const of = marked.length === files.length ? '' : `${marked.length} of `
  return `${count(total, 'mark')} in ${of}${count(files.length, 'article')}`
}

function index(marked: readonly ReportedFile[]): string {
  const rows = marked.map((file) => {
    const path = pathOf(file)
    const {length} = file.messages
    return `<tr><td><a href="#${articleId(path)}">${xml(path)}</a></td><td>${tally(file)}</td><td>${length}</td></tr>\n`
  })
  return `<nav class="index" aria-label="Articles">
<table>
<thead><tr><th scope="col">Article</th><th scope="col">Marks by rule</th><th scope="col">Marks</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</nav>
`
}

/** How often each rule is of a file, the commonest first. */
function tally({messages}: ReportedFile): string {
  const counts = new Map<string, {rule: string; count: number}>()
  for (const message of messages) {
    const name = nameOf(message)?.split('/')[0] ?? 'other'
    counts.set(name, {rule: ruleOf(message), count: (counts.get(name)?.count ?? 0) + 1})
  }
  return [...counts]
    .sort(([left, one], [right, other]) => other.count - one.count || (left < right ? -1 : 1))
    .map(([name, {rule, count: times}]) => `<span class="tally ${rule}">${xml(name)}&nbsp;${times}</span>`)
    .join(' ')
}
