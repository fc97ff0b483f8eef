import type {Reader} from '../reader.ts'
import {readText} from '../text/read.ts'

/** Reads HTML. */
export const readHtml: Reader = (text, options) => readText(text, options)
