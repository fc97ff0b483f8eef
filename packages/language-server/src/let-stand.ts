import os from 'node:os'
import path from 'node:path'
import type {PluginFinding} from '@copydesk/engine'
import {type ProseDocument, placeholder} from '@copydesk/prose'
import {formatRuleName, nameOf, parseRuleName, type StetEntry} from '@copydesk/rule'
import {parseStetFile} from '@copydesk/rule/stet-file'
import type {Checked} from './desk.ts'
import type {HouseFileKind, HouseFiles} from './house-files.ts'
import {stetComment} from './stet-comment.ts'
import type {FileChange} from './workspace-edit.ts'

const stetFile: HouseFileKind<StetEntry> = {
  name: 'copydesk.stet.yml',
  otherNames: [],
  read: (text) => parseStetFile(text)
}

/**
 * What lets a finding stand: a comment in the text, or else an entry of `copydesk.stet.yml`, for plain text and for places
 * where there can be no comment. Undefined if neither would silence just that finding.
 */
export async function letStand(
  checked: Checked,
  finding: PluginFinding,
  files: HouseFiles
): Promise<{readonly title: string; readonly change: FileChange} | undefined> {
  const name = parseRuleName(nameOf(finding))
  if (name === undefined || !finding.source.startsWith('retext-')) return
  const rule = formatRuleName(name)
  const comment = stetComment(checked, finding, rule)
  if (comment !== undefined && silences(checked, finding, await checked.recheck({source: comment.source})))
    return {title: 'Let it stand', change: checked.text.changeOf([comment.edit])}
  const {folder, text} = checked
  const words = wordsAround(checked.document, finding)
  const who = user()
  if (folder === undefined || text.path === undefined || words === '') return
  const pathFrom = (file: string) => path.relative(path.dirname(file), text.path!).replaceAll(path.sep, '/')
  const addition = await files.add(folder, stetFile, (file) => ({
    rule,
    words,
    file: pathFrom(file),
    reason: 'stands as it is',
    who
  }))
  if (addition === undefined) return
  const stet = {entries: addition.entries, path: pathFrom(addition.path)}
  if (!silences(checked, finding, await checked.recheck({stet}))) return
  return {title: 'Let it stand (in copydesk.stet.yml)', change: addition.change}
}

/** Whether this finding is gone, and nothing else of another rule or kind has changed. */
function silences({findings}: Checked, finding: PluginFinding, left: readonly PluginFinding[]): boolean {
  const isOther = (each: PluginFinding) => nameOf(each) !== nameOf(finding)
  return left.length < findings.length && left.filter(isOther).length === findings.filter(isOther).length
}

/** How much of a long sentence names the place. */
const most = 40

/** The words of the sentence around a finding, enough of them to know the place again. */
function wordsAround(document: ProseDocument, {start, end, actual}: PluginFinding): string {
  const found = document.at(start)
  if (found === undefined || found.block.text === '') return oneLine(actual)
  const {block, offset} = found
  const to = Math.max(offset, block.toText(end - document.rangeOf(block).start))
  const {sentences, text} = block
  const at = sentences.length === 0 ? -1 : sentences.at(offset)
  let first = at === -1 ? 0 : Math.min(offset, sentences.start(at))
  let last = at === -1 ? text.length : Math.max(to, sentences.end(at))
  if (first < offset - most) first = text.indexOf(' ', offset - most)
  if (last > to + most) last = text.lastIndexOf(' ', to + most)
  // What is no words (code, an address) is not in the file as it is in the copy.
  first = Math.max(Math.min(first, offset), text.lastIndexOf(placeholder, offset - 1) + 1)
  const next = text.indexOf(placeholder, to)
  last = Math.min(Math.max(last, to), next === -1 ? text.length : next)
  return oneLine(text.slice(first, last))
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** Who is at the keyboard: people may put their own name there. */
function user(): string {
  try {
    return os.userInfo().username
  } catch {
    return 'the editor'
  }
}
