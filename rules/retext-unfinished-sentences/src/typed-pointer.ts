import type {Pointer} from './pointing.ts'
import type {Tokens} from './tokens.ts'

/** “Drag the slider to see the hall as it was.” */
export function dragged({first, all, start}: Tokens): Pointer | undefined {
  const isSlider = /^(?:drag|move|slide|pull)$/.test(first) && /^(?:slider|handle)$/.test(all[start + 2] ?? '')
  return isSlider && /^(?:to|below|left|right|across|between)$/.test(all[start + 3] ?? '')
    ? {target: 'photograph', direction: 'beside'}
    : undefined
}

/** “Add the following lines to your config file.”, “Add the line below to your config file.” */
export function typed(tokens: Tokens): Pointer | undefined {
  if (!types.test(tokens.first)) return undefined
  const text = tokens.all.slice(tokens.start + 1, tokens.start + 6).join(' ')
  return following.test(text) || below.test(text) ? {target: 'code', direction: 'below'} : undefined
}

const types = /^(?:add|put|paste|insert|copy|append|save|run|type|enter)$/
const following =
  /^the following(?: (?:lines?|block|text|settings|entry|entries|section))?(?: (?:to|into|in|at|under)\b| \.$|$)/
const below = /^the (?:lines?|block|settings|entry|entries) below(?: (?:to|into|in|at|under)\b| \.$|$)/
