import {rules} from 'retext-preset-copydesk'

/** What findings of a kind are, as a noun phrase; undefined for what is of no rule of ours. */
export function summaryOf({source, ruleId}: {readonly source: string; readonly ruleId: string}): string | undefined {
  const rule = rules.find(({id}) => source === `retext-${id}`)
  return rule && Object.hasOwn(rule.kinds, ruleId) ? rule.kinds[ruleId]!.summary : undefined
}
