let data: Uint8Array | undefined

/** Takes the data from the host: only the host knows where it serves the file. */
export function provideData(bytes: Uint8Array): void {
  data = bytes
}

/** @throws {Error} If the host has not handed the data over. */
export function readData(): Uint8Array {
  if (data === undefined) throw new Error('Hand the dictionary over with provideDictionary() first')
  return data
}
