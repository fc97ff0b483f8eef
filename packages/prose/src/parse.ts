import type {ProseDocument} from './document.ts'
import {readHtml} from './html/read.ts'
import {readMarkdown, readMdx} from './markdown/read.ts'
import {parseWith} from './parse-with.ts'
import type {Reader, ReaderOptions} from './reader.ts'
import {readText} from './text/read.ts'
import type {Format} from './types.ts'

export interface ParseOptions extends ReaderOptions {
  /** @default 'text' */
  readonly format?: Format | undefined
}

const readers: Record<Format, Reader> = {text: readText, markdown: readMarkdown, mdx: readMdx, html: readHtml}

/**
 * Reads a source.
 *
 * @param source The decoded text; a byte order mark at its start is dropped. Any string will do.
 */
export function parseDocument(source: string, options: ParseOptions = {}): ProseDocument {
  const format = options.format ?? 'text'
  return parseWith(readers[format], source, format, options)
}
