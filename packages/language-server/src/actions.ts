/** What can be done about findings. All places come from our own check, never from the editor's diagnostics. */
import type {PluginFinding} from '@copydesk/engine'
import {applyFixes, type Finding, formatRuleName, parseRuleName, nameOf, type SourceFixEdit} from '@copydesk/rule'
import {type CodeAction, CodeActionKind, type Range, type TextEdit, type WorkspaceEdit} from 'vscode-languageserver'
import type {Checked} from './desk.ts'
import {type DiagnosticSupport, toDiagnostic} from './diagnostics.ts'
import {stetEdit} from './stet-edit.ts'
import {touching} from './touching.ts'

/** Fix-all of this server alone: what editors run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`

export interface ActionSupport extends DiagnosticSupport {
  /** Whether edits may name the version of the text that they are for. */
  readonly documentChanges: boolean
}

/** @param only The kinds that the editor asks for; undefined for all but those of the whole text. */
export async function actionsAt(
  checked: Checked,
  range: Range,
  only: readonly string[] | undefined,
  support: ActionSupport
): Promise<CodeAction[]> {
  const asked = (kind: string) => only?.some((each) => kind === each || kind.startsWith(`${each}.`))
  const actions: CodeAction[] = []
  if (only === undefined || asked(CodeActionKind.QuickFix)) {
    const {lines} = checked.text
    const start = lines.offsetAt(range.start) - checked.text.shift
    const end = lines.offsetAt(range.end) - checked.text.shift
    for (const finding of touching(checked, start, end)) {
      actions.push(...fixesOf(checked, finding, support))
      const stet = await letStand(checked, finding, support)
      if (stet !== undefined) actions.push(stet)
    }
  }
  if (asked(fixAllKind)) actions.push(...fixAll(checked, support))
  return actions
}

function fixesOf(checked: Checked, finding: PluginFinding, support: ActionSupport): CodeAction[] {
  const {fix, expected = []} = finding
  const about = {kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(checked, finding, support)]}
  const actions: CodeAction[] = []
  if (fix !== undefined)
    actions.push({
      ...about,
      title: titleOf(finding, fix.edits),
      isPreferred: true,
      edit: workspaceEdit(checked, fix.edits, support)
    })
  const first = fix?.edits[0]
  const replaces = fix?.edits.length === 1 && first?.start === finding.start && first.end === finding.end
  if (!replaces) return actions
  for (const text of expected.slice(1))
    actions.push({
      ...about,
      title: `Change to “${text}”`,
      edit: workspaceEdit(checked, [{...first, text}], support)
    })
  const alike = sameForm(checked, finding)
  if (alike.length > 1)
    actions.push({
      ...about,
      title: `Use “${first.text}” everywhere (${alike.length} places)`,
      edit: workspaceEdit(
        checked,
        alike.flatMap((each) => each.fix?.edits ?? []),
        support
      )
    })
  return actions
}

/** The findings of one rule that want the same form: “Sheinbaum” for all its misspellings. */
function sameForm({findings}: Checked, {source, expected}: PluginFinding): readonly PluginFinding[] {
  return findings.filter(
    (other) => other.source === source && other.fix !== undefined && other.expected?.[0] === expected?.[0]
  )
}

function titleOf({expected}: PluginFinding, edits: readonly SourceFixEdit[]): string {
  const [first, ...others] = edits
  if (first === undefined || others.length > 0) return 'Correct it'
  if (first.text === '') return 'Take it out'
  if (first.start < first.end && expected?.[0] === first.text) return `Change to “${first.text}”`
  return first.text.trim() === '' ? 'Add a space' : first.start === first.end ? `Insert “${first.text}”` : 'Correct it'
}

/** All that no reader could object to. */
function fixAll(checked: Checked, support: ActionSupport): CodeAction[] {
  const {applied} = applyFixes(checked.document.source, checked.findings as readonly Finding[])
  const edits = withoutDoubles(applied.flatMap(({fix}) => fix?.edits ?? []))
  if (edits.length === 0) return []
  return [{title: 'Make all safe fixes', kind: fixAllKind, edit: workspaceEdit(checked, edits, support)}]
}

/** Two findings may ask for the same edit. */
function withoutDoubles(edits: readonly SourceFixEdit[]): readonly SourceFixEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit])).values()]
}

/** A comment that lets the finding stand; nothing where the format has no comments, or where one would do more. */
async function letStand(
  checked: Checked,
  finding: PluginFinding,
  support: ActionSupport
): Promise<CodeAction | undefined> {
  const name = parseRuleName(nameOf(finding))
  if (name === undefined || !finding.source.startsWith('retext-')) return
  const edit = await stetEdit(checked, finding, formatRuleName(name))
  return (
    edit && {
      title: 'Let it stand',
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(checked, finding, support)],
      edit: workspaceEdit(checked, [edit], support)
    }
  )
}

function workspaceEdit(
  {text, version}: Checked,
  edits: readonly SourceFixEdit[],
  {documentChanges}: ActionSupport
): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map((edit) => ({
    range: text.lines.rangeOf(edit.start + text.shift, edit.end + text.shift),
    newText: edit.text
  }))
  if (!documentChanges) return {changes: {[text.uri]: textEdits}}
  return {documentChanges: [{textDocument: {uri: text.uri, version}, edits: textEdits}]}
}
