/** What the remark extension is to VS Code, for one file: a client of remark’s language server. */
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'

/** @type {LanguageClient | undefined} */
let client

export async function activate() {
  const module = /** @type {string} */ (process.env.REMARK_LANGUAGE_SERVER)
  client = new LanguageClient(
    'remark',
    {module, transport: TransportKind.stdio},
    {documentSelector: [{scheme: 'file', pattern: '**/remark.md'}]}
  )
  await client.start()
}

export async function deactivate() {
  await client?.stop()
}
