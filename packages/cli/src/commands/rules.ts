import type {Command} from '../commands.ts'
import {allRuleDocs, type RuleDocs} from '../docs/rules.ts'
import {listPrinter} from '../print-list.ts'
import {UsageError} from '../usage-error.ts'

/** `copydesk rules`: prints all rules with their kinds, severities and fixes. */
export const rules: Command = async (args, around) => {
  if (args.paths.length > 1)
    throw new UsageError('copydesk rules takes no paths; copydesk config FILE says what applies')
  const print = listPrinter('rules', args, around)
  const all = allRuleDocs(around.docs)
  await print({stylish: () => table(all), json: () => [json(all)]})
  return 0
}

function json(all: readonly RuleDocs[]): string {
  return `${JSON.stringify(
    all.map(({sections: _, ...rule}) => rule),
    undefined,
    2
  )}\n`
}

export function* table(all: readonly RuleDocs[]): Generator<string> {
  const names = all.flatMap(({kinds}) => kinds.map(({id}) => id))
  const width = Math.max(...names.map(({length}) => length))
  for (const [index, {id, summary, optIn, kinds}] of all.entries()) {
    yield `${index === 0 ? '' : '\n'}${id}: ${summary}${optIn ? ' (off until it is asked for)' : ''}\n`
    for (const kind of kinds) {
      const fix = kind.safeWhere === undefined ? {safe: 'safe fix', suggest: 'suggests', none: ''}[kind.fix] : 'either'
      yield `  ${kind.id.padEnd(width)}  ${kind.severity.padEnd(5)}  ${fix.padEnd(8)}  ${kind.summary}\n`
    }
  }
}
