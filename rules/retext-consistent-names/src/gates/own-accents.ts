import {type NameForm, withoutAccents} from '@copydesk/names'
import type {Pair} from '../pair.ts'
import type {Link} from '../relation.ts'

/** Nobody gains an accent by accident: “Fauré” is no slip for “Farrar”. */
export function hasOwnAccents({main, variant}: Pair, link: Link): boolean {
  const isPlain = ({text}: NameForm) => withoutAccents(text) === text
  return link !== 'shared' && isPlain(main.form) && !isPlain(variant.form)
}
