import path from 'node:path'
import {authorOf, type PluginFinding, stetFileName} from '@copydesk/engine'
import {formatRuleName, nameOf, parseRuleName, type StetEntry} from '@copydesk/rule'
import {addStetEntry, parseStetFile, wordsOf} from '@copydesk/rule/stet-file'
import type {Checked} from './desk.ts'
import type {HouseFileKind, HouseFiles} from './house-files.ts'
import {stetComment} from './stet-comment.ts'
import type {FileChange} from './workspace-edit.ts'

const stetFile: HouseFileKind<StetEntry> = {
  name: stetFileName,
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
  if (folder === undefined || text.path === undefined) return
  const words = wordsOf(finding, checked.document, checked.findings)
  const who = await authorIn(folder)
  const pathFrom = (file: string) => path.relative(path.dirname(file), text.path!).replaceAll(path.sep, '/')
  const addition = await files.add(folder, stetFile, (before, file) =>
    addStetEntry(before, {rule, words, file: pathFrom(file), reason: 'stands as it is', who})
  )
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

/** By folder: editors ask for actions at each move of the cursor, and to ask git takes its time. */
const authors = new Map<string, Promise<string>>()

/** Who is at the keyboard, as `copydesk stet` has it too; people may put another name there. */
function authorIn(folder: string): Promise<string> {
  let author = authors.get(folder)
  if (author === undefined) {
    author = authorOf(folder, process.env).then((name) => name ?? 'the editor')
    authors.set(folder, author)
  }
  return author
}
