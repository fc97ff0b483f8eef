import type {Block} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {leadsOn} from './leading-words.ts'
import {opensAfterSmall} from './watchwords.ts'

/** “the article The position of the owl”, “they sang When the boat comes in”: what comes may be a title. */
const naming = new Set(
  `album article book called chapter document entitled episode essay film headed hymn letter movie named novel page paper play
  poem read reads report sang section series show sing singing sings song story titled track what how all`.split(/\s+/u)
)

/** “… is good for the The keeper has moved”: no other article follows. */
const articles = new Set(['the', 'a', 'an', 'my', 'our', 'their'])

/** What has a capital, or is a number, and no more of a name after it: “on Friday The last boat went”. */
const day =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:1[5-9]|20)\d\d)$/u

/** Words before and after the joint: less is a label or a list. */
const fewestWords = 4

/** Sentences that ran together when one lost its end mark: “She worked out the loads In retirement she wrote a book.” */
export class JoinedSentences {
  /** By the word that begins the second. */
  readonly #findings = new Map<string, Finding | undefined>()

  /** @param block May have a joint. */
  read(block: Block): void {
    const found = jointIn(block)
    if (found === undefined) return
    const {opener, finding} = found
    // Who writes “the Crew” of everything writes “It” of the monster.
    this.#findings.set(opener, this.#findings.has(opener) ? undefined : finding)
  }

  get findings(): readonly Finding[] {
    return [...this.#findings.values()].filter((finding) => finding !== undefined)
  }
}

interface Joint {
  readonly opener: string
  readonly finding: Finding | undefined
}

function jointIn(block: Block): Joint | undefined {
  const {text, words} = block
  for (let index = 1; index < words.length; index++) {
    if (!opensAfterSmall(text, words, index)) continue
    const opener = words.text(index)
    const pattern = opener === 'No' ? goesOnAsNo : pronouns.has(opener) ? goesOnAsSubject : goesOn
    pattern.lastIndex = words.end(index)
    if (pattern.test(text)) return {opener, finding: findingAt(block, words.start(index) - 1, opener)}
  }
  return undefined
}

const pronouns = new Set(['It', 'They', 'We', 'She'])

/** A word in small letters, and “we the people” for none. */
const goesOn = / [a-z]+[^A-Za-z]/y
const goesOnAsSubject = / (?!(?:the|an?) )[a-z]+[^A-Za-z]/y

/** “No single factor was enough”; but “they voted No and went home”, “a No vote would mean”. */
const goesOnAsNo =
  / (?!(?:votes?|voters?|votings?|campaign|camp|side|majority) )(?:one|single|other|such|matter|doubt|sooner|[a-z]+ (?:is|are|was|were|has|had|have|will|would|can|could|should|may|must)) /y

/** @param end Where the word ends that should have an end mark. */
function findingAt(block: Block, end: number, opener: string): Finding | undefined {
  const {text, sentences} = block
  const at = sentences.at(end)
  const before = text.slice(sentences.start(at), end).split(/\s+/u)
  const after = text.slice(end + 1, sentences.end(at))
  const word = before.at(-1)!
  if (!(/^[a-z]+$/u.test(word) || day.test(word)) || naming.has(word)) return
  const isCut = articles.has(word)
  if (!isCut && (word.length < 3 || leadsOn(word))) return
  if (
    before.length < fewestWords ||
    after.split(/\s+/u).length < fewestWords ||
    !/[.!?][”’"')]*$/u.test(after.trimEnd())
  )
    return
  // A title in italics, the text of a link.
  if (block.marks.some((mark) => mark.end === end || mark.start === end + 1)) return
  const place = {block, start: end - word.length, end}
  if (isCut)
    return {
      ...place,
      kind: 'truncated',
      reason: `A sentence stops after \`${word}\`, and another follows; finish it`,
      confidence: 0.8
    }
  return {
    ...place,
    kind: 'no-end-mark',
    reason: `No end mark stands between \`${word}\` and \`${opener}\`; add a full stop`,
    expected: [`${word}.`],
    edits: [{block, start: end, end, text: '.'}],
    confidence: 0.8
  }
}
