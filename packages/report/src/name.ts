import type {ReportedMessage} from './types.ts'

/**
 * The stable name of what a message is about: `paired-quotes/unclosed`, `remark-lint/no-undefined-references`.
 *
 * Stock retext plugins write the word itself where a rule's name should be (`retext-spell:wrold`): then the source is
 * the name, since a name for each word of the language is none. Undefined if the message has neither.
 */
export function nameOf({source, ruleId, actual}: ReportedMessage): string | undefined {
  const parts = [source?.replace(/^retext-/, ''), isWord(ruleId, actual) && source ? undefined : ruleId]
  return parts.filter(Boolean).join('/') || undefined
}

function isWord(ruleId: string | undefined, actual: string | undefined): boolean {
  return ruleId !== undefined && actual !== undefined && ruleId.toLowerCase() === actual.toLowerCase()
}
