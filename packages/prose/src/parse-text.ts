import type {ProseDocument} from './document.ts'
import {parseWith} from './parse-with.ts'
import type {ReaderOptions} from './reader.ts'
import {readText} from './text/read.ts'

/** Reads plain text as `parseDocument` does; a bundle with this alone holds nothing of the other formats. */
export function parseText(source: string, options: ReaderOptions = {}): ProseDocument {
  return parseWith(readText, source, 'text', options)
}
