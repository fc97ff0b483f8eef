import {sep} from 'node:path'
import type {ReportedFile} from './types.ts'

/** A file's path with `/` between its folders, whatever the system; `<stdin>` for a file without one. */
export function pathOf({path}: ReportedFile): string {
  const named = path || '<stdin>'
  return sep === '/' ? named : named.replaceAll(sep, '/')
}
