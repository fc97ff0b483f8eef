import {lookUp, type NameForm, type Names} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {firstOf, slip} from '../slip.ts'

/** A person’s name that lost its capital in one place: “In forty pages fonokalafi wrote that …”. */
export function findLostCapitals({forms, blocks}: Names): Finding[] {
  const found: Finding[] = []
  for (const form of forms.values()) {
    if (form.lower !== 1 || ![...form.firsts.keys()].some((first) => lookUp(first).given)) continue
    if (form.text.length < 5 || !isRare(form.text) || form.uses.some(({mention}) => mention.run.kinds.spelling))
      continue
    const spot = smallOf(form, blocks)
    if (spot !== undefined) found.push(toFinding(form, spot))
  }
  return found
}

/** Where it stands in lower case, in prose and at arm’s length of nothing: not in an address or in quotation marks. */
function smallOf({lowerCase}: NameForm, blocks: Names['blocks']): Spot | undefined {
  for (const {block, first} of blocks) {
    const start = ` ${block.text}`.indexOf(` ${lowerCase}`)
    const end = start + lowerCase.length
    const isThing = /\b(?:an?|the|this|that|its|his|her|their|our)\s$/i.test(
      block.text.slice(Math.max(0, start - 6), start)
    )
    if (start >= 0 && !isThing && /^(?:['’]s)?(?:[ ,;:]|[.!?](?: |$)|$)/.test(block.text.slice(end, end + 4)))
      return {block, start, end, order: first}
  }
  return undefined
}

function toFinding(form: NameForm, spot: Spot): Finding {
  return slip('case', {text: form.lowerCase, spot, count: 1}, firstOf(form), 0.9)
}
