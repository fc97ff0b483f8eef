import type {Report} from '@copydesk/rule'

export type Kind = 'truncated' | 'no-end-mark' | 'dangling-lead-in' | 'empty-list' | 'trailing-off'

export type Finding = Report<Kind>
