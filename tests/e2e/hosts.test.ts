import {spawn} from 'node:child_process'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {createMessageConnection} from 'vscode-jsonrpc/node.js'
import {copydesk, folderOf, root, runNode} from './support/run.ts'

const remark = path.join(root, 'node_modules/remark-cli/cli.js')
const rehype = path.join(root, 'node_modules/rehype-cli/cli.js')
const ourServer = path.join(root, 'packages/language-server/bin/copydesk-language-server.js')
const remarkServer = path.join(root, 'tests/e2e/support/remark-language-server.mjs')
const remarkrc = '{"plugins": ["remark-gfm", "remark-copydesk"]}'

const markdown = `# A new pier

The mayor spoke 😀 for an hour &amp; a half.

> Nobody *laughed* at that.

- The pier, said the mayor, “will be open by June.
- The old pier stays open.

“We will build it,” she said. “It will be paid for.

Watch what she said in the video below:
`
const mdx = `import {Chart} from './chart.js'

# A new pier

The mayor spoke for an hour, said {name}.

<Chart width={3} />

“We will build it,” she said. “It will be paid for.
`
const html = `<h1>A new pier</h1>
<p>The mayor spoke for an hour &amp; a half.</p>
<p>“We will build it,” she said. “It will be paid for.</p>
`

/** What a report by `vfile-reporter` says, as sorted \`line:col-line:col kind package\`. */
function findingsOf(report: string): string[] {
  return report
    .split('\n')
    .map((line) => /^\s*(\d+:\d+-\d+:\d+)\s.*\s(\S+)\s+(retext-\S+|copydesk)\s*$/.exec(line))
    .flatMap((match) => (match ? [`${match[1]} ${match[2]} ${match[3]}`] : []))
    .sort()
}

/** What the command itself finds. */
function copydeskFinds(name: string, text: string): string[] {
  return findingsOf(copydesk([name], folderOf({[name]: text})).stdout)
}

describe('remark-cli', () => {
  for (const [name, text] of Object.entries({'a.md': markdown, 'a.mdx': mdx}))
    it(`finds in ${name} what copydesk finds`, () => {
      const folder = folderOf({[name]: text, '.remarkrc.json': remarkrc})
      const {code, stderr, stdout} = runNode(remark, ['.', '--ext', 'md,mdx', '--frail', '--no-stdout'], folder)
      expect(findingsOf(stderr)).toEqual(copydeskFinds(name, text))
      expect(findingsOf(stderr).length).toBeGreaterThan(0)
      expect(stdout).toBe('')
      expect(code).toBe(1)
    })

  it('works with --use and no configuration', () => {
    const {stderr} = runNode(remark, ['a.md', '--use', 'remark-copydesk', '--no-stdout'], folderOf({'a.md': markdown}))
    expect(findingsOf(stderr)).toEqual(copydeskFinds('a.md', markdown))
  })

  it('takes plain-object options', () => {
    const rc =
      '{"plugins": [["remark-copydesk", {"rules": {"paired-quotes": "off", "unfinished-sentences": "error"}}]]}'
    const {stderr} = runNode(remark, ['a.md', '--no-stdout'], folderOf({'a.md': markdown, '.remarkrc.json': rc}))
    expect(stderr).not.toContain('retext-paired-quotes')
    expect(stderr).toMatch(/error\S* .*dangling-lead-in\s+retext-unfinished-sentences/)
  })

  it('says what is wrong with an option', () => {
    const rc = '{"plugins": [["remark-copydesk", {"rules": {"paired-qoutes": "off"}}]]}'
    const {code, stderr} = runNode(remark, ['a.md', '--no-stdout'], folderOf({'a.md': markdown, '.remarkrc.json': rc}))
    expect(stderr).toContain('paired-qoutes')
    expect(stderr).toContain('did you mean `paired-quotes`?')
    expect(code).toBe(1)
  })
})

describe('rehype-cli', () => {
  it('finds in HTML what copydesk finds', () => {
    const folder = folderOf({'a.html': html, '.rehyperc.json': '{"plugins": ["rehype-copydesk"]}'})
    const {code, stderr} = runNode(rehype, ['.', '--frail', '--no-stdout'], folder)
    expect(findingsOf(stderr)).toEqual(copydeskFinds('a.html', html))
    expect(findingsOf(stderr).length).toBeGreaterThan(0)
    expect(code).toBe(1)
  })
})

