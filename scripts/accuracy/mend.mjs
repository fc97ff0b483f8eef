/**
 * An article as its editor would have printed it: every slip mended as its label says. What cannot be mended there, such
 * as a pointer to a picture that never came, is taken out.
 *
 * @param {string} text
 * @param {readonly import('./score.mjs').Slip[]} slips
 */
export function mend(text, slips) {
  const edits = slips.flatMap(({start, end, expected, insert}) =>
    expected === null && insert !== undefined
      ? insert.map(({at, text}) => ({start: at, end: at, text}))
      : [{start, end, text: expected ?? ''}]
  )
  let mended = text
  for (const edit of edits.sort((left, right) => right.start - left.start || right.end - left.end))
    mended = mended.slice(0, edit.start) + edit.text + mended.slice(edit.end)
  return mended
}
