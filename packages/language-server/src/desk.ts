import path from 'node:path'
import {
  ConfigError,
  Linter,
  type PluginFinding,
  readIgnoreFile,
  type TextSettings,
  UnreadableError
} from '@copydesk/engine'
import {type Format, type ProseDocument, parseDocument, rereadDocument} from '@copydesk/prose'
import type {OpenText} from './open-text.ts'

/** A text as it was checked. */
export interface Checked {
  readonly text: OpenText
  /** Where the files of its project are; undefined for what is in no file. */
  readonly folder: string | undefined
  readonly document: ProseDocument
  /** In the order of their places; offsets are those of `document.source`. */
  readonly findings: readonly PluginFinding[]
  /** What would be found with another source, or with other entries of `copydesk.stet.yml`. */
  recheck(other: {readonly source?: string; readonly stet?: TextSettings['stet']}): Promise<readonly PluginFinding[]>
}

/** Told where a config, a glossary or the list of what shall stand cannot be used. */
export type Complain = (problems: readonly string[]) => void

interface Folder {
  readonly linter: Linter
  readonly ignored: ((file: string) => boolean) | undefined
}

/** Checks open texts, each by the config of its folder: with the engine that the command runs. */
export class Desk {
  readonly #complain: Complain
  #roots: readonly string[] = []
  #folders = new Map<string, Promise<Folder>>()
  #checks = new WeakMap<OpenText, Promise<Checked | undefined>>()
  readonly #configs = new Set<string>()

  constructor(complain: Complain) {
    this.#complain = complain
  }

  /** The files that configs were read from, what they extend among them. */
  get configs(): ReadonlySet<string> {
    return this.#configs
  }

  /** @param roots The folders that the editor works in, absolute. */
  open(roots: readonly string[]): void {
    // Of two that contain a file, the inner one is its folder.
    this.#roots = [...roots].sort((left, right) => right.length - left.length)
    this.reload()
  }

  /** Reads configs, glossaries and ignore files anew. */
  reload(): void {
    this.#folders = new Map()
    this.#checks = new WeakMap()
  }

  /** Where the files of the project of a text are; undefined for what is in no file. */
  rootOf({path: file}: OpenText): string | undefined {
    if (file === undefined) return
    return this.#roots.find((root) => isIn(file, root)) ?? path.dirname(file)
  }

  /** Undefined for what is left out (ignored, or of no format that is read). */
  check(text: OpenText): Promise<Checked | undefined> {
    let checked = this.#checks.get(text)
    if (checked === undefined) {
      checked = this.#check(text)
      this.#checks.set(text, checked)
    }
    return checked
  }

  async #check(text: OpenText): Promise<Checked | undefined> {
    const source = text.text.slice(text.shift)
    const settings = await this.#settingsFor(text)
    if (settings === undefined) return
    const {linter, file, ...how} = settings
    const document = read(source, how, text.reading.last)
    text.reading.last = document
    const findings = await linter.findIn(document, file, how)
    const recheck: Checked['recheck'] = ({source: other, stet}) => {
      const changed = other === undefined ? document : read(other, how, document)
      return linter.findIn(changed, file, stet === undefined ? how : {...how, stet})
    }
    return {text, folder: this.rootOf(text), document, findings, recheck}
  }

  async #settingsFor(
    text: OpenText
  ): Promise<(TextSettings & {readonly format: Format; readonly linter: Linter; readonly file: string}) | undefined> {
    const root = this.rootOf(text)
    if (text.path === undefined || root === undefined) {
      const linter = await Linter.create({cwd: process.cwd(), config: false})
      return {linter, file: path.resolve('untitled'), format: text.format ?? 'text'}
    }
    let files: ReadonlySet<string> = new Set()
    try {
      const {linter, ignored} = await this.#folder(root)
      files = linter.configs.files
      if (ignored?.(text.path) || (await linter.configs.ignores(text.path))) return
      const settings = await linter.settingsFor(text.path)
      return {...settings, linter, file: text.path}
    } catch (error) {
      if (error instanceof ConfigError) this.#complain(error.problems)
      else if (!(error instanceof UnreadableError)) throw error
      return
    } finally {
      // Where one of them is wrong it is watched as well: someone will put it right.
      for (const file of files) this.#configs.add(file)
    }
  }

  #folder(root: string): Promise<Folder> {
    let folder = this.#folders.get(root)
    if (folder === undefined) {
      folder = this.#openFolder(root)
      this.#folders.set(root, folder)
    }
    return folder
  }

  async #openFolder(root: string): Promise<Folder> {
    const [linter, ignored] = await Promise.all([Linter.create({cwd: root}), readIgnoreFile(root)])
    if (linter.problems.length > 0) this.#complain(linter.problems)
    return {linter, ignored}
  }
}

/** Reads a source; where it was read before, what is the same is the same object, and rules need not look at it again. */
function read(
  source: string,
  {format, skip}: TextSettings & {readonly format: Format},
  before: ProseDocument | undefined
): ProseDocument {
  if (before === undefined || before.format !== format) return parseDocument(source, {format, skip})
  return rereadDocument(before, source, {skip})
}

function isIn(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
}
