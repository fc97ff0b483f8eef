import {
  type BlockNames,
  courtesyTitles,
  isWellKnownPlace,
  lookUp,
  type Mention,
  type NameForm,
  type Names,
  soundDistance,
  speechVerbs,
  spellingDistance
} from '@copydesk/names'
import {areKnownDistinct} from '../distinct.ts'
import {introduction} from '../evidence.ts'
import type {Finding} from '../finding.ts'
import {areInflections} from '../inflections.ts'
import {isOtherName} from '../other-name.ts'
import {firstOf, slip} from '../slip.ts'
import {isTold} from '../told.ts'
import {areToldApart} from '../told-apart.ts'

/** A sentence that goes on with a name in one word, after one that has somebody else’s. */
export interface Next {
  readonly mention: Mention
  /** The names of the sentence before. */
  readonly before: readonly string[]
}

/**
 * Names that a spelling checker or an ear made of the one that the sentence before has: “Hugo Terlinck resigned. Trelawny told this agency …”,
 * “… stood Schwertfeger. Schwarzenegger was given coffee.” Nobody has introduced them, and a new person is not taken up so.
 */
export function findTakenUp(nexts: readonly Next[], forms: Names['forms']): Finding[] {
  return nexts.flatMap(({mention, before}) => {
    const form = forms.get(mention.words[0]!.text)
    const titled = mention.title !== undefined
    if (form === undefined || !(titled ? isAddressed(form) : isStranger(form))) return []
    const mains = [...new Set(before)].flatMap((text) => {
      const main = forms.get(text)
      return main !== undefined && mayBe(main, form, titled) && !areToldApart(main, form) ? [main] : []
    })
    return mains.length === 1 ? [toFinding(form, mains[0]!)] : []
  })
}

export function nextsIn({mentions}: BlockNames): Next[] {
  const found: Next[] = []
  for (let at = 1; at < mentions.length; at++) {
    const mention = mentions[at]
    // Nothing stands before a first sentence.
    if (mention === undefined || mention.run.sentence === 0 || !isSubject(mention)) continue
    const {sentence} = mention.run
    if (!isTold(mention.run)) continue
    const before = mentions
      .slice(Math.max(0, at - 6), at)
      .flatMap((other) => (other?.run.sentence === sentence - 1 ? other.words.map(({text}) => text) : []))
    if (before.length > 0) found.push({mention, before})
  }
  return found
}

/** Whether it is what the sentence is about: “Horner said”, “In the last act Treeless finds a whisper”. */
function isSubject(mention: Mention): boolean {
  if (opensSentence(mention)) return isActor(mention)
  const {run, before, words, tokens, lead, title} = mention
  if (words.length > 1 || tokens.length > 1 || lead.length > 0 || title !== undefined || words[0]!.forced) return false
  return (
    lookUp(words[0]!.text).word > 0 &&
    /^\p{Ll}{3,}$/u.test(before) &&
    before !== 'the' &&
    /^\p{Ll}{2,}s$/u.test(run.after)
  )
}

/** Whether it opens the sentence: “Horner said”, “But Horner had”, “It was Horner who”. */
function opensSentence({run, words, tokens, lead, title}: Mention): boolean {
  if (words.length > 1 || tokens.length > 1 || (lead.length > 0 && !isCourtesy(title))) return false
  const {start} = lead[0] ?? words[0]!
  const sentenceStart = run.block.sentences.start(run.sentence)
  return start === sentenceStart || /^(?:But|And|It was|Then|Yet) $/.test(run.block.text.slice(sentenceStart, start))
}

/** “Mr Power came back”, after Baban Pawar */
function isCourtesy(title: string | undefined): boolean {
  return title !== undefined && (courtesyTitles.has(title) || title === 'Dr')
}

/** Whether only persons do it. */
function speaks(verb: string): boolean {
  return speechVerbs.has(verb) || /^(?:believes|thinks|hopes|knows)$/.test(verb)
}

function isActor({run: {after, block}, words}: Mention): boolean {
  if (speaks(after)) return true
  return /^ (?:was|had|has|is|who|did|will|would|could|went|came|got|gave|took)\b/.test(
    block.text.slice(words[0]!.end, words[0]!.end + 8)
  )
}

/** Whether the document has it once, introduces it nowhere, and it is nothing that a sentence may begin with. */
function isStranger({text, uses, firsts, lasts, titles, partners, described, info, lower, sure}: NameForm): boolean {
  if (uses.length > 1 || firsts.size + lasts.size + titles.size + partners.length + described + lower > 0) return false
  if (text.length < 5 || isOtherName(uses[0]!) || info.given) return false
  // “Turkey was …” is the country; “It was Turkey who …” is nobody.
  if (isWellKnownPlace(text)) return uses[0]!.mention.run.after === 'who'
  // “Stayer believes”: no thing does.
  return info.word === 0 || sure > 0 || speaks(uses[0]!.mention.run.after)
}

/** Whether the document has it once, after the title of a person, with no more to the name. */
function isAddressed({uses, firsts, lasts, described, info}: NameForm): boolean {
  return uses.length === 1 && firsts.size + lasts.size + described === 0 && !info.given && !isOtherName(uses[0]!)
}

function mayBe(main: NameForm, {text, folded}: NameForm, titled: boolean): boolean {
  if (
    main.firsts.size === 0 ||
    main.institution > 0 ||
    main.info.word > 0 ||
    main.folded === folded ||
    main.folded[0] !== folded[0] ||
    main.folded.length < 5
  )
    return false
  if (![...main.firsts.keys()].some((first) => lookUp(first).given || first.length > 2)) return false
  if (areKnownDistinct(main.text, text) || areInflections(main.text, text) !== undefined) return false
  // Others are called Mr, too.
  if (titled) return soundDistance(main.folded, folded, 0.25) <= 0.25
  return spellingDistance(main.folded, folded) <= 0.5 * Math.max(main.folded.length, folded.length)
}

function toFinding(form: NameForm, main: NameForm): Finding {
  const kind = form.info.word > 0 ? 'homophone' : 'variant'
  return slip(kind, firstOf(form), firstOf(main), 0.65, introduction(main))
}
