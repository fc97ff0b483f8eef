import dictionaryEn from 'dictionary-en'
// @ts-expect-error: it has no types.
import nspell from 'nspell'

/**
 * All words of dictionary-en with all the endings and beginnings that its rules give them, as nspell expands them.
 * What is right only inside a compound (`1th` of `11th`) is none.
 *
 * @returns {string[]}
 */
export function expand() {
  /** @type {{data: Record<string, string[]>, flags: {ONLYINCOMPOUND: string}}} */
  const {data, flags} = nspell(dictionaryEn)
  return Object.keys(data).filter((word) => !data[word]?.includes(flags.ONLYINCOMPOUND))
}
