import type {Run} from '@copydesk/names'

/** Whether a text tells of somebody there, as it does in no title, list of names or talk of spelling, nor at arm’s length. */
export function isTold({kinds, quoted}: Run): boolean {
  return !(quoted || kinds.titleCase || kinds.roster || kinds.spelling)
}
