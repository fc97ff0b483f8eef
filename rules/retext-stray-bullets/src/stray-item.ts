import type {Finding} from './finding.ts'
import type {Item, List} from './lists.ts'
import {fullStop} from './marks.ts'

/** One item is no list that a paragraph could be unlike. */
const fewestItems = 2

/** Words: a last item that says more may be a sentence, too. */
const longSentence = 10

/** “Note: …”, “This list …” */
const aboutList = /^(?:[^.:]{1,40}:|(?:this|these|those|all|both|and|or|other|for more|see|note|more)\b)/i

/**
 * A paragraph that has got a bullet behind a list: a whole sentence, after an empty line where the items have none, and they
 * are phrases.
 */
export function strayItem({items, after}: List): Finding[] {
  const last = items.at(-1)!
  const others = items.slice(0, -1)
  if (others.length < fewestItems || !last.gap || others.some((item, index) => index > 0 && item.gap)) return []
  if (
    !(after === undefined || after.gap || after.block === last.block) ||
    !isSentence(last) ||
    others.some(({text}) => fullStop.test(text))
  )
    return []
  return [
    {
      ...last.sign.place,
      kind: 'stray',
      reason: `\`${last.sign.text}\` stands before a paragraph under the list; take it out`,
      expected: [''],
      edits: [
        'part' in last.sign.place
          ? {...last.sign.place, text: ''}
          : {block: last.block, start: last.sign.place.start, end: last.start, text: ''}
      ],
      confidence: 0.7
    }
  ]
}

function isSentence({block, start}: Item): boolean {
  const text = block.text.slice(start)
  return (
    block.words.length >= longSentence && /^["“‘']?\p{Lu}/u.test(text) && fullStop.test(text) && !aboutList.test(text)
  )
}
