/** SARIF's words for how grave a message is. */
export const levels = {info: 'note', warn: 'warning', error: 'error'} as const
