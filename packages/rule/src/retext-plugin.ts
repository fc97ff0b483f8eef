import {documentOf} from '@copydesk/prose'
import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {lint} from './lint.ts'
import {addMessages} from './message.ts'
import {didYouMean} from './nearest.ts'
import {parseOptions} from './options.ts'
import type {StetContext} from './stet/let-stand.ts'
import type {Level, Rule} from './types.ts'

declare module 'vfile' {
  interface DataMap {
    /** The entries of `copydesk.stet.yml`, for a host that has read it. */
    copydeskStet: StetContext
  }
}

/** The options of a rule's plugin: the rule's own, and how severe it is. */
export type PluginOptions<Options, Kind extends string = string> = Partial<Options> & {
  /** For all kinds, or for some of them: `{unclosed: 'error', mixed: 'off'}`. @default as the rule has it */
  readonly severity?: Level | {readonly [kind in Kind]?: Level}
}

/**
 * The retext plugin of a rule, named after it: `retextPairedQuotes`.
 *
 * It reads the source itself (see `documentOf`), so that its places are right under remark-retext and rehype-retext
 * too, and leaves the tree as it is. Stet comments hold, and so do entries in `file.data.copydeskStet`.
 *
 * @throws {Error} When it is attached, if its options are wrong.
 */
export function retextPlugin<Options, Kind extends string>(rule: Rule<Options, Kind>) {
  const name = `retext-${rule.id}`
  const plugin = (options?: PluginOptions<Options, Kind> | null) => {
    const {severity, ...own} = (options ?? {}) as PluginOptions<object, Kind>
    const problems = problemsOfSeverity(rule, severity)
    problems.push(...(parseOptions(rule.options, own).problems ?? []))
    if (problems.length > 0) throw new Error(problems.map((problem) => `${name}: ${problem}`).join('\n'))
    const settings = {
      rules: {[rule.id]: [typeof severity === 'string' ? severity : true, own] as const, ...byKind(rule, severity)}
    }
    return (tree: Root, file: VFile): undefined => {
      const document = documentOf(tree, file)
      addMessages(file, document, lint(document, [rule as Rule], {...settings, stet: file.data.copydeskStet}))
    }
  }
  const camelCase = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return Object.defineProperty(plugin, 'name', {value: camelCase})
}

function byKind(rule: {readonly id: string}, severity: unknown): Record<string, Level> {
  if (typeof severity !== 'object' || severity === null) return {}
  return Object.fromEntries(Object.entries(severity).map(([kind, level]) => [`${rule.id}/${kind}`, level as Level]))
}

const levels: readonly unknown[] = ['off', 'info', 'warn', 'error'] satisfies Level[]

function problemsOfSeverity({kinds}: Pick<Rule, 'kinds'>, severity: unknown): string[] {
  if (severity === undefined || levels.includes(severity)) return []
  const wanted = 'must be `off`, `info`, `warn` or `error`'
  if (typeof severity !== 'object' || severity === null) return [`\`severity\` ${wanted}, or one of them for each kind`]
  return Object.entries(severity).flatMap(([kind, level]) => {
    if (!Object.hasOwn(kinds, kind)) return [`there is no kind \`${kind}\`${didYouMean(kind, Object.keys(kinds))}`]
    return levels.includes(level) ? [] : [`\`severity.${kind}\` ${wanted}`]
  })
}