describe('remark’s language server', () => {
  const named = `${markdown}\nPresident Maren Oddleifson 😀 spoke. “😀 President Oddlefson left. Oddleifson came back.\n`

  for (const [ending, text] of Object.entries({LF: named, CRLF: named.replaceAll('\n', '\r\n')}))
    it(`shows what ours shows, and makes the same fixes, with ${ending}`, async () => {
      const folder = folderOf({'.remarkrc.json': remarkrc})
      const [theirs, ours] = [await review(remarkServer, folder, text), await review(ourServer, folder, text)]
      expect(theirs.diagnostics.map(({range, message}) => ({range, message}))).toEqual(
        ours.diagnostics.map(({range, message}) => ({range, message: expect.stringContaining(message)}))
      )
      const places = theirs.diagnostics.map(({range: {start, end}, code, source}) => {
        const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`
        return `${place} ${code} ${source}`
      })
      expect(places.sort()).toEqual(copydeskFinds('a.md', text))
      expect(theirs.fixed.some((fixed) => fixed !== undefined)).toBe(true)
      // What the rule puts elsewhere than where it reports, remark’s server cannot make.
      for (const [index, fixed] of theirs.fixed.entries())
        if (fixed !== undefined) expect(fixed).toBe(ours.fixed[index])
    })
})

describe('a stet comment', () => {
  const stet = 'stet paired-quotes: quoted as published'
  const slip = '“It will be paid for.'

  it('silences the same finding in copydesk, remark-cli, rehype-cli and remark’s language server', async () => {
    const md = markdown.replace('“We will', `<!-- ${stet} -->\n\n“We will`)
    const stetMdx = mdx.replace('“We will', `{/* ${stet} */}\n\n“We will`)
    const stetHtml = html.replace('<p>“We', `<!-- ${stet} -->\n<p>“We`)
    const line = (text: string) => `${text.slice(0, text.indexOf(slip)).split('\n').length}:`
    const rest = (name: string, text: string) => {
      const found = copydeskFinds(name, text)
      expect(found.filter((finding) => finding.startsWith(line(text)))).toEqual([])
      return found
    }
    const here = folderOf({'a.md': md, 'a.mdx': stetMdx, 'a.html': stetHtml, '.remarkrc.json': remarkrc})
    expect(findingsOf(runNode(remark, ['a.md', '--no-stdout'], here).stderr)).toEqual(rest('a.md', md))
    expect(findingsOf(runNode(remark, ['a.mdx', '--ext', 'mdx', '--no-stdout'], here).stderr)).toEqual(
      rest('a.mdx', stetMdx)
    )
    const rehypeRun = runNode(rehype, ['a.html', '--use', 'rehype-copydesk', '--no-stdout'], here)
    expect(findingsOf(rehypeRun.stderr)).toEqual(rest('a.html', stetHtml))
    const shown = (await review(remarkServer, here, md)).diagnostics.map(({range}) => `${range.start.line + 1}:`)
    expect(shown).not.toContain(line(md))
    expect(shown).toHaveLength(rest('a.md', md).length)
  })
})

interface Diagnostic {
  readonly range: Range
  readonly message: string
  readonly code?: string
  readonly source?: string
}

interface Range {
  readonly start: Position
  readonly end: Position
}

interface Position {
  readonly line: number
  readonly character: number
}

interface Action {
  readonly edit?: {readonly changes?: Readonly<Record<string, readonly {range: Range; newText: string}[]>>}
}

interface Review {
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text after the first quick fix of each; undefined where there is none. */
  readonly fixed: readonly (string | undefined)[]
}

/** Opens a text as `a.md` in a language server, waits for what it shows, and asks for the fix of each. */
async function review(program: string, folder: string, text: string): Promise<Review> {
  const server = spawn(process.execPath, [program, '--stdio'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']})
  const connection = createMessageConnection(server.stdout, server.stdin)
  try {
    const published = new Promise<readonly Diagnostic[]>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', ({diagnostics}: {diagnostics: Diagnostic[]}) =>
        resolve(diagnostics)
      )
    })
    connection.listen()
    const rootUri = pathToFileURL(folder).href
    const workspaceFolders = [{uri: rootUri, name: 'articles'}]
    await connection.sendRequest('initialize', {processId: process.pid, rootUri, workspaceFolders, capabilities: {}})
    await connection.sendNotification('initialized', {})
    const uri = pathToFileURL(path.join(folder, 'a.md')).href
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId: 'markdown', version: 1, text}
    })
    const diagnostics = (await published).toSorted(
      ({range: {start: left}}, {range: {start: right}}) => left.line - right.line || left.character - right.character
    )
    const fixed: (string | undefined)[] = []
    for (const diagnostic of diagnostics) {
      const [fix] = await connection.sendRequest<readonly Action[]>('textDocument/codeAction', {
        textDocument: {uri},
        range: diagnostic.range,
        context: {diagnostics: program === remarkServer ? [diagnostic] : [], only: ['quickfix']}
      })
      const edits = fix?.edit?.changes?.[uri]
      fixed.push(edits && edited(text, edits))
    }
    return {diagnostics, fixed}
  } finally {
    connection.dispose()
    server.kill()
  }
}

function edited(text: string, edits: readonly {readonly range: Range; readonly newText: string}[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]
  const at = ({line, character}: Position) => starts[line]! + character
  return edits
    .toSorted((left, right) => at(right.range.start) - at(left.range.start))
    .reduce(
      (result, {range, newText}) => result.slice(0, at(range.start)) + newText + result.slice(at(range.end)),
      text
    )
}
