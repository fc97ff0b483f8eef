import path from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {
  type Connection,
  type Diagnostic,
  DiagnosticTag,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind
} from 'vscode-languageserver'
import {type ActionSupport, actionsAt, fixAllKind} from './actions.ts'
import {type Checked, Desk} from './desk.ts'
import {toDiagnostics} from './diagnostics.ts'
import {HouseFiles} from './house-files.ts'
import {type HoverSupport, hoverAt} from './hover.ts'
import type {Encoding} from './lines.ts'
import {OpenText, pathOf} from './open-text.ts'
import {isOfRemark} from './shown-by-remark.ts'

/** How long after the last key a text is checked, in milliseconds. */
const pause = 60

/** What changes what is found in other files. */
const watched =
  'copydesk.config.mjs,copydesk.config.json,.copydeskrc.yml,package.json,.copydeskignore,copydesk.stet.yml,names.yml,names.json,names.seen.json'
const isWatched = new Set(watched.split(','))

/** Whether a kind of actions that an editor asks for has fix-all in it. */
function isForAll(kind: string): boolean {
  return `${fixAllKind}.`.startsWith(`${kind}.`)
}

/** A pattern for one file, wherever the editor counts from. */
function globOf(file: string): string {
  const names = file.split(path.sep).slice(-2)
  return `**/${names.join('/').replace(/[*?{}[\]]/g, '?')}`
}

function isShownByRemark({source, codeDescription}: Diagnostic): boolean {
  return isOfRemark(source, codeDescription?.href)
}

/** What an editor may hand over when it starts the server. */
interface Options {
  /** Whether a text is left to remark’s language server where that shows the same findings. @default true */
  readonly yieldToRemark?: boolean
}

