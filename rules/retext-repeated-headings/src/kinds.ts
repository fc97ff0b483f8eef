import type {KindInfo} from '@copydesk/rule'

const safeWhere = 'for the same heading twice in Markdown or HTML'

export const kinds = {
  'title-repeated': {summary: 'the title given twice', severity: 'warn', fix: 'safe', safeWhere},
  'heading-repeated': {summary: 'a heading given twice in a row', severity: 'warn', fix: 'safe', safeWhere},
  'standfirst-repeated': {summary: 'the first paragraph given twice', severity: 'warn', fix: 'suggest'}
} as const satisfies Record<string, KindInfo>

export type Kind = keyof typeof kinds
