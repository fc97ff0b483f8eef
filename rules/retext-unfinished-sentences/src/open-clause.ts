import type {LastSentence} from './sentence.ts'

/** Words that want a clause after them, and before each the words that take it for something else: “say when”, “like that”. */
const joints: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    that: 'as|like|than|for|of|do|did|does|done|doing|by|about|at|to|with|after|before|from|on|in|all|and|or|just|only|know|knows|knew|is|was|are|say|says|said|mean|means|see|saw|want|wanted|this',
    which: 'know|knows|tell|say|is|and|every|to',
    who: 'who|who’s|is|was|know|knows|knew|guess|by|or|and',
    while: 'a|the|good|long|little|short|worth|once|every|and',
    if: 'as|what|if|even|only|a|big|and|no',
    but: 'all|anything|nothing|everything|everyone|everybody|anyone|nobody|no|not|last|next',
    when: 'say|since|and|or|if|exactly|know|knows|until|by|just',
    where: 'no|else|any|every|some|know|knows|exactly|is|to|from|and|or|just',
    // “about how”, but not “find out how”
    how: '(?!(?:about|of|on|into|in)$).*',
    what: '(?!(?:about|of|on|into|in|from)$).*',
    why: '(?!(?:about|of|on|into)$).*',
    whether: 'if'
  }).map(([word, before]) => [word, new RegExp(`^(?:${before})$`, 'iu')])
)

/** “so do we”, “taller than she”: a pronoun that comes last leans on the words before it. */
const subjects = /^(?:we|they|he|she|i)$/i
const leaning =
  /^(?:as|than|do|does|did|is|are|was|were|am|can|could|and|or|but|nor|so|have|has|had|will|would|should|not|only|like|even|said|says|it|was|me|you)$/i

/** Whether a sentence stops at a word that begins a clause, or the subject of one: “the figures showed on Friday that”. */
export function stopsBeforeClause(word: string, {words, text}: LastSentence): boolean {
  if (adverbs.has(word)) return endsInAdverb(text)
  return words.length > 2 && (subjects.test(word) || joints.has(word)) && !isWhole(word, words)
}

/** Whether the word before it makes it the last of its sentence: “as simple as that”. */
export function isWhole(word: string, words: readonly string[]): boolean {
  const before = (words.at(-2) ?? '').replaceAll("'", '’')
  return subjects.test(word) ? leaning.test(before) : joints.get(word)?.test(before) === true
}

/** “the bean supper she grew up on”: what the preposition wants stands before the clause. */
export function endsInRelative({text}: LastSentence): boolean {
  return relative.test(text.slice(-longestRelative))
}

const relative =
  /\b(?:the|an?|his|her|their|our|my|this|that)(?: [\p{L}-]{2,20}){1,4} (?:she|he|they|we|you|I)(?: (?:is|are|was|were|has|have|had|can|will|would))? [\p{L}’]{2,14}(?: (?:up|down|out|off|over|back))? (?:about|at|by|for|from|in|of|on|to|with)$/u
/** Code units. */
const longestRelative = 130

/** Whether the word is one that a sentence may stop at before a clause; most are not. */
export function mayOpenClause(word: string): boolean {
  return adverbs.has(word) || joints.has(word)
}

const adverbs: ReadonlySet<string> = new Set(['so', 'then', 'also', 'therefore'])

/** “…, so”, “…, and then”; “or so”, “I think so” and “now and then” are whole. */
function endsInAdverb(text: string): boolean {
  return text.endsWith(', so') || /(?<!\b(?:now|there)),? (?:and|but) (?:then|also|therefore)$/u.test(text.slice(-24))
}
