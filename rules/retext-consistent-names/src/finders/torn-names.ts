import {type BlockNames, lookUp, type NameForm, type Names, type NameToken, titles} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {firstOf, slip} from '../slip.ts'

/** A word with a capital before one in lower case, which may be the halves of one name: “Du bicki”. */
export interface Tear {
  readonly head: NameToken
  readonly tail: string
  readonly joined: string
  readonly spot: Spot
  /** Whether an article stands before the head: “the Kelp store”. */
  readonly article: boolean
  /** “Miss Thorn bury” */
  readonly titled: boolean
}

/** Names torn in two, the second half without a capital: “Uri barrena” for Uribarrena. */
export function findTornNames(tears: readonly Tear[], forms: Names['forms']): Finding[] {
  return tears.flatMap((tear) => {
    const main = forms.get(tear.joined) ?? forms.get(withoutDouble(tear))
    return main !== undefined && isTorn(tear, main, forms) ? [toFinding(tear, main)] : []
  })
}

export function tearsIn({block, runs, first}: BlockNames): Tear[] {
  const found: Tear[] = []
  for (let at = 0; at < runs.length; at++) {
    const {tokens, before, after, kinds} = runs[at]!
    const head = tokens.at(-1)!
    if (after === '' || head.possessive || head.stopped || head.kind === 'initials') continue
    const tail = /^\p{Ll}{2,}/u.exec(after)?.[0]
    if (tail === undefined || kinds.spelling) continue
    const start = block.text.indexOf(tail, head.end)
    found.push({
      head,
      tail,
      joined: head.text + tail,
      spot: {block, start: head.start, end: start + tail.length, order: first + at},
      titled: tokens.length > 1 && titles.has(tokens.at(-2)!.text),
      article: /^(?:an?|the)$/i.test(tokens.at(-2)?.text ?? before)
    })
  }
  return found
}

/** “Farthing gale”, for Farthingale */
function withoutDouble({head, tail}: Tear): string {
  return head.text.at(-1) === tail[0] ? head.text + tail.slice(1) : ''
}

function isTorn(
  {head, tail, joined, article, titled}: Tear,
  {info, sure, uses}: NameForm,
  forms: Names['forms']
): boolean {
  if (joined.length < 5 || info.word > 0 || (sure === 0 && !isRare(joined))) return false
  if (isRare(tail)) return true
  // “Rob in the garden”, “Lew is late”, where Robin and Lewis stand too: only what is nobody’s name can be half of one.
  if (isRare(head.text) && !isUsedAlone(head.text, forms)) return true
  if (!isRare(joined) || isUsedAlone(head.text, forms)) return false
  // “Miss Thorn bury retired”
  if (titled && tail.length > 2) return true
  // “Quill stone got 397 right”, where Quillstone got as many before
  if (uses.length > 1 && joined.length >= 7 && tail.length > 2 && !article) return true
  // “while Kelp store is running”, “44 for the Or lop”
  return !head.forced && (article ? lookUp(head.text).word === 1 : tail.length > 3)
}

/** Whether the document has the head as a name, before anything else. */
function isUsedAlone(head: string, forms: Names['forms']): boolean {
  return (forms.get(head)?.uses.length ?? 0) > 1
}

function toFinding({head, tail, spot}: Tear, main: NameForm): Finding {
  return slip('split', {text: `${head.text} ${tail}`, spot, count: 1}, firstOf(main), 0.9)
}
