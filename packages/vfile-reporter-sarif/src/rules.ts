import {nameOf, type ReportedMessage, severityOf} from '@copydesk/report'
import type {ReportingDescriptor} from 'sarif'
import {levels} from './levels.ts'

/** The rules that the results are of, each described once. */
export class RuleTable {
  readonly descriptors: ReportingDescriptor[] = []
  readonly #places = new Map<string, number>()
  readonly #describe: ((name: string) => Omit<ReportingDescriptor, 'id'> | undefined) | undefined

  constructor(describe: ((name: string) => Omit<ReportingDescriptor, 'id'> | undefined) | undefined) {
    this.#describe = describe
  }

  /** How a result names its rule. */
  refer(message: ReportedMessage): {ruleId: string; ruleIndex: number} {
    const ruleId = nameOf(message) ?? 'message'
    let ruleIndex = this.#places.get(ruleId)
    if (ruleIndex === undefined) {
      ruleIndex = this.descriptors.length
      this.#places.set(ruleId, ruleIndex)
      this.descriptors.push({
        id: ruleId,
        defaultConfiguration: {level: levels[severityOf(message)]},
        ...(message.url && {helpUri: message.url}),
        ...this.#describe?.(ruleId)
      })
    }
    return {ruleId, ruleIndex}
  }
}
