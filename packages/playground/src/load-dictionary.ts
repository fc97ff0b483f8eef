import {provideDictionary} from '@copydesk/dictionary-en'
import address from '@copydesk/dictionary-en/words.bin?url'

let loading: Promise<void> | undefined

/**
 * Loads the dictionary when a rule first needs it: it is larger than all the rest.
 *
 * @throws {Error} If it cannot be had; the next call tries again.
 */
export function loadDictionary(): Promise<void> {
  loading ??= load().catch(() => {
    loading = undefined
    throw new Error('The dictionary could not be loaded: is there a network?')
  })
  return loading
}

async function load(): Promise<void> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(response.statusText)
  provideDictionary(new Uint8Array(await response.arrayBuffer()))
}
