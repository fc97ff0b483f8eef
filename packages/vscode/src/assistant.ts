import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  languages,
  type TextDocument,
  Uri,
  window
} from 'vscode'
import {
  DocumentDiagnosticRequest,
  type DocumentSelector,
  LanguageClient,
  State,
  TransportKind,
  vsdiag
} from 'vscode-languageclient/node'
import {type Settings, settings} from './settings.ts'
import {shownByRemark} from './shown-by-remark.ts'

/** The language server of this window, started and ended as the settings say. */
export class Assistant implements Disposable {
  readonly #server: string
  readonly #log: LogOutputChannel
  readonly #changed = new EventEmitter<void>()
  readonly #remark: Disposable
  /** The files that are left to remark, by their addresses. */
  readonly #left = new Set<string>()
  #settings: Settings = settings()
  #client: LanguageClient | undefined
  /** Starting and ending take their time, and come one after another. */
  #last: Promise<void> = Promise.resolve()
  /** Why the server does not run, in words. */
  failure: string | undefined

  constructor({asAbsolutePath}: ExtensionContext) {
    this.#server = asAbsolutePath('dist/server.mjs')
    this.#log = window.createOutputChannel('Copydesk', {log: true})
    this.#remark = languages.onDidChangeDiagnostics(({uris}) => this.#look(uris))
  }

  /** Told when the server starts or ends, and when a file is left to remark or taken back. */
  get onDidChange() {
    return this.#changed.event
  }

  get settings(): Settings {
    return this.#settings
  }

  /** The server, while it runs. */
  get client(): LanguageClient | undefined {
    return this.#client?.state === State.Running ? this.#client : undefined
  }

  /** The server, for a command; where it does not run, the user is told. */
  clientForCommand(): LanguageClient | undefined {
    const {client} = this
    if (client === undefined)
      void window.showErrorMessage(
        this.#settings.enable
          ? `Copydesk does not run${this.failure === undefined ? ' yet' : `: ${this.failure}`}.`
          : 'Copydesk is switched off, by the setting “copydesk.enable”.'
      )
    return client
  }

  /** Whether a document is one of those that are checked. */
  reads({uri, languageId}: TextDocument): boolean {
    return schemes.includes(uri.scheme) && this.#settings.languages.includes(languageId)
  }

  isLeftToRemark({uri}: TextDocument): boolean {
    return this.#left.has(uri.toString())
  }

  start(): Promise<void> {
    this.#last = this.#last.then(() => this.#start())
    return this.#last
  }

  stop(): Promise<void> {
    this.#last = this.#last.then(() => this.#stop())
    return this.#last
  }

  restart(): Promise<void> {
    void this.stop()
    return this.start()
  }

  showLog(): void {
    this.#log.show()
  }

  dispose(): void {
    this.#remark.dispose()
    this.#changed.dispose()
    this.#log.dispose()
  }

  async #start(): Promise<void> {
    this.#settings = settings()
    this.failure = undefined
    if (this.#settings.enable && this.#settings.languages.length > 0) {
      this.#client = this.#newClient()
      this.#client.onDidChangeState(() => this.#changed.fire())
      try {
        await this.#client.start()
        this.#look(window.visibleTextEditors.map(({document}) => document.uri))
      } catch (error) {
        this.failure = error instanceof Error ? error.message : String(error)
      }
    }
    this.#changed.fire()
  }

  async #stop(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    this.#left.clear()
    // One that did not start has nothing to end.
    if (client?.needsStop()) await client.dispose().catch((error: unknown) => this.#log.error(String(error)))
    this.#changed.fire()
  }

  #newClient(): LanguageClient {
    const {languages: names} = this.#settings
    const documentSelector: DocumentSelector = names.flatMap((language) =>
      schemes.map((scheme) => ({language, scheme}))
    )
    return new LanguageClient(
      'copydesk',
      'Copydesk',
      {module: this.#server, transport: TransportKind.ipc},
      {
        documentSelector,
        // The extension sees by itself what remark shows.
        initializationOptions: {yieldToRemark: false},
        outputChannel: this.#log,
        middleware: {
          provideDiagnostics: (document, previous, token, next) => {
            const uri = document instanceof Uri ? document : document.uri
            return this.#left.has(uri.toString())
              ? {kind: vsdiag.DocumentDiagnosticReportKind.full, items: []}
              : next(document, previous, token)
          },
          handleDiagnostics: (uri, diagnostics, next) => next(uri, this.#left.has(uri.toString()) ? [] : diagnostics)
        }
      }
    )
  }

  /** Looks whether remark shows what Copydesk finds, or no longer does. */
  #look(uris: readonly Uri[]): void {
    if (!this.#settings.yieldToRemark) return
    let changed = false
    for (const uri of uris) {
      const key = uri.toString()
      const shown = shownByRemark(languages.getDiagnostics(uri))
      if (shown === this.#left.has(key)) continue
      if (shown) this.#left.add(key)
      else this.#left.delete(key)
      changed = true
    }
    if (!changed) return
    this.client?.getFeature(DocumentDiagnosticRequest.method)?.refresh()
    this.#changed.fire()
  }
}

const schemes = ['file', 'untitled']
