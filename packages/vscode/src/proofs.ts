import path from 'node:path'
import {Disposable, type TextDocument, ViewColumn, type WebviewPanel, window, workspace} from 'vscode'
import type {Assistant} from './assistant.ts'
import {livePage} from './live-page.ts'
import {type AskProof, askProof} from './protocol.ts'

/** How long after the last key a proof follows, in milliseconds. */
const pause = 300

interface OpenProof {
  readonly panel: WebviewPanel
  timer?: ReturnType<typeof setTimeout>
}

/** Articles shown as an editor’s proofs, beside them; a proof follows what is typed. */
export class Proofs extends Disposable {
  readonly #assistant: Assistant
  /** By the addresses of their articles. */
  readonly #open = new Map<string, OpenProof>()
  readonly #listening: Disposable

  constructor(assistant: Assistant) {
    super(() => {
      this.#listening.dispose()
      for (const {panel} of [...this.#open.values()]) panel.dispose()
    })
    this.#assistant = assistant
    this.#listening = workspace.onDidChangeTextDocument(({document}) => this.#followSoon(document))
  }

  /** Shows the article in front. */
  async open(): Promise<void> {
    const document = window.activeTextEditor?.document
    if (document === undefined) return
    const key = document.uri.toString()
    const client = this.#assistant.clientForCommand()
    if (client === undefined) return
    const before = this.#open.get(key)
    if (before !== undefined) {
      before.panel.reveal(undefined, true)
      return
    }
    try {
      const ask = questionOf(document)
      const page = await client.sendRequest<string>(askProof, ask)
      const title = `Proof of ${path.basename(ask.file)}`
      const panel = window.createWebviewPanel('copydesk.proof', title, ViewColumn.Beside, {enableScripts: true})
      this.#open.set(key, {panel})
      panel.onDidDispose(() => {
        clearTimeout(this.#open.get(key)?.timer)
        this.#open.delete(key)
      })
      panel.webview.html = livePage(page)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      void window.showErrorMessage(`Copydesk cannot show the proof: ${reason}`)
    }
  }

  #followSoon(document: TextDocument): void {
    const open = this.#open.get(document.uri.toString())
    if (open === undefined) return
    clearTimeout(open.timer)
    open.timer = setTimeout(() => void this.#follow(document, open), pause)
  }

  async #follow(document: TextDocument, {panel}: OpenProof): Promise<void> {
    const {version} = document
    try {
      const page = await this.#assistant.client?.sendRequest<string>(askProof, questionOf(document))
      if (page !== undefined && document.version === version) await panel.webview.postMessage(page)
    } catch {
      // A config that cannot be used meanwhile is told with the findings; the proof stays as it was.
    }
  }
}

const extensions: Readonly<Record<string, string>> = {markdown: 'md', mdx: 'mdx', html: 'html'}

function questionOf(document: TextDocument): AskProof {
  const {uri, languageId, isUntitled} = document
  const text = document.getText()
  // What is in no file yet is read by what the editor takes it for.
  if (isUntitled) return {file: `${path.basename(uri.path)}.${extensions[languageId] ?? 'txt'}`, text}
  const folder = workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? path.dirname(uri.fsPath)
  return {file: path.relative(folder, uri.fsPath), folder, text}
}
