import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Format, ProseDocument} from '@copydesk/prose'
import type {SourceFixEdit} from '@copydesk/rule'
import type {TextDocumentContentChangeEvent, TextDocumentItem} from 'vscode-languageserver'
import {type Encoding, Lines} from './lines.ts'
import type {FileChange} from './workspace-edit.ts'

/** A text that an editor has open, as it is in one version: what is awaited meanwhile changes nothing in it. */
export class OpenText {
  readonly uri: string
  /** What the editor takes it for; undefined where that says nothing of its format. */
  readonly format: Format | undefined
  /** Undefined for what is in no file. */
  readonly path: string | undefined
  readonly version: number
  /** As the editor has it, with a byte order mark if there is one. */
  readonly text: string
  /** What any version of it was read as last; the next reading takes over what has not changed. */
  readonly reading: {last?: ProseDocument}
  readonly #encoding: Encoding
  #lines: Lines | undefined

  constructor(
    {uri, languageId, version, text}: TextDocumentItem,
    encoding: Encoding,
    before?: OpenText,
    lines?: Lines
  ) {
    this.uri = uri
    this.format = before === undefined ? formatOfLanguage(languageId) : before.format
    this.path = before === undefined ? pathOf(uri) : before.path
    this.version = version
    this.text = text
    this.reading = before?.reading ?? {}
    this.#encoding = encoding
    this.#lines = lines
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.text, this.#encoding)
    return this.#lines
  }

  /** The offset in {@link text} where the source of a document begins, which is without the byte order mark. */
  get shift(): number {
    return this.text.startsWith('\uFEFF') ? 1 : 0
  }

  /** The text after changes, each made to what the one before it left. */
  changed(changes: readonly TextDocumentContentChangeEvent[], version: number): OpenText {
    let after: OpenText = this
    for (const change of changes) after = after.#with(change, version)
    return changes.length > 0 ? after : this.#with({text: this.text}, version)
  }

  #with(change: TextDocumentContentChangeEvent, version: number): OpenText {
    const {uri} = this
    if (!('range' in change))
      return new OpenText({uri, languageId: '', version, text: change.text}, this.#encoding, this)
    const start = this.lines.offsetAt(change.range.start)
    const end = Math.max(start, this.lines.offsetAt(change.range.end))
    const text = this.text.slice(0, start) + change.text + this.text.slice(end)
    const lines = this.lines.after(text, start, end)
    return new OpenText({uri, languageId: '', version, text}, this.#encoding, this, lines)
  }

  /** @param edits Offsets are those of the source of its document. */
  changeOf(edits: readonly SourceFixEdit[]): FileChange {
    const {uri, version, shift} = this
    return {
      uri,
      version,
      edits: edits.map(({start, end, text}) => ({range: this.lines.rangeOf(start + shift, end + shift), newText: text}))
    }
  }
}

/** The path of a file; undefined for what an editor keeps elsewhere (`untitled:`, `git:`, …). */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return
  try {
    return path.resolve(fileURLToPath(uri))
  } catch {
    return
  }
}

/** By the names that VS Code, Neovim, Emacs and Helix give. */
function formatOfLanguage(language: string): Format | undefined {
  switch (language.toLowerCase()) {
    case 'markdown':
    case 'md':
    case 'gfm':
      return 'markdown'
    case 'mdx':
      return 'mdx'
    case 'html':
    case 'mhtml':
    case 'html-mode':
      return 'html'
    case 'plaintext':
    case 'text':
    case 'txt':
      return 'text'
    default:
      return
  }
}
