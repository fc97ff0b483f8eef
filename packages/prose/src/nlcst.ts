import type {Root} from 'nlcst'
import type {ProseDocument} from './document.ts'

/** The document as a natural language syntax tree, for any other retext plugin. */
export function toNlcst(_document: ProseDocument): Root {
  return {type: 'RootNode', children: []}
}
