import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {ProseDocument} from './document.ts'
import {formatOf} from './format-of.ts'
import {maskDocument} from './mask.ts'
import {parseDocument} from './parse.ts'
import {leavesOf, readTree} from './tree.ts'

interface Reading {
  readonly value: string
  /** The whole file, once its format was known. */
  document: ProseDocument | undefined
  /** What each tree leaves of it. */
  readonly documents: WeakMap<Root, ProseDocument>
}

const readings = new WeakMap<VFile, Reading>()

/**
 * The document of a file, for a rule that runs as a plugin in any retext pipeline: read once per file and tree, and
 * again if the file's value changed.
 *
 * The source is read where its format is known, by the file's extension or because the tree is all of it; blocks that the
 * tree does not have (by an `ignore` of a bridge) are empty. Otherwise the document is made from the tree alone, and its
 * landmarks are not known.
 */
export function documentOf(tree: Root, file: VFile): ProseDocument {
  const value = String(file)
  let reading = readings.get(file)
  if (reading?.value !== value) {
    reading = {value, document: undefined, documents: new WeakMap()}
    readings.set(file, reading)
  }
  let document = reading.documents.get(tree)
  if (document === undefined) {
    document = read(tree, file, reading)
    reading.documents.set(tree, document)
  }
  return document
}

function read(tree: Root, file: VFile, reading: Reading): ProseDocument {
  const {value} = reading
  const leaves = leavesOf(tree, value)
  const format = value === '' ? undefined : formatOf(file.path ?? '')
  if (format === undefined && leaves.text !== value) return readTree(leaves, value)
  reading.document ??= parseDocument(value, {format: format ?? 'text'})
  return maskDocument(reading.document, leaves)
}
