import {commands, type ExtensionContext, workspace} from 'vscode'
import {Assistant} from './assistant.ts'
import {fixAll} from './fix-all.ts'
import {StatusItem} from './status-item.ts'
import {WorkspaceCheck} from './workspace-check.ts'

let assistant: Assistant | undefined

/** VS Code calls it when the first article is opened, or when a command is run. */
export async function activate(context: ExtensionContext): Promise<void> {
  assistant = new Assistant(context)
  const status = new StatusItem(assistant)
  const check = new WorkspaceCheck(assistant)
  context.subscriptions.push(
    assistant,
    status,
    check,
    commands.registerCommand('copydesk.checkWorkspace', () => check.run()),
    commands.registerCommand('copydesk.fixAll', fixAll),
    commands.registerCommand('copydesk.restart', () => assistant?.restart()),
    commands.registerCommand('copydesk.showLog', () => assistant?.showLog()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk')) void assistant?.restart()
    })
  )
  await assistant.start()
}

/** VS Code calls it when it closes, and waits. */
export async function deactivate(): Promise<void> {
  await assistant?.stop()
}
