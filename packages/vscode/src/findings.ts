import {languages, type TextDocument} from 'vscode'

/** How many of Copydesk’s findings are shown in a document. */
export function findingsIn({uri}: TextDocument): number {
  return languages.getDiagnostics(uri).filter(({source}) => source === 'copydesk').length
}
