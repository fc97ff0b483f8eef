import {type KeptText, keepText} from './kept-text.ts'
import type {FileResult} from './lint-file.ts'
import type {Message} from './message.ts'
import type {StetUse} from './stet/stet-file.ts'

/**
 * What was found in a file, as it is held until the last file is checked. As objects, the messages of thousands of files would
 * take several times as much memory, and V8 has a piece of a text hold the whole text.
 */
class HeldResult implements FileResult {
  readonly path: string
  readonly stet?: StetUse
  /** As JSON. */
  readonly #messages: KeptText

  constructor({path, messages, stet}: FileResult) {
    this.path = path
    if (stet !== undefined) this.stet = stet
    this.#messages = keepText(JSON.stringify(messages))
  }

  /** Made anew each time. */
  get messages(): readonly Message[] {
    return JSON.parse(this.#messages.text) as Message[]
  }

  toJSON(): FileResult {
    return {...this, messages: this.messages}
  }
}

/** The same result for less memory, if there are messages in it. To copy it, its messages have to be named. */
export function hold(result: FileResult): FileResult {
  return result.messages.length === 0 ? result : new HeldResult(result)
}
