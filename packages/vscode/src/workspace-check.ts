import {
  type CancellationToken,
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  type Progress,
  ProgressLocation,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace
} from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'
import type {Assistant} from './assistant.ts'
import {type CheckedFile, type CheckFolder, type Checking, checkFolder, checking, type Found} from './protocol.ts'

/** Findings in the Problems view for articles that are not open; those of open ones come as one types. */
export class WorkspaceCheck extends Disposable {
  readonly #assistant: Assistant
  readonly #found = languages.createDiagnosticCollection('copydesk-workspace')
  readonly #listening: Disposable

  constructor(assistant: Assistant) {
    super(() => Disposable.from(this.#found, this.#listening).dispose())
    this.#assistant = assistant
    this.#listening = workspace.onDidOpenTextDocument((document) => this.#forget(document))
  }

  async run(): Promise<void> {
    const client = this.#assistant.clientForCommand()
    if (client === undefined) return
    await window.withProgress(
      {location: ProgressLocation.Notification, title: 'Copydesk reads all articles', cancellable: true},
      (progress, token) => this.#check(client, progress, token)
    )
  }

  async #check(
    client: LanguageClient,
    progress: Progress<{message: string; increment: number}>,
    token: CancellationToken
  ): Promise<void> {
    const listening = client.onNotification(checking, ({done, of}: Checking) =>
      progress.report({message: `${done + 1} of ${of}`, increment: 100 / of})
    )
    this.#found.clear()
    try {
      let articles = 0
      let findings = 0
      for (const {uri} of workspace.workspaceFolders ?? []) {
        const asked: CheckFolder = {folder: uri.fsPath}
        const checked = await client.sendRequest<CheckedFile[]>(checkFolder, asked, token)
        for (const file of checked) this.#show(file)
        articles += checked.length
        findings += checked.reduce((sum, file) => sum + file.findings.length, 0)
      }
      await commands.executeCommand('workbench.actions.view.problems')
      void window.showInformationMessage(summary(findings, articles))
    } catch (error) {
      if (token.isCancellationRequested) return
      const reason = error instanceof Error ? error.message : String(error)
      void window.showErrorMessage(`Copydesk could not check the workspace: ${reason}`)
    } finally {
      listening.dispose()
    }
  }

  #show({file, findings, problem}: CheckedFile): void {
    const uri = Uri.file(file)
    const isOpen = ({uri: other, isClosed}: TextDocument) => !isClosed && other.toString() === uri.toString()
    const open = workspace.textDocuments.find(isOpen)
    if (open !== undefined && this.#assistant.reads(open)) return
    const failed = problem === undefined ? [] : [new Diagnostic(new Range(0, 0, 0, 0), `This file ${problem}`)]
    this.#found.set(uri, [...failed, ...findings.map(toDiagnostic)])
  }

  #forget(document: TextDocument): void {
    if (this.#assistant.reads(document)) this.#found.delete(document.uri)
  }
}

const severities = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
} as const

function toDiagnostic({start, end, severity, reason, name, url}: Found): Diagnostic {
  const range = new Range(start.line, start.character, end.line, end.character)
  const diagnostic = new Diagnostic(range, reason, severities[severity])
  diagnostic.source = 'copydesk'
  diagnostic.code = url === undefined ? name : {value: name, target: Uri.parse(url)}
  return diagnostic
}

function summary(findings: number, articles: number): string {
  if (articles === 0) return 'Copydesk found nothing to mark.'
  const where = articles === 1 ? 'one article' : `${articles} articles`
  return `Copydesk: ${findings === 1 ? '1 finding' : `${findings} findings`} in ${where}.`
}
