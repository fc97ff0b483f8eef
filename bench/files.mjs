/**
 * Content repositories as the command meets them: some hundred or some thousand Markdown files in a temporary folder, the
 * same at every run. Half of them are made of the blocks of our articles, half of those of the READMEs that are
 * installed, shuffled by a fixed seed; no two are alike.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {markdownFiles} from './corpus.mjs'

/**
 * Writes a repository, unless an earlier run has.
 *
 * @returns {{folder: string, megabytes: number}}
 */
export function repositoryOf(count) {
  const folder = path.join(os.tmpdir(), 'copydesk-bench', String(count))
  const done = path.join(folder, 'node_modules/size')
  // What a run with names, names seen and a baseline has left would be read by the next one, too.
  for (const known of ['names.yml', 'names.seen.json', 'copydesk.baseline.txt'])
    fs.rmSync(path.join(folder, known), {force: true})
  if (!fs.existsSync(done)) {
    fs.rmSync(folder, {recursive: true, force: true})
    let bytes = 0
    let at = 0
    for (const text of markdownFiles(count)) {
      const inside = path.join(folder, 'content', String(Math.floor(at / 100)))
      fs.mkdirSync(inside, {recursive: true})
      fs.writeFileSync(path.join(inside, `${at++}.md`), text)
      bytes += Buffer.byteLength(text)
    }
    fs.mkdirSync(path.dirname(done), {recursive: true})
    fs.writeFileSync(done, String(bytes))
  }
  return {folder, megabytes: Number(fs.readFileSync(done, 'utf8')) / 1e6}
}
