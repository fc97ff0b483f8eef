/** @type {Uint8Array | undefined} */
let data

/**
 * Takes the data from the host: only the host knows where it serves the file.
 *
 * @param {Uint8Array} bytes
 */
export function provideData(bytes) {
  data = bytes
}

/**
 * @returns {Uint8Array}
 * @throws {Error} If the host has not handed the data over.
 */
export function readData() {
  if (data === undefined) throw new Error('Hand the data over with provideData() first')
  return data
}
