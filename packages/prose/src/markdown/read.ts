import type {Reader} from '../reader.ts'
import {readText} from '../text/read.ts'

/** Reads Markdown: GFM with front matter. */
export const readMarkdown: Reader = (text, options) => readText(text, options)

/** Reads MDX: Markdown with JSX, expressions, imports and exports. */
export const readMdx: Reader = (text, options) => readText(text, options)
