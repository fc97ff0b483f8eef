import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'

/**
 * The blocks of an HTML source by way of a browser's tree (parse5): kind and text, a line each. It shares no code with
 * the reader, and knows only what the reader leaves out on purpose.
 */
export function referenceBlocks(source: string): string[] {
  const lines: string[] = []
  let text = ''
  let solid = false
  /** The item that is open has its first text. */
  const taken = new Set<object>()

  function flush({kind, item}: Place): void {
    const parts = text
      .replace(/[ \t\n\f\r]+/g, ' ')
      .replace(/ ?\v ?/g, '\v')
      .split(/\v{2,}/)
    for (const part of parts) {
      const words = part
        .replace(/\v/g, '\n')
        .trim()
        .replace(/\{\{.*?\}\}|\{%.*?%\}/gs, '\uFFFC')
      if (/[^\s\uFFFC\u00AD\u200B-\u200F\uFEFF]/.test(words) || (solid && words !== '')) {
        const further = kind === 'item' && item !== undefined && taken.has(item)
        if (item !== undefined) taken.add(item)
        lines.push(`${further ? 'paragraph' : kind} ${JSON.stringify(words)}`)
      }
    }
    text = ''
    solid = false
  }

  function walk(node: Tree.ChildNode, place: Place): void {
    if (node.nodeName === '#text') {
      text += (node as Tree.TextNode).value
      return
    }
    if (!('tagName' in node)) return
    const name = node.tagName
    const attributes = new Map(node.attrs.map((each) => [each.name, each.value]))
    if (isSkipped(name, attributes)) {
      if (blocks.has(name)) flush(place)
      return
    }
    if (isNote(node, attributes)) return
    if (name === 'br') text += '\v'
    else if (name === 'img' || name === 'math' || name === 'button') text += '\uFFFC'
    else if (/^(?:code|kbd|samp|tt|var)$/.test(name)) {
      if (content(node).trim() !== '') {
        text += '\uFFFC'
        solid = true
      }
    } else if (/^(?:hr|pre|iframe|video|audio|object|embed)$/.test(name)) {
      flush(place)
      lines.push(name === 'hr' ? 'thematicBreak' : name === 'pre' ? 'code' : 'embed')
    } else if (blocks.has(name)) {
      flush(place)
      const layout = name === 'table' ? isLayout(node) : place.layout
      if (name === 'table' && !layout) lines.push('table')
      const inner = {
        kind: layout && /^t[dh]$/.test(name) ? 'paragraph' : kindOf(name, place.kind),
        item: name === 'li' ? node : place.item,
        layout
      }
      for (const child of node.childNodes) walk(child, inner)
      flush(inner)
    } else for (const child of node.childNodes) walk(child, place)
  }

  for (const child of parse(source, {scriptingEnabled: true}).childNodes) walk(child, root)
  flush(root)
  return lines
}

interface Place {
  readonly kind: string
  /** The list item around it. */
  readonly item: object | undefined
  /** Whether the table around it only puts things in their places. */
  readonly layout: boolean
}

const root: Place = {kind: 'paragraph', item: undefined, layout: false}

/** Whether a table holds headings or other tables, or says itself that it is no table. */
function isLayout(table: Tree.Element): boolean {
  const {role} = Object.fromEntries(table.attrs.map((each) => [each.name, each.value]))
  return role === 'presentation' || table.childNodes.some(holdsBlocks)
}

function holdsBlocks(node: Tree.ChildNode): boolean {
  if (!('tagName' in node) || node.tagName === 'pre') return false
  return /^(?:table|h[1-6])$/.test(node.tagName) || node.childNodes.some(holdsBlocks)
}

const blocks = new Set(
  `address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section summary
  table tbody td tfoot th thead title tr ul`.split(/\s+/)
)

const kinds: Record<string, string> = {
  title: 'title',
  summary: 'heading',
  dt: 'heading',
  dd: 'paragraph',
  figcaption: 'caption',
  caption: 'caption',
  address: 'verse',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
  li: 'item'
}

function kindOf(name: string, outer: string): string {
  return /^h[1-6]$/.test(name) ? `heading${name[1]}` : (kinds[name] ?? outer)
}

const skipped = new Set(
  'button canvas datalist dialog nav noscript option rp rt script select style svg template textarea noembed noframes'.split(
    ' '
  )
)

function isSkipped(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return (
    (skipped.has(name) && name !== 'button') ||
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    attributes.get('role') === 'navigation' ||
    (name === 'label' && attributes.has('for')) ||
    /display:\s*none|mso-list:\s*ignore/i.test(attributes.get('style') ?? '') ||
    /\b(?:skip-link|sr-only|twitter-tweet)\b/.test(attributes.get('class') ?? '')
  )
}

function isNote(node: Tree.Element, attributes: ReadonlyMap<string, string>): boolean {
  const isNumber = /^(?=.*\S)[\s[\]\d↩¶#]+$/.test(content(node).replace('\uFE0E', ''))
  const target = attributes.get('href') ?? ''
  if (node.tagName === 'sup') return isNumber && node.childNodes.some((child) => child.nodeName === 'a')
  return node.tagName === 'a' && target.startsWith('#') && isNumber
}

function content(node: Tree.ChildNode): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(content).join('') : ''
}
