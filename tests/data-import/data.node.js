import {readFileSync} from 'node:fs'

/** @type {Uint8Array | undefined} */
let data

/**
 * Takes the data from the host instead of from the file.
 *
 * @param {Uint8Array} bytes
 */
export function provideData(bytes) {
  data = bytes
}

/** @returns {Uint8Array} */
export function readData() {
  data ??= readFileSync(new URL('data.bin', import.meta.url))
  return data
}
