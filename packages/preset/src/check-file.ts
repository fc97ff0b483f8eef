import {type Format, formatOf, parseDocument} from '@copydesk/prose'
import {addMessages, checkSettings, type LintSettings, lint, SettingsError} from '@copydesk/rule'
import type {VFile} from 'vfile'
import {rules} from './rules.ts'
import {type NamesOptions, withNames} from './with-names.ts'

/**
 * Makes what checks files with the recommended rules: the one piece behind the bridges to remark and rehype. It takes a
 * file and, if there is any, what the house says of names there.
 *
 * It reads the file's own source, not a tree: so places are exact where a tree's are not (after entities, escapes and
 * in continuation lines of lists), and no plugin before it changes what is checked.
 *
 * @param fallback The format of a file whose path does not tell.
 * @throws {SettingsError} If the settings are wrong.
 */
export function fileChecker(
  fallback: Format,
  settings: LintSettings = {}
): (file: VFile, names?: NamesOptions) => void {
  const problems = checkSettings(rules, settings)
  if (problems.length > 0) throw new SettingsError(problems)
  const known = new WeakMap<NamesOptions, LintSettings>()
  const settingsFor = (names: NamesOptions): LintSettings => {
    const ready = known.get(names) ?? withNames(settings, names)
    known.set(names, ready)
    return ready
  }
  return (file, names) => {
    const document = parseDocument(String(file), {format: formatOf(file.path ?? '') ?? fallback})
    const stet = file.data.copydeskStet
    const findings = lint(document, rules, {complete: true, stet, ...(names ? settingsFor(names) : settings)})
    addMessages(file, document, findings)
  }
}
