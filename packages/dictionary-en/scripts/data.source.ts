// What `#data` is for tests, which run from the sources: the file that a build would write, made in memory.
import {encode} from '../src/encode.ts'
import {expand} from './expand.mjs'

let data: Uint8Array | undefined

export function provideData(bytes: Uint8Array): void {
  data = bytes
}

export function readData(): Uint8Array {
  data ??= encode(expand())
  return data
}
