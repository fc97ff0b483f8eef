import type {KindInfo} from '@copydesk/rule'

export const kinds = {
  'title-repeated': {summary: 'the title given twice', severity: 'warn', fix: 'suggest'},
  'heading-repeated': {summary: 'a heading directly under the same heading', severity: 'warn', fix: 'suggest'}
} as const satisfies Record<string, KindInfo>

export type Kind = keyof typeof kinds
