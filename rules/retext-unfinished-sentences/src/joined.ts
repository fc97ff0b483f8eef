import type {Block, ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {isParagraph} from './habits.ts'
import {leadsOn} from './leading-words.ts'

/** Words that begin sentences, and names only in titles, whose other words have capitals too: “In Cold Blood”. */
const openers = [
  'In On At After During Since Although When While If But So However Then Meanwhile This These There The',
  'It They We She'
].map((words) => words.split(' ').map(inSentence).join('|'))

/** A word with a capital after one without: a capital is rare, and what stands before it is asked for once it is there. */
function inSentence(word: string): string {
  return `${word.charAt(0)}(?<=[a-z] .)${word.slice(1)}`
}

const joint = new RegExp(`(${openers[0]}|(?:${openers[1]})(?! (?:the|an?) )) [a-z]+[^A-Za-z]`)

/** “the article The position of the owl”, “they sang When the boat comes in”: what comes may be a title. */
const naming = new Set(
  `album article book called chapter document entitled episode essay film headed hymn letter movie named novel page paper play
  poem read reads report sang section series show sing singing sings song story titled track what how all`.split(/\s+/u)
)

/** “… is good for the The keeper has moved”: no other article follows. */
const articles = new Set(['the', 'a', 'an', 'my', 'our', 'their'])

/** Words before and after the joint: less is a label or a list. */
const fewestWords = 4

/** Sentences that ran together when one lost its end mark: “She worked out the loads In retirement she wrote a book.” */
export function joinedSentences(document: ProseDocument): Finding[] {
  const findings = new Map<string, Finding | undefined>()
  for (const block of document.blocks) {
    const found = isParagraph(block) ? jointIn(block) : undefined
    if (found === undefined) continue
    const {opener, finding} = found
    // Who writes “the Crew” of everything writes “It” of the monster.
    findings.set(opener, findings.has(opener) ? undefined : finding)
  }
  return [...findings.values()].filter((finding) => finding !== undefined)
}

interface Joint {
  readonly opener: string
  readonly finding: Finding | undefined
}

function jointIn(block: Block): Joint | undefined {
  const match = joint.exec(block.text)
  if (match === null) return
  const opener = match[1]!
  return {opener, finding: findingAt(block, match.index - 1, opener)}
}

/** @param end Where the word ends that should have an end mark. */
function findingAt(block: Block, end: number, opener: string): Finding | undefined {
  const {text, sentences} = block
  const at = sentences.at(end)
  const before = text.slice(sentences.start(at), end).split(/\s+/u)
  const after = text.slice(end + 1, sentences.end(at))
  const word = before.at(-1)!
  if (!/^[a-z]+$/u.test(word) || naming.has(word)) return
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
