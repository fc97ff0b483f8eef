import path from 'node:path'
import {Disposable, languages, MarkdownString, StatusBarAlignment, type TextDocument, window, workspace} from 'vscode'
import type {Assistant} from './assistant.ts'
import {findingsIn} from './findings.ts'
import {type WhyIdle, whyIdle} from './protocol.ts'

/** What the status bar says of the article in front: how many findings, or why there are none. */
export class StatusItem extends Disposable {
  readonly #assistant: Assistant
  readonly #item = window.createStatusBarItem('copydesk', StatusBarAlignment.Right, 100)
  readonly #listening: readonly Disposable[]

  constructor(assistant: Assistant) {
    super(() => Disposable.from(this.#item, ...this.#listening).dispose())
    this.#assistant = assistant
    this.#item.name = 'Copydesk'
    this.#listening = [
      assistant.onDidChange(() => this.#update()),
      window.onDidChangeActiveTextEditor(() => this.#update()),
      workspace.onDidSaveTextDocument(() => this.#update()),
      languages.onDidChangeDiagnostics(({uris}) => {
        const front = window.activeTextEditor?.document.uri.toString()
        if (uris.some((uri) => uri.toString() === front)) void this.#update()
      })
    ]
    void this.#update()
  }

  async #update(): Promise<void> {
    const document = window.activeTextEditor?.document
    if (document === undefined || !this.#assistant.reads(document)) return this.#item.hide()
    const count = findingsIn(document)
    const idle = count > 0 ? undefined : await this.#whyIdle(document)
    // What was asked may be old news.
    if (window.activeTextEditor?.document !== document || findingsIn(document) !== count) return
    this.#show(count, idle)
  }

  #show(count: number, idle: string | undefined): void {
    const stopped = this.#assistant.failure !== undefined
    this.#item.text = stopped
      ? '$(error) Copydesk'
      : idle === undefined
        ? `$(edit) ${inWords(count)}`
        : '$(circle-slash) Copydesk'
    this.#item.command = idle === undefined ? 'workbench.actions.view.problems' : 'copydesk.showLog'
    this.#item.accessibilityInformation = {label: `Copydesk: ${idle ?? inWords(count)}`}
    const tooltip = new MarkdownString(`**Copydesk:** `)
    tooltip.appendText(idle ?? inWords(count))
    tooltip.appendMarkdown(`\n\n${actions}`)
    tooltip.isTrusted = true
    this.#item.tooltip = tooltip
    this.#item.show()
  }

  async #whyIdle(document: TextDocument): Promise<string | undefined> {
    const {settings, failure, client} = this.#assistant
    if (!settings.enable) return 'Switched off in the settings.'
    if (failure !== undefined) return `Could not start: ${failure}`
    if (client === undefined) return 'Starting …'
    if (this.#assistant.isLeftToRemark(document)) return 'The remark extension shows the findings of this file.'
    if (document.isUntitled) return
    const file = document.uri.fsPath
    const folder = workspace.getWorkspaceFolder(document.uri)?.uri.fsPath ?? path.dirname(file)
    return (await client.sendRequest<string | null>(whyIdle, {file, folder} satisfies WhyIdle)) ?? undefined
  }
}

const actions = [
  '[Make all safe fixes](command:copydesk.fixAll)',
  '[Open the proof](command:copydesk.openProof)',
  '[Check the workspace](command:copydesk.checkWorkspace)',
  '[Log](command:copydesk.showLog)'
].join(' · ')

function inWords(count: number): string {
  if (count === 0) return 'Nothing to mark'
  return count === 1 ? '1 finding' : `${count} findings`
}
