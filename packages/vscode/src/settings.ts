import {workspace} from 'vscode'

export interface Settings {
  readonly enable: boolean
  /** As the editor calls them: `plaintext`, `markdown`, … */
  readonly languages: readonly string[]
  readonly yieldToRemark: boolean
}

/** What the user has set, as it is now. */
export function settings(): Settings {
  const read = workspace.getConfiguration('copydesk')
  return {
    enable: read.get('enable', true),
    languages: read.get<string[]>('languages', []),
    yieldToRemark: read.get('yieldToRemark', true)
  }
}
