import {
  institutionWords,
  isPlainName,
  isWellKnownPlace,
  lookUp,
  months,
  type NameForm,
  type Traits,
  titles,
  traitsOf,
  type Use,
  withoutAccents
} from '@copydesk/names'
import {otherHalfOf} from './hyphen-halves.ts'
import {isTownsman} from './inflections.ts'
import {remember} from './remember.ts'

/** A spelling that may be a name, or a slip for one. */
export interface Candidate {
  readonly form: NameForm
  readonly traits: Traits
  /** How common it is as an ordinary word, 1 to 5; 0 if it is none, or is plainly used as a name (“Trump”). */
  readonly word: number
  /** Known to the lists as a name or a place: then it is likelier someone else than a slip. */
  readonly known: boolean
  readonly wellKnown: boolean
  readonly place: boolean
  /** Neither a word nor a name that any list has. */
  readonly unheardOf: boolean
  /** Every use opens a sentence, so that it may be an ordinary word. */
  readonly onlyWeak: boolean
  /** A family or a people: “the Johnsons”. */
  readonly plural: boolean
  /** The document speaks of the family: “the Kelleys”. */
  readonly family: boolean
  readonly count: number
}

/** What a form is by itself, whatever others there are. */
interface Draft {
  /** Its `plural` is true if it is one even where the document has no form that it is the plural of. */
  readonly candidate: Candidate
  /** What it would be the plural of. */
  readonly single: string | undefined
  readonly shorter: string | undefined
  /** Its plurals. */
  readonly plural: string
  readonly longer: string
  /** What was made of it last. */
  finished: Candidate | undefined
}

/**
 * The spellings of a document that may be names.
 *
 * @param again Whether to keep them: then those that are the same after an edit are the very same objects.
 */
export function candidatesOf(forms: ReadonlyMap<string, NameForm>, again = false): Candidate[] {
  const plain = new Set<string>()
  for (const text of forms.keys()) {
    const bare = withoutAccents(text)
    if (bare !== text) plain.add(bare)
  }
  const has = (text: string | undefined): boolean => text !== undefined && (forms.has(text) || plain.has(text))
  const found: Candidate[] = []
  for (const form of forms.values()) {
    const draft = draftOf(form, again)
    if (draft === undefined) continue
    const plural = draft.candidate.plural || has(draft.single) || has(draft.shorter)
    found.push(finish(draft, plural, has(draft.plural) || has(draft.longer)))
  }
  return found
}

const draftOf = remember((form: NameForm): Draft | undefined => {
  const candidate = isNameLike(form) ? toCandidate(form) : undefined
  if (candidate === undefined) return
  const {text} = form
  return {
    candidate,
    single: /[^s]s$/.test(text) ? text.slice(0, -1) : undefined,
    shorter: text.endsWith('es') || isTownsman(text) ? text.slice(0, -2) : undefined,
    plural: `${text}s`,
    longer: `${text}es`,
    finished: undefined
  }
})

function finish(draft: Draft, plural: boolean, family: boolean): Candidate {
  const known = draft.finished ?? draft.candidate
  draft.finished = known.plural === plural && known.family === family ? known : {...known, plural, family}
  return draft.finished
}

function isNameLike({text, folded, firsts, titles: formTitles}: NameForm): boolean {
  if (folded.length < 3 || folded.length > 40) return false
  if (!isPlainName(text) && !isWrittenAsName(text)) return false
  if (text.length <= 5 && months.has(text) && firsts.size === 0 && formTitles.size === 0) return false
  return !titles.has(text) || firsts.size > 0 || text.length >= 8
}

