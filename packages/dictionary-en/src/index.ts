import {provideData, readData} from '#data'
import {createDictionary, type Dictionary} from './dictionary.ts'

export {createDictionary, type Dictionary} from './dictionary.ts'

let loaded: Dictionary | undefined

/**
 * The dictionary, loaded when first asked for.
 *
 * @throws {Error} Outside of Node, if the host has not handed its data over.
 */
export function dictionary(): Dictionary {
  loaded ??= createDictionary(readData())
  return loaded
}

/**
 * Takes the data of the dictionary (`@copydesk/dictionary-en/words.bin`) from the host: outside of Node only the host
 * knows where it serves the file.
 */
export function provideDictionary(bytes: Uint8Array): void {
  provideData(bytes)
  loaded = undefined
}
