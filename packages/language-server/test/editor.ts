import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {PassThrough} from 'node:stream'
import {pathToFileURL} from 'node:url'
import type {
  CodeAction,
  Diagnostic,
  DidChangeWatchedFilesRegistrationOptions,
  Hover,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  RegistrationParams,
  TextEdit
} from 'vscode-languageserver'
import {createConnection, createMessageConnection, type MessageConnection} from 'vscode-languageserver/node'
import {serve} from '../src/serve.ts'

/** What most editors can do. */
const capabilities = {
  workspace: {
    workspaceEdit: {documentChanges: true, resourceOperations: ['create']},
    didChangeWatchedFiles: {dynamicRegistration: true},
    workspaceFolders: true
  },
  textDocument: {
    publishDiagnostics: {relatedInformation: true, tagSupport: {valueSet: [1, 2]}},
    hover: {contentFormat: ['markdown', 'plaintext']}
  }
}

/** An editor in the process of the test, with folders of files. */
export class Editor {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-editor-'))
  readonly client: MessageConnection
  readonly errors: string[] = []
  readonly told: string[] = []
  /** What is to be watched. */
  readonly globs: string[] = []
  readonly #shown = new Map<string, readonly Diagnostic[]>()
  #waiting: {uri: string; resolve: (diagnostics: readonly Diagnostic[]) => void}[] = []

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text)
    const [up, down] = [new PassThrough(), new PassThrough()]
    serve(createConnection(up, down))
    this.client = createMessageConnection(down, up)
    this.client.onNotification('textDocument/publishDiagnostics', ({uri, diagnostics}: PublishDiagnosticsParams) => {
      this.#shown.set(uri, diagnostics)
      const waiting = this.#waiting
      this.#waiting = waiting.filter((each) => each.uri !== uri)
      for (const each of waiting) if (each.uri === uri) each.resolve(diagnostics)
    })
    this.client.onNotification('window/showMessage', ({type, message}: {type: number; message: string}) => {
      const list = type === 1 ? this.errors : this.told
      list.push(message)
    })
    this.client.onRequest('client/registerCapability', ({registrations}: RegistrationParams) => {
      for (const {registerOptions} of registrations) {
        const {watchers = []} = (registerOptions ?? {}) as Partial<DidChangeWatchedFilesRegistrationOptions>
        for (const {globPattern} of watchers) this.globs.push(String(globPattern))
      }
      return null
    })
    this.client.listen()
  }

  write(name: string, text: string): void {
    const file = path.join(this.folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
  }

  uri(name: string): string {
    return name.startsWith('untitled:') ? name : pathToFileURL(path.join(this.folder, name)).href
  }

  /** @param folders Those that the editor works in; the whole folder by default. */
  async start(
    more: object = {},
    folders: readonly string[] = ['.'],
    initializationOptions?: object
  ): Promise<InitializeResult> {
    const workspaceFolders = folders.map((name) => ({uri: this.uri(name), name}))
    const result = await this.client.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: workspaceFolders[0]?.uri ?? null,
      workspaceFolders,
      initializationOptions,
      capabilities: {...capabilities, ...more}
    })
    await this.client.sendNotification('initialized', {})
    return result
  }

  /** What is shown of a file when it is shown anew. */
  next(name: string): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => this.#waiting.push({uri: this.uri(name), resolve}))
  }

  async open(name: string, text: string, languageId = ''): Promise<readonly Diagnostic[]> {
    const shown = this.next(name)
    await this.send('textDocument/didOpen', {textDocument: {uri: this.uri(name), languageId, version: 1, text}})
    return shown
  }

  async change(name: string, version: number, ...contentChanges: object[]): Promise<readonly Diagnostic[]> {
    const shown = this.next(name)
    await this.send('textDocument/didChange', {textDocument: {uri: this.uri(name), version}, contentChanges})
    return shown
  }

  /** Changes files on disk and says so, as an editor that watches them. */
  async watched(name: string, files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
    for (const [file, text] of Object.entries(files)) this.write(file, text)
    const shown = this.next(name)
    const changes = Object.keys(files).map((file) => ({uri: this.uri(file), type: 2}))
    await this.send('workspace/didChangeWatchedFiles', {changes})
    return shown
  }

  actions(name: string, {range}: {readonly range: Range}, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const context = {diagnostics: [], ...(only && {only})}
    return this.client.sendRequest('textDocument/codeAction', {textDocument: {uri: this.uri(name)}, range, context})
  }

  hover(name: string, {range}: {readonly range: Range}): Promise<Hover | null> {
    return this.client.sendRequest('textDocument/hover', {textDocument: {uri: this.uri(name)}, position: range.start})
  }

  send(method: string, params: object): Promise<void> {
    return this.client.sendNotification(method, params)
  }

  close(): void {
    this.client.dispose()
    rmSync(this.folder, {recursive: true})
  }
}

/** A text after the edits of an action for one file. */
export function edited(text: string, uri: string, action: CodeAction | undefined): string {
  const edits = (action?.edit?.documentChanges ?? []).flatMap((change): readonly TextEdit[] =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as readonly TextEdit[]) : []
  )
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length)]
  const at = ({line, character}: Range['start']) => starts[line]! + character
  return edits
    .toSorted((left, right) => at(right.range.start) - at(left.range.start))
    .reduce(
      (result, {range, newText}) => result.slice(0, at(range.start)) + newText + result.slice(at(range.end)),
      text
    )
}