function isWrittenAsName(text: string): boolean {
  if (/\p{N}/u.test(text)) return false
  // “PragerU”; but “FedRAMP” is a name.
  if (/\p{Lu}$/u.test(text) && !/^\p{Lu}\p{Ll}{2,}\p{Lu}{2,}$/u.test(text)) return false
  // “AesKeyGenParams”: a name in a program.
  if (/\p{Ll}\p{Lu}\p{Ll}+\p{Lu}/u.test(text)) return false
  // “PPDs”, “NGOs”: an abbreviation with an ending.
  return !/\p{Lu}{2}\p{Ll}/u.test(text.replace(/^[OD]'/, '')) || /^\p{Lu}{2}\p{Ll}{3,}$/u.test(text)
}

/** “the Johnsons” are no misspelling of “Johnson”, nor of “Johnston”. */
function isPlural({text, articles, uses}: NameForm): boolean {
  if (!text.endsWith('s') || articles < uses.length || text.length <= 4) return false
  const {word, name, given} = lookUp(text.slice(0, -1))
  // “The Grasmeiers are dentists.”
  const isMany = ({mention: {run}}: Use) => /^(?:are|were|have|had|in|of|from)$/.test(run.after)
  return word > 0 || name > 0 || given || uses.every(isMany)
}

function toCandidate(form: NameForm): Candidate | undefined {
  const {info, uses} = form
  const place = isWellKnownPlace(form.text)
  const known = info.name > 0 || info.given || place
  let {word} = info
  // A rare word that is a family name too is a name first: “Kohl”, “Snider”.
  if (word >= 4 && info.name > 0) word = 0
  // “Parker”, “Springer”: what a dictionary makes of “park” and “spring”, and nobody uses
  if (info.inflected && info.name > 0 && form.sure > 0 && form.lower + form.institution + form.articles === 0) word = 0
  // “China”, which no sentence of the document has as dishes.
  if (place && form.sure > 0 && form.lower === 0) word = 0
  if (word > 0 && (actsAsName(form) || (info.given && form.lasts.size > 0))) word = 0
  // “John Flak”, if nothing forces the capital and the word is not used as one
  if (word > 0 && isFullName(form)) word = 0
  // “Gray-Walker is seven stone.”
  if (word > 0 && form.lower === 0 && form.uses.every((use) => otherHalfOf(use) !== undefined)) word = 0
  // “Crowly”, “Anond”: such endings make no word that anyone uses.
  const coined = info.inflected && word >= 3 && form.sure > 0 && form.lower === 0 && !/(?:s|ed|ing|er)$/.test(form.text)
  if (coined) word = 0
  if (form.sure === 0 && word > 0 && form.weak === 0) return
  return {
    form,
    traits: traitsOf(form.folded),
    word,
    known,
    wellKnown: info.name === 1 || place,
    place,
    unheardOf: (info.word === 0 || coined) && !known,
    onlyWeak: form.sure === 0 && form.weak > 0 && info.word > 0,
    plural: isPlural(form),
    family: false,
    count: uses.length
  }
}

/** Whether a given name stands before it, in every use; before a word that few use, in one: “Josh Bailes”. */
function isFullName({uses, sure, lower, info}: NameForm): boolean {
  if (lower > 0 || sure === 0) return false
  const isNamed = ({at, mention: {words, institution}}: Use) => at > 0 && !institution && lookUp(words[0]!.text).given
  return info.word >= 3 ? uses.some(isNamed) : sure === uses.length && uses.every(isNamed)
}

/** Whether an ordinary word is the name of a person in this document: “Trump”, “Bush”, “Sessions”. */
function actsAsName({person, sure, uses, firsts, lasts, lower, text}: NameForm): boolean {
  if ((person === 0 && lasts.size === 0) || lower > 0.15 * uses.length || institutionWords.has(text)) return false
  return sure >= 2 || (sure >= 1 && uses.length >= 2 && ((firsts.size > 0 && person >= 2) || lasts.size > 0))
}

/** How much the document speaks for a spelling as the right one. */
export function supportOf({form, known, word, count}: Candidate): number {
  const introduced = form.firsts.size > 0 || form.titles.size > 0
  // A word that stands in a full name is somebody’s: “Josh Bailes”.
  const ordinary = word > 0 && !(form.firsts.size > 0 && form.lower === 0)
  return count + (known ? 0.75 : 0) + (introduced ? 0.3 : 0) - (ordinary ? 1.5 : 0)
}
