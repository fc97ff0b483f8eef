/**
 * Takes stretches out of a text as long as it still fails, longer ones first.
 *
 * @param {string} text
 * @param {(shorter: string) => boolean} fails
 * @returns {string}
 */
export function smaller(text, fails) {
  let small = text
  let attempts = 2000
  for (let length = Math.ceil(small.length / 2); length > 0 && attempts > 0; length = Math.floor(length / 2)) {
    for (let at = 0; at < small.length && attempts > 0; ) {
      const shorter = small.slice(0, at) + small.slice(at + length)
      attempts--
      if (fails(shorter)) small = shorter
      else at += length
    }
  }
  return small
}
