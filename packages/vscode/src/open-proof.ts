import path from 'node:path'
import {type TextDocument, ViewColumn, window, workspace} from 'vscode'
import type {Assistant} from './assistant.ts'
import {type AskProof, askProof} from './protocol.ts'

/** Shows the article in front as an editor’s proof, beside it. */
export async function openProof(assistant: Assistant): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document === undefined) return
  const client = assistant.clientForCommand()
  if (client === undefined) return
  try {
    const ask = questionOf(document)
    const page = await client.sendRequest<string>(askProof, ask)
    const panel = window.createWebviewPanel('copydesk.proof', `Proof of ${path.basename(ask.file)}`, ViewColumn.Beside)
    panel.webview.html = page
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(`Copydesk cannot show the proof: ${reason}`)
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
