import {lookUp, type NameForm, type Names} from '@copydesk/names'
import type {Block} from '@copydesk/prose'
import type {Finding, Spot} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {firstOf, slip} from '../slip.ts'

/** A person’s name that lost its capital in one place: “In forty pages fonokalafi wrote that …”. */
export function findLostCapitals({forms, blocks}: Names): Finding[] {
  const lost = [...forms.values()].filter(isLost)
  // Where many have, small letters are the style.
  if (lost.length > most) return []
  return lost.flatMap((form) => {
    const spot = smallOf(form, blocks)
    return spot === undefined ? [] : [toFinding(form, spot)]
  })
}

const most = 8

/** Whether a person’s name, which no list has, stands once in small letters. */
function isLost({text, lower, firsts, uses}: NameForm): boolean {
  if (lower !== 1 || ![...firsts.keys()].some((first) => lookUp(first).given)) return false
  return text.length >= 5 && isRare(text) && !uses.some(({mention}) => mention.run.kinds.spelling)
}

/** Where it stands in lower case, in prose and at arm’s length of nothing: not in an address or in quotation marks. */
function smallOf(form: NameForm, blocks: Names['blocks']): Spot | undefined {
  const {lowerCase} = form
  for (const {block, first} of blocks) {
    const start = ` ${block.text}`.indexOf(` ${lowerCase}`)
    const end = start + lowerCase.length
    const isThing = /\b(?:an?|the|this|that|its|his|her|their|our)\s$/i.test(
      block.text.slice(Math.max(0, start - 6), start)
    )
    if (
      start >= 0 &&
      !isThing &&
      !isOnline(form, block, start) &&
      /^(?:['’]s)?(?:[ ,;:]|[.!?](?: |$)|$)/.test(block.text.slice(end, end + 4))
    )
      return {block, start, end, order: first}
  }
  return undefined
}

/** “- move trott to emeritus (Rich Trott)”, “matthias loibl”: what somebody is called online, or a list in small letters. */
function isOnline({text, firsts}: NameForm, block: Block, start: number): boolean {
  const before = /(\S+)\s$/.exec(block.text.slice(Math.max(0, start - 20), start))?.[1]
  return (
    block.type === 'byline' ||
    block.text.includes(text) ||
    [...firsts.keys()].some((first) => first.toLowerCase() === before)
  )
}

function toFinding(form: NameForm, spot: Spot): Finding {
  return slip('case', {text: form.lowerCase, spot, count: 1}, firstOf(form), 0.9)
}
