import process from 'node:process'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {serve} from './serve.ts'

// Editors say how to talk; whoever starts it by hand without saying so means the pipes.
if (!process.argv.slice(2).some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument)))
  process.argv.push('--stdio')

serve(createConnection(ProposedFeatures.all))
