import {type KeptText, keepText} from './kept-text.ts'
import type {FileResult} from './lint-file.ts'
import type {Message} from './message.ts'
import type {StetUse} from './stet/stet-file.ts'

/** A result with its messages as JSON: so workers send it, for to copy objects from thread to thread takes longer. */
export interface PackedResult extends Omit<FileResult, 'messages'> {
  readonly messages: string
}

export function pack(result: FileResult): PackedResult {
  return {...result, messages: JSON.stringify(result.messages)}
}

/** The result that was packed, held. */
export function unpack(packed: PackedResult): FileResult {
  return packed.messages === '[]' ? {...packed, messages: []} : new HeldResult(packed)
}

/**
 * What was found in a file, as it is held until the last file is checked. As objects, the messages of thousands of files would
 * take several times as much memory, and V8 has a piece of a text hold the whole text.
 */
class HeldResult implements FileResult {
  readonly path: string
  readonly stet?: StetUse
  /** As JSON. */
  readonly #messages: KeptText

  constructor({path, messages, stet}: PackedResult) {
    this.path = path
    if (stet !== undefined) this.stet = stet
    this.#messages = keepText(messages)
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
  if (result instanceof HeldResult || result.messages.length === 0) return result
  return new HeldResult(pack(result))
}
