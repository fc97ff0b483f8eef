import process from 'node:process'
import {type Connection, createConnection, ProposedFeatures} from 'vscode-languageserver/node'

/** The connection to the editor that started this process. */
export function connect(): Connection {
  // Editors say how to talk; whoever starts it by hand without saying so means the pipes.
  if (!process.argv.slice(2).some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument)))
    process.argv.push('--stdio')
  return createConnection(ProposedFeatures.all)
}
