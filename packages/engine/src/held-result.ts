import type {FileResult} from './lint-file.ts'
import type {Message} from './message.ts'
import type {StetUse} from './stet/stet-file.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * What was found in a file, as it is held until the last file is checked. As objects, the messages of thousands of files would
 * take several times as much memory, and V8 has a piece of a text hold the whole text.
 */
class HeldResult implements FileResult {
  readonly path: string
  readonly stet?: StetUse
  /** As JSON: bytes lie outside of what the garbage collector goes through, and not as a `Buffer` among those of files. */
  readonly #messages: Uint8Array

  constructor({path, messages, stet}: FileResult) {
    this.path = path
    if (stet !== undefined) this.stet = stet
    this.#messages = encoder.encode(JSON.stringify(messages))
  }

  /** Made anew each time. */
  get messages(): readonly Message[] {
    return JSON.parse(decoder.decode(this.#messages)) as Message[]
  }

  toJSON(): FileResult {
    return {...this, messages: this.messages}
  }
}

/** The same result for less memory, if there are messages in it. To copy it, its messages have to be named. */
export function hold(result: FileResult): FileResult {
  return result.messages.length === 0 ? result : new HeldResult(result)
}
