import {type NameForm, withoutAccents} from '@copydesk/names'
import type {Pair} from '../pair.ts'
import type {Link} from '../relation.ts'

/** Nobody gains an accent by accident: “Fauré” is no slip for “Farrar”. But “Åsgaard” is “Aasgaard”. */
export function hasOwnAccents({main, variant}: Pair, link: Link): boolean {
  const isPlain = ({text}: NameForm) => withoutAccents(text) === text
  if (link === 'shared' || !isPlain(main.form) || isPlain(variant.form)) return false
  return spelledOut(variant.form.text) !== main.form.lowerCase
}

/** With two letters for one that English lacks, as passports have it. */
function spelledOut(name: string): string {
  return name.toLowerCase().replace(/[åäæøöü]/g, (letter) => digraphs[letter]!)
}

const digraphs: Record<string, string> = {å: 'aa', ä: 'ae', æ: 'ae', ø: 'oe', ö: 'oe', ü: 'ue'}
