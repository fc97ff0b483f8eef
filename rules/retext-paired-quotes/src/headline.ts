import type {Block} from '@copydesk/prose'

/** Whether a block is a title or a heading: news sets ‘single’ marks there, round a few of its words. */
export function isHeadline({type}: Block): boolean {
  return type === 'title' || type === 'heading'
}
