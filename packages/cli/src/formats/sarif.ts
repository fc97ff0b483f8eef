import type {FileResult} from '@copydesk/engine'
import {rules} from 'retext-preset-copydesk'
import {type RuleDescription, reporter} from 'vfile-reporter-sarif'
import {fromCheckout, toReported} from './reported.ts'
import {tool} from './tool.ts'
import type {FormatContext} from './types.ts'

/** SARIF 2.1.0, for code scanning. */
export function formatSarif(results: readonly FileResult[], context: FormatContext): string[] {
  const files = results.map((result) => fromCheckout(toReported(result), context))
  const {name, url} = tool
  return [reporter(files, {tool: {name, version: context.version, informationUri: url}, describe})]
}

/** What a viewer shows of a kind of finding: `paired-quotes/unclosed`. */
function describe(name: string): RuleDescription | undefined {
  const [id, kind = ''] = name.split('/')
  const rule = rules.find((each) => each.id === id)
  if (rule?.kinds[kind] === undefined) return
  return {shortDescription: {text: rule.kinds[kind].summary}, fullDescription: {text: `${rule.id}: ${rule.summary}`}}
}
