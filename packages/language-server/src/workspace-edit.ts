import type {TextEdit, WorkspaceEdit} from 'vscode-languageserver'

/** What the editor can do with edits. */
export interface EditSupport {
  /** Whether edits may name the version of the text that they are for. */
  readonly documentChanges: boolean
  /** Whether an edit may bring a new file; editors that know nothing of it make one where text is put into it. */
  readonly createsFiles: boolean
}

/** What changes in one file. */
export interface FileChange {
  readonly uri: string
  /** The version that the edits are for; null for a file that is not open. */
  readonly version: number | null
  readonly edits: readonly TextEdit[]
  /** Whether the file is not there yet. */
  readonly isNew?: boolean
}

/** One change that the editor makes as a whole or not at all. */
export function workspaceEdit({uri, version, edits, isNew}: FileChange, support: EditSupport): WorkspaceEdit {
  if (!support.documentChanges) return {changes: {[uri]: [...edits]}}
  return {
    documentChanges: [
      ...(isNew && support.createsFiles ? [{kind: 'create' as const, uri, options: {ignoreIfExists: true}}] : []),
      {textDocument: {uri, version}, edits: [...edits]}
    ]
  }
}
