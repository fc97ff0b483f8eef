/**
 * Compares messages with labelled slips.
 *
 * A slip is found if a message of its rule overlaps it. A message is right if it overlaps a slip of its rule; one that
 * lies on a slip of another rule is neither right nor wrong. A fix is right if it leaves the text that the label's own
 * repair leaves, white space folded.
 */

/** @typedef {{start: number, end: number}} Range */
/** @typedef {Range & {rule: string, kind: string, actual: string, expected: string | null, insert?: {at: number, text: string}[], anyOf?: Range[], group?: string, ambiguous?: boolean}} Slip */
/** @typedef {Range & {rule: string, reason: string, edits?: readonly (Range & {text: string})[]}} Alarm */
/** @typedef {{slips: number, found: number, right: number, wrong: number, fixes: number, rightFixes: number}} Tally */

/** The labels' names of the rules. */
const labels = {
  'retext-consistent-names': 'names',
  'retext-paired-quotes': 'quotes',
  'retext-stray-bullets': 'bullets',
  'retext-unfinished-sentences': 'unfinished',
  'retext-repeated-headings': 'duplicate-heading'
}

/** @param {string} source */
export function labelOf(source) {
  return /** @type {Record<string, string>} */ (labels)[source] ?? source
}

/** @returns {Tally} */
const emptyTally = () => ({slips: 0, found: 0, right: 0, wrong: 0, fixes: 0, rightFixes: 0})

/**
 * @param {readonly {text: string, slips: readonly Slip[], alarms: readonly Alarm[]}[]} articles
 * @returns {{tallies: Map<string, Tally>, misses: [number, Slip][], falseAlarms: [number, Alarm][]}} Tallies by rule
 *   and by `rule/kind`; a false alarm has no kind of the labels.
 */
export function score(articles) {
  /** @type {Map<string, Tally>} */
  const tallies = new Map()
  /** @param {string} name */
  const tally = (name) => {
    const known = tallies.get(name) ?? emptyTally()
    tallies.set(name, known)
    return known
  }
  /** @type {[number, Slip][]} */
  const misses = []
  /** @type {[number, Alarm][]} */
  const falseAlarms = []
  articles.forEach(({text, slips, alarms}, index) => {
    for (const slip of onePerGroup(slips)) {
      const hits = alarms.filter((alarm) => isHit(alarm, slip, slips))
      for (const each of [tally(slip.rule), tally(`${slip.rule}/${slip.kind}`)]) {
        each.slips++
        if (hits.length === 0) continue
        each.found++
        const fix = hits.find((hit) => hit.edits !== undefined)
        if (fix === undefined || slip.ambiguous) continue
        each.fixes++
        if (repairs(text, slip, slips, fix.edits ?? [])) each.rightFixes++
      }
      if (hits.length === 0) misses.push([index, slip])
    }
    for (const alarm of alarms) {
      if (slips.some((slip) => isHit(alarm, slip, slips))) tally(alarm.rule).right++
      else if (!slips.some((slip) => slip.rule !== alarm.rule && overlap(alarm, slip))) {
        tally(alarm.rule).wrong++
        falseAlarms.push([index, alarm])
      }
    }
  })
  return {tallies, misses, falseAlarms}
}

/** @param {readonly Slip[]} slips */
function onePerGroup(slips) {
  return slips.filter(
    (slip, index) => slip.group === undefined || slips.findIndex((each) => each.group === slip.group) === index
  )
}

/**
 * @param {Alarm} alarm
 * @param {Slip} slip
 * @param {readonly Slip[]} slips
 */
function isHit(alarm, slip, slips) {
  if (alarm.rule !== slip.rule) return false
  /** @type {Range[]} */
  const places = [slip, ...(slip.anyOf ?? [])]
  if (slip.group !== undefined) places.push(...slips.filter((each) => each.group === slip.group))
  // Where a mark is missing, its place is as good as the mark that lacks its partner.
  if (slip.rule === 'quotes' || slip.rule === 'unfinished')
    places.push(...(slip.insert ?? []).map(({at}) => ({start: at, end: at})))
  return places.some((place) => overlap(alarm, place))
}

/**
 * @param {Range} left
 * @param {Range} right
 */
function overlap(left, right) {
  if (left.start === left.end || right.start === right.end) return left.start <= right.end && right.start <= left.end
  return left.start < right.end && right.start < left.end
}

/**
 * @param {string} text
 * @param {Slip} slip
 * @param {readonly Slip[]} slips
 * @param {readonly (Range & {text: string})[]} edits
 */
function repairs(text, slip, slips, edits) {
  const got = apply(text, edits)
  const group = slip.group === undefined ? [slip] : slips.filter((each) => each.group === slip.group)
  for (const parts of [[slip], group]) {
    const repair = parts.flatMap(({start, end, expected}) => (expected === null ? [] : [{start, end, text: expected}]))
    if (repair.length === parts.length && got === apply(text, repair)) return true
  }
  const inserts = (slip.insert ?? []).map(({at, text}) => ({start: at, end: at, text}))
  return inserts.length > 0 && got === apply(text, inserts)
}

/**
 * @param {string} text
 * @param {readonly (Range & {text: string})[]} edits
 */
function apply(text, edits) {
  let result = text
  for (const edit of [...edits].sort((left, right) => right.start - left.start || right.end - left.end))
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
  return result.replace(/\s+/g, ' ').trim()
}
