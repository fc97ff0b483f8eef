import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {ProseDocument} from './document.ts'
import {parseDocument} from './parse.ts'
import type {Format} from './types.ts'

const formats: Record<string, Format> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'mdx',
  '.html': 'html',
  '.htm': 'html'
}

const documents = new WeakMap<VFile, ProseDocument>()

/** The document of a file, read once per file. */
export function documentOf(_tree: Root, file: VFile): ProseDocument {
  let document = documents.get(file)
  if (document === undefined || document.source !== String(file)) {
    document = parseDocument(String(file), {format: formats[file.extname ?? ''] ?? 'text'})
    documents.set(file, document)
  }
  return document
}
