import {spawn} from 'node:child_process'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {createMessageConnection} from 'vscode-jsonrpc/node.js'
import {copydesk, folderOf, root, runNode} from './support/run.ts'

const remark = path.join(root, 'node_modules/remark-cli/cli.js')
const rehype = path.join(root, 'node_modules/rehype-cli/cli.js')
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
  it('shows what copydesk finds', async () => {
    const folder = folderOf({'.remarkrc.json': remarkrc})
    const diagnostics = await diagnose(folder, markdown)
    const shown = diagnostics.map(({range: {start, end}, code, source}) => {
      const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`
      return `${place} ${code} ${source}`
    })
    expect(shown.sort()).toEqual(copydeskFinds('a.md', markdown))
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
    const shown = (await diagnose(here, md)).map(({range}) => `${range.start.line + 1}:`)
    expect(shown).not.toContain(line(md))
    expect(shown).toHaveLength(rest('a.md', md).length)
  })
})

interface Diagnostic {
  readonly range: {readonly start: Position; readonly end: Position}
  readonly code?: string
  readonly source?: string
}

interface Position {
  readonly line: number
  readonly character: number
}

/** Opens a text as `a.md` in remark’s language server and waits for what it shows. */
async function diagnose(folder: string, text: string): Promise<readonly Diagnostic[]> {
  const server = spawn(process.execPath, [remarkServer, '--stdio'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']})
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
    return await published
  } finally {
    connection.dispose()
    server.kill()
  }
}
