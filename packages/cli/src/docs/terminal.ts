/**
 * Markdown as a terminal shows it: examples indented, what Copydesk says of them behind an arrow, links by their words.
 */
export function forTerminal(lines: readonly string[]): string {
  let isExample = false
  const shown: string[] = []
  for (const line of lines) {
    if (/^(?:```|~~~)/.test(line)) isExample = !isExample
    else if (isExample) shown.push(line === '' ? '' : `    ${line}`)
    // What tells a script where to write its figures.
    else if (!/^<!--.*-->$/.test(line)) shown.push(withoutLinks(line).replace(/^> ?/, '  → '))
  }
  return shown
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n/, '')
    .trimEnd()
}

function withoutLinks(line: string): string {
  return line.replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1')
}
