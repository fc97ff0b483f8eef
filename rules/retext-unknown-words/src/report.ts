import type {Report} from '@copydesk/rule'
import type {Unit} from './units.ts'

export type Kind = 'unknown-word' | 'misspelt'

/** @param slips What may be meant, best first; empty where nobody asked. */
export function unknownWord(unit: Unit, slips: readonly string[]): Report<Kind> {
  const {block, start, end} = unit
  const meant = slips.length > 0 ? `; did you mean ${listed(slips)}?` : ''
  const report: Report<Kind> = {
    block,
    start,
    end,
    kind: 'unknown-word',
    reason: `\`${written(unit)}\` is not in the dictionary${meant}`,
    note: 'If it is right, put it on the list of the option `ignore`.'
  }
  return slips.length > 0 ? {...report, ...repair(unit, slips)} : report
}

/** @param slips What may be meant, best first; at least one. */
export function misspelt(unit: Unit, slips: readonly string[]): Report<Kind> {
  return {
    ...repair(unit, slips),
    kind: 'misspelt',
    reason: `\`${written(unit)}\` is neither in the dictionary nor a known name; did you mean ${listed(slips)}?`,
    note: `Nothing here says that \`${written(unit)}\` is somebody’s name. If it is right, put it on the list of the option \`ignore\`.`
  }
}

/** Where there are two readings, neither is offered as the repair. */
function repair({block, start, end}: Unit, slips: readonly string[]) {
  const place = {block, start, end}
  return {
    ...place,
    expected: slips,
    ...(slips.length === 1 && {edits: [{...place, text: slips[0]!}]})
  }
}

function written({block, start, end}: Unit): string {
  return block.text.slice(start, end)
}

function listed(slips: readonly string[]): string {
  const quoted = slips.map((slip) => `\`${slip}\``)
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
