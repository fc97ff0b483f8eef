/** What formats other than plain text need; loaded when one is first asked for. */
export {parseDocument} from '@copydesk/prose'
export {plainText} from './plain-text.ts'
