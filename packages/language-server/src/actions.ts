/** What can be done about findings. All places come from our own check, never from the editor's diagnostics. */
import type {PluginFinding} from '@copydesk/engine'
import {applyFixes, type Finding, type SourceFixEdit, toSourceEdits} from '@copydesk/rule'
import {type CodeAction, CodeActionKind, type Range} from 'vscode-languageserver'
import type {Checked} from './desk.ts'
import {type DiagnosticSupport, toDiagnostic} from './diagnostics.ts'
import {rulings} from './glossary.ts'
import type {HouseFiles} from './house-files.ts'
import {letStand} from './let-stand.ts'
import {touching} from './touching.ts'
import {type EditSupport, type FileChange, workspaceEdit} from './workspace-edit.ts'

/** Fix-all of this server alone: what editors run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`

export interface ActionSupport extends DiagnosticSupport, EditSupport {}

/** Something to do about a finding. */
interface Remedy {
  readonly title: string
  readonly change: FileChange
  readonly isPreferred?: boolean
}

/** @param only The kinds that the editor asks for; undefined for all but those of the whole text. */
export async function actionsAt(
  checked: Checked,
  range: Range,
  only: readonly string[] | undefined,
  files: HouseFiles,
  support: ActionSupport
): Promise<CodeAction[]> {
  const asked = (kind: string) => only?.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`))
  const actions: CodeAction[] = []
  if (only === undefined || asked(CodeActionKind.QuickFix)) {
    const {lines, shift} = checked.text
    const [start, end] = [lines.offsetAt(range.start) - shift, lines.offsetAt(range.end) - shift]
    for (const finding of touching(checked, start, end))
      for (const {change, ...remedy} of await remediesFor(checked, finding, files))
        actions.push({
          ...remedy,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(checked, finding, support)],
          edit: workspaceEdit(change, support)
        })
  }
  if (asked(fixAllKind)) {
    const {edits} = applyFixes(checked.document.source, checked.findings as readonly Finding[])
    if (edits.length > 0)
      actions.push({
        title: 'Make all safe fixes',
        kind: fixAllKind,
        edit: workspaceEdit(checked.text.changeOf(edits), support)
      })
  }
  return actions
}

async function remediesFor(checked: Checked, finding: PluginFinding, files: HouseFiles): Promise<Remedy[]> {
  const stet = await letStand(checked, finding, files)
  return [...fixesOf(checked, finding), ...(await rulings(checked, finding, files)), ...(stet ? [stet] : [])]
}

/** The fix first; then the other forms that are right, and the form of the fix wherever it is wanted. */
function fixesOf(checked: Checked, finding: PluginFinding): Remedy[] {
  const {fix, expected = []} = finding
  const {text} = checked
  const remedies: Remedy[] = []
  if (fix !== undefined)
    remedies.push({title: titleOf(finding, fix.edits), isPreferred: true, change: text.changeOf(fix.edits)})
  const [edit] = fix?.edits ?? []
  const replaces = fix?.edits.length === 1 && edit?.start === finding.start && edit.end === finding.end
  if (fix !== undefined && !replaces) return remedies
  // Where nothing says which form is right, each is offered and none is preferred.
  for (const form of expected.slice(fix === undefined ? 0 : 1)) {
    const edits = replacement(checked, finding, form)
    if (edits !== undefined)
      remedies.push({title: form === '' ? 'Take it out' : `Change to “${form}”`, change: text.changeOf(edits)})
  }
  const alike = fix === undefined || expected.length === 0 ? [] : sameForm(checked, finding)
  if (alike.length > 1) {
    const {edits} = applyFixes(checked.document.source, alike as readonly Finding[], {safety: 'suggest'})
    const title = `Use “${expected[0]}” everywhere (${alike.length} places)`
    remedies.push({title, change: text.changeOf(edits)})
  }
  return remedies
}

/** Undefined where what stands there is more than its words: markup, entities. */
function replacement(
  {document}: Checked,
  {start, end}: PluginFinding,
  text: string
): readonly SourceFixEdit[] | undefined {
  const found = document.at(start)
  if (found === undefined) return
  const {block, offset} = found
  return toSourceEdits(document, [{block, start: offset, end: block.toText(end - document.rangeOf(block).start), text}])
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
