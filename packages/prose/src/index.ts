export {applyEdits} from './apply-edits.ts'
export {Block} from './block.ts'
export {startsLower} from './characters.ts'
export {type Point, ProseDocument} from './document.ts'
export {documentOf} from './document-of.ts'
export {Ends} from './ends.ts'
export {formatOf} from './format-of.ts'
export {itemLists} from './item-lists.ts'
export {changedLineStarts, lineStarts} from './line-starts.ts'
export {toNlcst} from './nlcst.ts'
export {type ParseOptions, parseDocument} from './parse.ts'
export {parseText} from './parse-text.ts'
export type {Segments} from './segments.ts'
export type {Sentences} from './sentences.ts'
export {simpleLetters, toSimpleLetters} from './simple-letters.ts'
export {
  type BlockType,
  type Format,
  type LandmarkType,
  type Layout,
  type ListPlace,
  type Mark,
  type Marker,
  type MarkType,
  type Notice,
  type ProseType,
  placeholder,
  type Range,
  type SourceEdit
} from './types.ts'
export {rereadDocument, updateDocument} from './update.ts'
export type {Words} from './words.ts'
