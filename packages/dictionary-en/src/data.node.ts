import {readFileSync} from 'node:fs'

let data: Uint8Array | undefined

/** Takes the data from the host instead of from the file. */
export function provideData(bytes: Uint8Array): void {
  data = bytes
}

export function readData(): Uint8Array {
  data ??= readFileSync(new URL('words.bin', import.meta.url))
  return data
}
