import {isScalar, isSeq, parseDocument, stringify} from 'yaml'
import type {StetEntry} from './entry.ts'

/** An entry as people write it. */
export type NewStetEntry = {readonly rule: string} & Required<Pick<StetEntry, 'words' | 'file' | 'reason' | 'who'>>

/**
 * Adds an entry to the end of the text of a `copydesk.stet.yml`. What is there stays as it is, comments and all; a list in
 * brackets is written anew.
 *
 * @param text One that `parseStetFile` has no problem with.
 */
export function addStetEntry(text: string, {rule, words, file, reason, who}: NewStetEntry): string {
  const entry = {rule, words, file, reason, who}
  const document = parseDocument(text)
  const {contents} = document
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null)
  if (!isEmpty && (!isSeq(contents) || contents.flow === true)) {
    document.add(entry)
    return document.toString({lineWidth: 0})
  }
  const start = isEmpty ? 0 : (contents.range?.[0] ?? 0)
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  const item = stringify([entry], {lineWidth: 0}).replace(/^(?=.)/gm, indent)
  return text === '' || text.endsWith('\n') ? text + item : `${text}\n${item}`
}
