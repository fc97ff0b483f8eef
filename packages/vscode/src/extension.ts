import {commands, type ExtensionContext, workspace} from 'vscode'
import {Assistant} from './assistant.ts'
import {fixAll} from './fix-all.ts'
import {Proofs} from './proofs.ts'
import {StatusItem} from './status-item.ts'
import {WorkspaceCheck} from './workspace-check.ts'

let assistant: Assistant | undefined

/** VS Code calls it when the first article is opened, or when a command is run. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = new Assistant(context)
  assistant = started
  const check = new WorkspaceCheck(started)
  const proofs = new Proofs(started)
  context.subscriptions.push(
    started,
    new StatusItem(started),
    check,
    proofs,
    commands.registerCommand('copydesk.checkWorkspace', () => check.run()),
    commands.registerCommand('copydesk.fixAll', fixAll),
    commands.registerCommand('copydesk.openProof', () => proofs.open()),
    commands.registerCommand('copydesk.restart', () => started.restart()),
    commands.registerCommand('copydesk.showLog', () => started.showLog()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk')) void started.restart()
    })
  )
  await started.start()
}

/** VS Code calls it when it closes, and waits. */
export async function deactivate(): Promise<void> {
  await assistant?.stop()
}
