import type {KindInfo} from '@copydesk/rule'

export const kinds = {
  unclosed: {summary: 'a quotation that never closes', severity: 'warn', fix: 'suggest'},
  unopened: {summary: 'a closing mark without an opening one', severity: 'warn', fix: 'suggest'},
  'wrong-direction': {summary: 'a mark that points the wrong way', severity: 'warn', fix: 'safe'},
  mismatched: {
    summary: 'two marks of one pair that do not match',
    severity: 'warn',
    fix: 'safe',
    safeWhere: 'outside of other quotations'
  },
  'mixed-style': {summary: 'straight marks among curly ones, or curly among straight', severity: 'warn', fix: 'safe'},
  doubled: {summary: 'a mark that is there twice', severity: 'warn', fix: 'safe'},
  apostrophe: {summary: 'an opening mark used as an apostrophe', severity: 'warn', fix: 'safe'},
  'not-reopened': {
    summary: 'a paragraph of a long quotation that does not start with a mark',
    severity: 'warn',
    fix: 'suggest'
  }
} as const satisfies Record<string, KindInfo>

export type Kind = keyof typeof kinds
