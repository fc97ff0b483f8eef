/**
 * Compares messages with labelled slips.
 *
 * A slip is found if a message of its rule overlaps it. A message is right if it overlaps a slip of its rule; one that
 * lies on a slip of another rule is neither right nor wrong. A fix is right if it leaves the text that the label's own
 * repair leaves, white space folded.
 */

/** @typedef {{start: number, end: number}} Range */
/** @typedef {Range & {rule: string, kind: string, actual: string, expected: string | null, insert?: {at: number, text: string}[], anyOf?: Range[], group?: string, ambiguous?: boolean}} Slip */
/** @typedef {Range & {rule: string, kind: string, reason: string, edits?: readonly (Range & {text: string})[]}} Alarm */
/**
 * @typedef {{slips: number, found: number, fixes: number, rightFixes: number}} SlipTally
 * @typedef {{right: number, wrong: number}} AlarmTally
 */

/** The labels' names of the rules. */
export const labels = {
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

/** @returns {SlipTally} */
const noSlips = () => ({slips: 0, found: 0, fixes: 0, rightFixes: 0})

/** @returns {AlarmTally} */
const noAlarms = () => ({right: 0, wrong: 0})

/**
 * @template T
 * @param {Map<string, T>} tallies
 * @param {{rule: string, kind: string}} item
 * @param {() => T} empty
 * @returns {T[]} The tally of its rule and that of its kind.
 */
function talliesOf(tallies, {rule, kind}, empty) {
  return [rule, `${rule}/${kind}`].map((name) => {
    const tally = tallies.get(name) ?? empty()
    tallies.set(name, tally)
    return tally
  })
}

/**
 * The kinds of slips are those of the labels, the kinds of alarms those of the rules: what is found is counted by the
 * former, what is right by the latter.
 *
 * @param {readonly {text: string, slips: readonly Slip[], alarms: readonly Alarm[]}[]} articles
 * @returns {{slipTallies: Map<string, SlipTally>, alarmTallies: Map<string, AlarmTally>, misses: [number, Slip][],
 *   falseAlarms: [number, Alarm][], wrongFixes: [number, Slip][]}} Tallies by rule and by `rule/kind`.
 */
export function score(articles) {
  /** @type {Map<string, SlipTally>} */
  const slipTallies = new Map()
  /** @type {Map<string, AlarmTally>} */
  const alarmTallies = new Map()
  /** @type {[number, Slip][]} */
  const misses = []
  /** @type {[number, Alarm][]} */
  const falseAlarms = []
  /** @type {[number, Slip][]} */
  const wrongFixes = []
  articles.forEach(({text, slips, alarms}, index) => {
    for (const slip of onePerGroup(slips)) {
      const hits = alarms.filter((alarm) => isHit(alarm, slip, slips))
      const fix = slip.ambiguous ? undefined : hits.find((hit) => hit.edits !== undefined)
      const isRight = fix !== undefined && repairs(text, slip, slips, fix.edits ?? [])
      for (const tally of talliesOf(slipTallies, slip, noSlips)) {
        tally.slips++
        if (hits.length > 0) tally.found++
        if (fix !== undefined) tally.fixes++
        if (isRight) tally.rightFixes++
      }
      if (hits.length === 0) misses.push([index, slip])
      if (fix !== undefined && !isRight) wrongFixes.push([index, slip])
    }
    for (const alarm of alarms) {
      const isRight = slips.some((slip) => isHit(alarm, slip, slips))
      if (!isRight && slips.some((slip) => slip.rule !== alarm.rule && overlap(alarm, slip))) continue
      for (const tally of talliesOf(alarmTallies, alarm, noAlarms)) tally[isRight ? 'right' : 'wrong']++
      if (!isRight) falseAlarms.push([index, alarm])
    }
  })
  return {slipTallies, alarmTallies, misses, falseAlarms, wrongFixes}
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
