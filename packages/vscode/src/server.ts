import {connect, serve} from 'copydesk-language-server'
import {checkArticles} from './check-articles.ts'
import {idleReason} from './idle-reason.ts'
import {proof} from './proof.ts'
import {type AskProof, askProof, type CheckFolder, checkFolder, checking, type WhyIdle, whyIdle} from './protocol.ts'

const connection = connect()

connection.onRequest(checkFolder, ({folder}: CheckFolder, token) =>
  checkArticles(folder, token, (progress) => connection.sendNotification(checking, progress))
)
connection.onRequest(whyIdle, async ({file, folder}: WhyIdle) => (await idleReason(file, folder)) ?? null)
connection.onRequest(askProof, (ask: AskProof) => proof(ask))

serve(connection)
