import {createRequire} from 'node:module'

const program = createRequire(import.meta.url)('./copydesk.cjs') as typeof import('./program.ts')

export const {fixText, lint, lintText} = program
