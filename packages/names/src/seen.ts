import {FullNames} from './full-names.ts'
import type {NamesRecord} from './record.ts'
import {stretchesOf} from './stretches.ts'

/** What the articles of a repository have, to be asked of names. */
export class SeenNames {
  readonly #record: NamesRecord
  #files: Map<string, number> | undefined
  #fullNames: FullNames | undefined

  constructor(record: NamesRecord) {
    this.#record = record
  }

  /** In how many files at least a name, or a word or some words of one, stands. */
  filesWith(words: string): number {
    if (this.#files === undefined) {
      this.#files = new Map()
      for (const [name, {files}] of Object.entries(this.#record))
        for (const stretch of stretchesOf(name))
          if (files > (this.#files.get(stretch) ?? 0)) this.#files.set(stretch, files)
    }
    return this.#files.get(words) ?? 0
  }

  /** Its names of two words and more. */
  get fullNames(): FullNames {
    this.#fullNames ??= new FullNames(Object.keys(this.#record))
    return this.#fullNames
  }
}
