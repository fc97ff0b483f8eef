import type {Block} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {closes, mayOpen, opens} from './joints.ts'
import {leadsOn} from './leading-words.ts'

/** “the article The position of the owl”, “they sang When the boat comes in”: what comes may be a title. */
const naming = new Set(
  `album anthem article ballet book button called campaign carol chapter choose click column comedy command document
  documentary drama entitled episode essay exhibition film game headed hymn labelled letter line marked menu motto movie
  musical named novel opera option page painting paper picture piece play poem press production programme read reads report
  sang section select series show sing singing sings single slogan song story tab tap titled track tune words work what how all`.split(
    /\s+/u
  )
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
    const {text, words} = block
    for (let index = 1; index < words.length; index++) {
      if (!words.capitalized(index) || !mayOpen(text, words, index) || !opens(block, index)) continue
      const opener = words.text(index)
      // Who writes “the Crew” of everything writes “It” of the monster.
      this.#findings.set(opener, this.#findings.has(opener) ? undefined : findingAt(block, index))
      return
    }
  }

  get findings(): readonly Finding[] {
    return [...this.#findings.values()].filter((finding) => finding !== undefined)
  }
}

/** @param index The word that begins the second sentence. */
function findingAt(block: Block, index: number): Finding | undefined {
  const {text, sentences, words} = block
  const opener = words.text(index)
  const end = words.end(index - 1)
  const at = sentences.at(end)
  const before = text.slice(sentences.start(at), end).split(/\s+/u)
  const after = text.slice(end + 1, sentences.end(at))
  const word = before.at(-1)!
  if (!(/^[a-z]+$/u.test(word) || day.test(word) || closes(words, index - 1)) || naming.has(word)) return
  const isCut = articles.has(word)
  if (!isCut && !closes(words, index - 1) && (word.length < 3 || leadsOn(word))) return
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
