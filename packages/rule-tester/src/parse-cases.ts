import type {Format} from '@copydesk/prose'

/** A fence of a case: its text, and the lines it stands on (of the whole file, from 0, the fence lines included). */
export interface Fence {
  /** Each line ends with `\n`. */
  readonly text: string
  readonly first: number
  readonly last: number
}

/** A case as written in `cases.md`. */
export interface Case {
  readonly name: string
  readonly verdict: 'accepted' | 'rejected'
  readonly format: Format
  /** The line of its heading, from 1. */
  readonly line: number
  readonly source: Fence
  readonly options: Fence | undefined
  readonly findings: Fence | undefined
  readonly fixed: Fence | undefined
  /** The wrappers it asks for; undefined where it leaves that to the rule's default. */
  readonly wrap: readonly string[] | undefined
}

const formats = new Map<string, Format>([
  ['txt', 'text'],
  ['md', 'markdown'],
  ['mdx', 'mdx'],
  ['html', 'html']
])

type Role = 'source' | 'options' | 'findings' | 'fixed'

interface Draft {
  readonly name: string
  readonly verdict: 'accepted' | 'rejected'
  readonly line: number
  readonly fences: Map<Role, Fence>
  format: Format
  wrap: readonly string[] | undefined
}

/**
 * Reads a `cases.md`, line by line, so that a fault of our own Markdown reader cannot hide a fault of a rule.
 *
 * @throws {SyntaxError} With the line, if a fence is of no known kind, stands twice or where no case is, or if a case
 *   lacks its source.
 */
export function parseCases(markdown: string): Case[] {
  const lines = markdown.split(/\r?\n/)
  const drafts: Draft[] = []
  let verdict: 'accepted' | 'rejected' | undefined
  let draft: Draft | undefined
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const fence = /^(`{3,}) *([^`]*)$/.exec(line)
    if (fence) {
      const last = closingFence(lines, index, fence[1]!)
      const text = lines.slice(index + 1, last).map((each) => `${each}\n`)
      if (draft) addFence(draft, fence[2]!.trim(), {text: text.join(''), first: index, last})
      index = last
      continue
    }
    const heading = /^(#{1,3}) +(\S.*)$/.exec(line)
    const wrap = /^<!-- *wrap: *([^>]*?) *-->$/.exec(line)
    if (heading && heading[1] !== '###') {
      verdict = /^(accepted|rejected)$/i.test(heading[2]!) ? (heading[2]!.toLowerCase() as typeof verdict) : undefined
      draft = undefined
    } else if (heading && verdict) {
      draft = {
        name: heading[2]!.trim(),
        verdict,
        line: index + 1,
        fences: new Map(),
        format: 'text',
        wrap: undefined
      }
      drafts.push(draft)
    } else if (wrap && draft) {
      draft.wrap = wrap[1] === 'none' ? [] : wrap[1]!.split(/[ ,]+/)
    }
  }
  return drafts.map(finish)
}

function closingFence(lines: readonly string[], opening: number, ticks: string): number {
  for (let index = opening + 1; index < lines.length; index++) {
    const line = lines[index]!.trimEnd()
    if (line.length >= ticks.length && /^`+$/.test(line)) return index
  }
  throw new SyntaxError(`cases.md:${opening + 1}: the fence never closes`)
}

function addFence(draft: Draft, info: string, fence: Fence): void {
  const at = `cases.md:${fence.first + 1}`
  const format = formats.get(info)
  const role: Role | undefined =
    format !== undefined
      ? 'source'
      : info === 'json options'
        ? 'options'
        : info === 'findings' || info === 'fixed'
          ? info
          : undefined
  if (role === undefined)
    throw new SyntaxError(
      `${at}: a fence of a case is \`txt\`, \`md\`, \`mdx\`, \`html\`, \`json options\`, \`findings\` or \`fixed\`, not \`${info}\``
    )
  if (draft.fences.has(role)) throw new SyntaxError(`${at}: the case “${draft.name}” has a second ${role} fence`)
  if (format) draft.format = format
  draft.fences.set(role, fence)
}

function finish(draft: Draft): Case {
  const {name, verdict, line, format, wrap, fences} = draft
  const source = fences.get('source')
  const at = `cases.md:${line}`
  if (!source) throw new SyntaxError(`${at}: the case “${name}” has no source fence`)
  if (verdict === 'accepted' && (fences.has('findings') || fences.has('fixed')))
    throw new SyntaxError(`${at}: “${name}” is accepted, so it has no findings and nothing is fixed`)
  return {
    name,
    verdict,
    format,
    line,
    source,
    options: fences.get('options'),
    findings: fences.get('findings'),
    fixed: fences.get('fixed'),
    wrap
  }
}
