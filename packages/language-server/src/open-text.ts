import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Format, ProseDocument} from '@copydesk/prose'
import type {TextDocumentContentChangeEvent, TextDocumentItem} from 'vscode-languageserver'
import {type Encoding, Lines} from './lines.ts'

/** A text that an editor has open. */
export class OpenText {
  readonly uri: string
  /** What the editor takes it for; undefined where that says nothing of its format. */
  readonly format: Format | undefined
  /** Undefined for what is in no file. */
  readonly path: string | undefined
  /** What it was read as last; the next reading takes over what has not changed. */
  prose: ProseDocument | undefined
  readonly #encoding: Encoding
  #version: number
  #text: string
  #lines: Lines | undefined

  constructor({uri, languageId, version, text}: TextDocumentItem, encoding: Encoding) {
    this.uri = uri
    this.format = formatOfLanguage(languageId)
    this.path = pathOf(uri)
    this.#encoding = encoding
    this.#version = version
    this.#text = text
  }

  get version(): number {
    return this.#version
  }

  /** As the editor has it, with a byte order mark if there is one. */
  get text(): string {
    return this.#text
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.#text, this.#encoding)
    return this.#lines
  }

  /** The offset in {@link text} where the source of a document begins, which is without the byte order mark. */
  get shift(): number {
    return this.#text.startsWith('\uFEFF') ? 1 : 0
  }

  /** Makes changes, each to what the one before it left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change) {
        const start = this.lines.offsetAt(change.range.start)
        const end = Math.max(start, this.lines.offsetAt(change.range.end))
        this.#text = this.#text.slice(0, start) + change.text + this.#text.slice(end)
      } else this.#text = change.text
      this.#lines = undefined
    }
    this.#version = version
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
