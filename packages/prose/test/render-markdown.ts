import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm)

/** A Markdown document as a page: enough of it to test a reader of HTML on what people write. */
export function renderMarkdown(markdown: string): string {
  return render(parser.parse(markdown))
}

function render(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value)
    case 'html':
      return node.value
    case 'break':
      return '<br />\n'
    case 'thematicBreak':
      return '<hr />\n'
    case 'inlineCode':
      return `<code>${escapeText(node.value)}</code>`
    case 'code':
      return `<pre><code class="language-${escapeText(node.lang ?? '')}">${escapeText(node.value)}\n</code></pre>\n`
    case 'image':
    case 'imageReference':
      return `<img src="${escapeText('url' in node ? node.url : '')}" alt="${escapeText(node.alt ?? '')}" />`
    case 'link':
      return `<a href="${escapeText(node.url)}">${children(node)}</a>`
    case 'heading':
      return element(`h${node.depth}`, node)
    case 'list':
      return element(node.ordered ? 'ol' : 'ul', node)
    case 'footnoteReference':
      return `<sup><a href="#fn-${node.identifier}">1</a></sup>`
    default:
      return node.type in names ? element(names[node.type]!, node) : children(node)
  }
}

const names: Record<string, string> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td'
}

const inline = new Set(['emphasis', 'strong', 'delete'])

function element(name: string, node: Nodes): string {
  return `<${name}>${children(node)}</${name}>${inline.has(node.type) ? '' : '\n'}`
}

function children(node: Nodes): string {
  return 'children' in node ? node.children.map(render).join('') : ''
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
