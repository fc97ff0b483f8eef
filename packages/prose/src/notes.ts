/**
 * An object with which others keep what they found in it. A `WeakMap` takes longer to ask, and what it holds V8 lets go only when it
 * goes through the whole heap: in a run over thousands of files, the names of all of them grew old before they went.
 */
export class Notes {
  /** Each after its key. */
  #notes: unknown[] | undefined

  /** What was noted under a key; undefined if nothing was. */
  noted(key: object): unknown {
    const notes = this.#notes
    if (notes === undefined) return undefined
    for (let at = 0; at < notes.length; at += 2) if (notes[at] === key) return notes[at + 1]
    return undefined
  }

  /** Keeps a value with the object, in place of what was noted under the key. */
  note(key: object, value: unknown): void {
    const notes = this.#notes
    if (notes === undefined) {
      // A list that starts empty takes room for seventeen, and most objects have a note or two.
      this.#notes = [key, value]
      return
    }
    let at = 0
    while (at < notes.length && notes[at] !== key) at += 2
    notes[at] = key
    notes[at + 1] = value
  }
}
