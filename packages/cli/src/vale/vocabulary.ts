import fs from 'node:fs'
import path from 'node:path'
import {expand} from './expand.ts'

/** What is left of a vocabulary of Vale’s for Copydesk. */
export interface Vocabulary {
  /** Names, each with the spellings of it that are always wrong. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** Words that are no names. */
  readonly words: readonly string[]
  /** What cannot be carried over, a line each. */
  readonly leftOut: readonly string[]
}

/** Where Vale keeps vocabularies: of version 3, and of those before. */
const folders = ['config/vocabularies', 'Vocab']

/** Reads the vocabularies of these names; one that is not there is told. */
export function readVocabularies(names: readonly string[], styles: string, cwd: string): Vocabulary {
  const right = new Map<string, string[]>()
  const words = new Set<string>()
  const leftOut: string[] = []
  for (const name of names) {
    const folder = folders.map((each) => path.join(styles, each, name)).find((each) => fs.existsSync(each))
    if (folder === undefined) leftOut.push(`the vocabulary ${name}: it is not in ${path.relative(cwd, styles) || '.'}`)
    else {
      for (const {text, place} of linesOf(path.join(folder, 'accept.txt'), cwd))
        accept(text, place, right, words, leftOut)
      for (const {text, place} of linesOf(path.join(folder, 'reject.txt'), cwd)) reject(text, place, right, leftOut)
    }
  }
  return {names: right, words: [...words], leftOut}
}

function linesOf(file: string, cwd: string): {text: string; place: string}[] {
  const content = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : ''
  const shown = path.relative(cwd, file)
  return content
    .split(/\r?\n/)
    .map((line, index) => ({text: line.trim(), place: `${shown}:${index + 1}`}))
    .filter(({text}) => text !== '' && !text.startsWith('#'))
}

function accept(
  text: string,
  place: string,
  names: Map<string, string[]>,
  words: Set<string>,
  leftOut: string[]
): void {
  const anyCase = text.startsWith('(?i)')
  const forms = expand(anyCase ? text.slice(4) : text)
  if (forms === undefined) {
    leftOut.push(`${place} \`${text}\`: it is a pattern; write the names that it stands for to names.yml`)
    return
  }
  const small = new Set(forms.filter((form) => form === form.toLowerCase()))
  for (const form of forms) {
    if (anyCase || small.has(form.toLowerCase())) words.add(form.toLowerCase())
    else if (!names.has(form)) names.set(form, [])
  }
}

/** A word that is always wrong is of use only where a right one is known. */
function reject(text: string, place: string, names: Map<string, string[]>, leftOut: string[]): void {
  const forms = expand(text.replace(/^\(\?i\)/, '')) ?? []
  let used = false
  for (const form of forms) {
    const right = [...names.keys()].find((name) => lettersOf(name) === lettersOf(form) && name !== form)
    if (right === undefined || names.has(form)) continue
    names.get(right)!.push(form)
    used = true
  }
  if (!used) leftOut.push(`${place} \`${text}\`: write to names.yml what is right in its place, with this as \`never\``)
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