/** Serves an editor over a connection until it ends. */
export function serve(connection: Connection): void {
  const texts = new Map<string, OpenText>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  /** When a key was struck last, by text. */
  const struck = new Map<string, number>()
  const told = new Set<string>()
  /** What configs extend, and is watched. */
  const bases = new Set<string>()
  /** The texts whose findings remark shows. */
  const left = new Set<string>()
  const desk = new Desk((problems) => {
    for (const problem of problems) {
      if (told.has(problem)) continue
      told.add(problem)
      // Not `showErrorMessage`: that is a request, and an editor that knows none would bring the server down.
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Error,
        message: `Copydesk: ${problem}`
      })
    }
  })
  let encoding: Encoding = 'utf-16'
  let roots: readonly string[] = []
  let pulls = false
  let refreshes = false
  let watches = false
  let changesFolders = false
  let yieldsToRemark = true
  let support: ActionSupport & HoverSupport = {
    relatedInformation: false,
    tags: false,
    documentChanges: false,
    createsFiles: false,
    markdown: false
  }
  const files = new HouseFiles(
    (path) => [...texts.values()].find((text) => text.path === path),
    () => encoding
  )

  connection.onInitialize(
    ({capabilities, workspaceFolders, rootUri, initializationOptions}: InitializeParams): InitializeResult => {
      const {textDocument, workspace, general} = capabilities
      const folders = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
      roots = folders.map(pathOf).filter((root) => root !== undefined)
      desk.open(roots)
      const encodings = general?.positionEncodings
      if (encodings !== undefined && !encodings.includes('utf-16') && encodings.includes('utf-8')) encoding = 'utf-8'
      yieldsToRemark = (initializationOptions as Options | undefined)?.yieldToRemark !== false
      pulls = textDocument?.diagnostic !== undefined
      refreshes = workspace?.diagnostics?.refreshSupport === true
      changesFolders = workspace?.workspaceFolders === true
      watches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true
      support = {
        relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
        tags: textDocument?.publishDiagnostics?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
        documentChanges: workspace?.workspaceEdit?.documentChanges === true,
        createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
        markdown: textDocument?.hover?.contentFormat?.includes('markdown') !== false
      }
      return {
        serverInfo: {name: 'copydesk'},
        capabilities: {
          ...(encodings !== undefined && {positionEncoding: encoding}),
          textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
          codeActionProvider: {codeActionKinds: ['quickfix', fixAllKind]},
          hoverProvider: true,
          ...(pulls && {diagnosticProvider: {interFileDependencies: false, workspaceDiagnostics: false}}),
          workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
        }
      }
    }
  )

  connection.onInitialized(() => {
    if (watches)
      void connection.client
        .register(DidChangeWatchedFilesNotification.type, {watchers: [{globPattern: `**/{${watched}}`}]})
        .catch((error: unknown) => connection.console.warn(`Configs are not watched: ${error}`))
    if (changesFolders) connection.workspace.onDidChangeWorkspaceFolders(workspaceFoldersChange)
  })

  const workspaceFoldersChange = ({added, removed}: {added: {uri: string}[]; removed: {uri: string}[]}) => {
    const gone = removed.map(({uri}) => pathOf(uri))
    const come = added.map(({uri}) => pathOf(uri)).filter((root) => root !== undefined)
    roots = [...roots.filter((root) => !gone.includes(root)), ...come]
    desk.open(roots)
    checkAll()
  }

  connection.onDidOpenTextDocument(({textDocument}) => {
    texts.set(textDocument.uri, new OpenText(textDocument, encoding))
    soon(textDocument.uri, 0)
  })
  connection.onDidChangeTextDocument(({textDocument: {uri, version}, contentChanges}) => {
    const before = texts.get(uri)
    if (before === undefined) return
    texts.set(uri, before.changed(contentChanges, version))
    struck.set(uri, Date.now())
    soon(uri, pause)
  })
  connection.onDidCloseTextDocument(({textDocument: {uri}}) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    left.delete(uri)
    struck.delete(uri)
    if (texts.delete(uri) && !pulls) void connection.sendDiagnostics({uri, diagnostics: []})
  })
  connection.onDidSaveTextDocument(({textDocument: {uri}}) => {
    // An editor that watches no files still says what it saves.
    const file = watches ? undefined : pathOf(uri)
    if (file !== undefined && (isWatched.has(path.basename(file)) || desk.configs.has(file))) reload()
  })
  connection.onDidChangeWatchedFiles(() => reload())

  connection.languages.diagnostics.on(async ({textDocument: {uri}}, token) => {
    // Editors ask at each key, and take back what they asked at the key before.
    for (let wait = pauseLeft(uri); wait > 0 && !token.isCancellationRequested; wait = pauseLeft(uri)) await delay(wait)
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Nobody waits for it')
    const checked = await check(uri)
    return {kind: 'full', items: diagnosticsOf(uri, checked)}
  })
  connection.onHover(async ({textDocument: {uri}, position}) => {
    const checked = await check(uri)
    return checked && hoverAt(checked, position, support)
  })
  connection.onCodeAction(async ({textDocument: {uri}, range, context: {only, diagnostics}}) => {
    if (yieldsToRemark && !left.has(uri) && diagnostics.some(isShownByRemark)) leaveToRemark(uri)
    const checked = await check(uri)
    return checked === undefined
      ? []
      : actionsAt(checked, range, left.has(uri) ? (only?.filter(isForAll) ?? []) : only, files, support)
  })

  /** Of two that show the same, remark was asked for by name. */
  function leaveToRemark(uri: string): void {
    left.add(uri)
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: `Copydesk: remark shows these findings too, and ${uri.slice(uri.lastIndexOf('/') + 1)} is left to it`
    })
    if (pulls && refreshes) void connection.languages.diagnostics.refresh().catch(() => {})
    else soon(uri, 0)
  }

  function diagnosticsOf(uri: string, checked: Checked | undefined): Diagnostic[] {
    return checked === undefined || left.has(uri) ? [] : toDiagnostics(checked, support)
  }

  /** The text as it is now; undefined for what is not open or is left out. */
  async function check(uri: string): Promise<Checked | undefined> {
    const text = texts.get(uri)
    return text && (await checkText(text))
  }

  async function checkText(text: OpenText): Promise<Checked | undefined> {
    const checked = await desk.check(text)
    watchBases()
    return checked
  }

  /** Has what configs extend watched as well: it may have any name. */
  function watchBases(): void {
    if (!watches) return
    const watchers = [...desk.configs].flatMap((file) => {
      if (bases.has(file) || isWatched.has(path.basename(file))) return []
      bases.add(file)
      return [{globPattern: globOf(file)}]
    })
    if (watchers.length === 0) return
    void connection.client
      .register(DidChangeWatchedFilesNotification.type, {watchers})
      .catch((error: unknown) => connection.console.warn(`What configs extend is not watched: ${error}`))
  }

  function reload(): void {
    told.clear()
    desk.reload()
    checkAll()
  }

  function checkAll(): void {
    if (pulls && refreshes) void connection.languages.diagnostics.refresh().catch(() => {})
    else for (const uri of texts.keys()) soon(uri, 0)
  }

  function pauseLeft(uri: string): number {
    return pause - (Date.now() - (struck.get(uri) ?? 0))
  }

  /** Checks a text when no key was struck for a while, and shows what is found. */
  function soon(uri: string, wait: number): void {
    if (pulls) return
    clearTimeout(timers.get(uri))
    timers.set(
      uri,
      setTimeout(() => void publish(uri), wait)
    )
  }

  async function publish(uri: string): Promise<void> {
    const text = texts.get(uri)
    if (text === undefined) return
    try {
      const checked = await checkText(text)
      // What was struck meanwhile is checked when its own pause is over.
      if (texts.get(uri) !== text) return
      await connection.sendDiagnostics({uri, version: text.version, diagnostics: diagnosticsOf(uri, checked)})
    } catch (error) {
      connection.console.error(`${uri} could not be checked: ${error instanceof Error ? error.stack : error}`)
    }
  }

  connection.listen()
}
