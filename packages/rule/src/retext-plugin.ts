import {documentOf} from '@copydesk/prose'
import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {runRule} from './run-rule.ts'
import type {Rule} from './types.ts'

/** The retext plugin of a rule. */
export function retextPlugin<Options, Kind extends string>(rule: Rule<Options, Kind>) {
  return (options?: Partial<Options> | null) =>
    (tree: Root, file: VFile): undefined => {
      const parsed = rule.options.safeParse(options ?? {})
      if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'))
      const document = documentOf(tree, file)
      for (const finding of runRule(rule, document, parsed.data)) {
        const place = {start: document.point(finding.start), end: document.point(finding.end)}
        const message = file.message(finding.reason, {place, source: finding.source, ruleId: finding.ruleId})
        message.actual = finding.actual
      }
    }
}
