import {lookUp, type NameForm, sharedSentences, speaksOfSpelling, type Use} from '@copydesk/names'
import type {Block, Range} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'
import {isRare} from './known-words.ts'
import type {Link} from './relation.ts'

/** Words by which a writer tells two bearers apart. */
const contrast =
  /\b(?:(?:un)?related|relation|relatives?|namesakes?|affiliated|(?:un)?connected|confus\w*|mist(?:ak\w*|ook)|mix(?:ed|ing|es)?|unlike|neither(?! confirm)|nor(?! den(?:y|ied))|versus|twins?)\b|\b(?:different|distinct|separate) from\b|\bnothing to do with\b|\bthe (?:two|other)\b|\b(?:both|two) (?:names|spellings|people|families|places)\b|\bnot (?:the|to be)\b|\b(?:is|was)n['’]t\b/i

/** Words by which a writer says that two names are those of one bearer. */
const alias =
  /\b(?:formerly|née|alias|aka|(?:also|sometimes|otherwise|variously) (?:known|called|named|listed)|renamed|signed)\b|\ba\.k\.a\./i

/** “born Ada Krahl”, but “where Krahl was born” */
const birth = /(?<!-)\bborn,?\s(?:as\s)?\p{Lu}/u

/** Kin share a family name, but not a given name. */
const kin =
  /\b(?:brothers?|sisters?|siblings?|cousins?|sons?|daughters?|mother|father|parents?|wife|husband|spouse|(?<!(?:business|law|senior|junior|managing|founding) )partner|friends?|uncle|aunt|nephew|niece)\b/i

const word = "\\p{Lu}[\\p{L}.'’-]{0,20}"
/** “Lotte Bachmann (left) and Lottie Backman” */
const aside = String.raw`(?:\s\([^()]{1,30}\)|,\s\d{1,2}(?=,))?`
const joint = String.raw`(?:,|[,;]\s\d{1,3}\.?|,?\s(?:and|or|und|y|et|&|v\.?|vs\.?|d\.|def\.|bt|beat)|\/)`

/**
 * What stands between two names in a row: “Yoel and Yael”, “Marta, Martha”, “Smyth v. Smith”, “Tomasz N., Thomas N.”, “Fairley, Clarke and
 * Fairleigh”. Nobody who lists names lists one twice.
 */
const row = new RegExp(
  `^(?:['’]s)?(?:[\\s-]${word}){0,2}${aside}(?:\\s?${joint}\\s(?:an?\\s|the\\s)?${word}(?:\\s${word}){0,2}${aside}){0,4}\\s?${joint}\\s?(?:the\\s)?(?:${word}\\s){0,2}$`,
  'u'
)

/** What is longer is no row. */
const longestRow = 80

/** Whether two stretches of a block’s text stand in one row of names. */
export function areInRow(text: string, left: Range, right: Range): boolean {
  const [from, to] = left.start < right.start ? [left.end, right.start] : [right.end, left.start]
  return to - from < longestRow && row.test(text.slice(from, to))
}

/** “from Freiburg to Fribourg”: nobody goes from a place to the same. */
function areEnds(text: string, left: Range, right: Range): boolean {
  const [from, to] = left.start < right.start ? [left, right] : [right, left]
  return (
    text.slice(from.end, to.start) === ' to ' &&
    /\b[Ff]rom\s$/.test(text.slice(Math.max(0, from.start - 6), from.start))
  )
}

/** What the words of a sentence say of two names in it. */
interface Tone {
  readonly contrast: boolean
  readonly alias: boolean
  readonly kin: boolean
}

const tonesOf = perBlock(() => new Map<number, Tone>())

function toneOf(block: Block, sentence: number): Tone {
  const known = tonesOf(block)
  let tone = known.get(sentence)
  if (tone === undefined) {
    const text = block.sentences.text(sentence)
    tone = {contrast: contrast.test(text), alias: alias.test(text) || birth.test(text), kin: kin.test(text)}
    known.set(sentence, tone)
  }
  return tone
}

/** Whether the sentence speaks of relatives. */
export function speaksOfKin({mention: {run}}: Use): boolean {
  return toneOf(run.block, run.sentence).kin
}

/**
 * Whether the text itself speaks of the two as two: “Marta and Martha”, “not to be confused with Dunlop”.
 *
 * @param slip Whether one is so near to the other that words of contrast will have been meant for something else.
 */
export function areToldApart(left: NameForm, right: NameForm, link?: Link, slip = false): boolean {
  if (link !== 'shared' && left.uses.some(isEntry) && right.uses.some(isEntry)) return true
  if (left.uses.some(opensItem) && right.uses.some(opensItem)) return true
  if (link !== 'shared' && (left.uses.some(isSigned) || right.uses.some(isSigned))) return true
  // “their mother Moreinke”, where Morenike stands too, and no list has either
  const isOneSlip = slip && isRare(left.text) && isRare(right.text)
  if (!isOneSlip && (isRelativeOf(left, right) || isRelativeOf(right, left))) return true
  if (isRuledOut(left, right) || isRuledOut(right, left)) return true
  if (isExplainedAfter(left, right) || isExplainedAfter(right, left)) return true
  if (areSpelledOtherwise(left, right)) return true
  if (link !== 'shared' && (isStrangerTo(left, right) || isStrangerTo(right, left))) return true
  return sharedSentences(left, right).some(([a, b]) => {
    const {block, sentence, kinds} = a.mention.run
    if (areInRow(block.text, a.token, b.token) || areEnds(block.text, a.token, b.token)) return true
    if ((isOneOfThem(a) && isOneOfThem(b)) || isAnotherOne(a) || isAnotherOne(b)) return true
    // “Morgan Pryse, who was no Morgan Price”
    if (isOtherName(a) || isOtherName(b)) return true
    // “Mrs Lê Thị Hoa, and with her Mrs Lê Thị Hoà”: nobody gives one person’s title and full name twice in a sentence.
    if (isInFull(a) && isInFull(b)) return true
    // “Andrea Rossi, a man, and Andréa Rossi-Lima”
    const [short, long] = [a.mention.words.length, b.mention.words.length].sort((x, y) => x - y) as [number, number]
    if (a.at === 0 && b.at === 0 && short > 1 && long > short) return true
    const tone = toneOf(block, sentence)
    if (kinds.spelling || tone.alias) return true
    if (link !== 'shared' && !slip && tone.contrast && isContrasted(a, b)) return true
    return isGivenName(a) && isGivenName(b) && tone.kin
  })
}

function isInFull({mention: {title, words}}: Use): boolean {
  return title !== undefined && words.length > 1
}

/** Whether a word of contrast is near one of the two, or between them: a long sentence may have it for something else. */
function isContrasted({mention: {run}, token}: Use, {token: other}: Use): boolean {
  const [from, to] = token.start < other.start ? [token.start, other.end] : [other.start, token.end]
  return contrast.test(run.block.text.slice(Math.max(0, from - 100), to + 100))
}

/** “One sister married a Mathiesen, the other a Mathiasen.” But “a Drupal site” is no Drupal. */
function isOneOfThem({mention: {run}, token}: Use): boolean {
  if (run.after !== '' && !/^(?:and|or|but|in|on|at|to|from|who|of)$/.test(run.after)) return false
  // One character more than the article: the name “Joan” ends like one.
  return /\ban?\s$/i.test(run.block.text.slice(Math.max(0, token.start - 4), token.start))
}

/** “The school at Overby has 19 pupils, the one at Overbye 12.” */
function isAnotherOne({mention: {run}, token}: Use): boolean {
  return /\bthe one (?:at|in|from|near)\s$/i.test(run.block.text.slice(Math.max(0, token.start - 16), token.start))
}

function isGivenName({at, mention, token}: Use): boolean {
  return at === 0 && mention.title === undefined && (mention.words.length > 1 || lookUp(token.text).given)
}

/** Whether it is an entry of a list or a table, with one line for each bearer. */
function isEntry({mention, token}: Use): boolean {
  const {block, after} = mention.run
  if (block.type !== 'item' && block.type !== 'cell') return false
  return after === '' && /^(?:The\s)?\P{L}*$/u.test(block.text.slice(0, token.start))
}

/** Whether an item of a list begins with its full name, and says who it is: “- **Nguyễn Thị Hoa** has the stall by the door.” */
function opensItem({mention: {run, words, tokens}}: Use): boolean {
  return words.length > 1 && opensItemAt(run.block, tokens[0]!.start)
}

/** Whether nothing but marks stands before it in the item of a list. */
export function opensItemAt({type, text}: Block, start: number): boolean {
  return type === 'item' && start < 4 && /^\P{L}*$/u.test(text.slice(0, start))
}

/** Whether it signs a letter: a line of its own at the end, which says who writes and not who is written of. */
function isSigned({mention: {run, tokens}}: Use): boolean {
  const {type, text} = run.block
  if (type !== 'signature' && type !== 'verse') return false
  const [start, end] = [tokens[0]!.start, tokens.at(-1)!.end]
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n')
}

/**
 * What stands before a name that is given as another one: “née McElhenny”, “a.k.a. Bill”, “It isn’t TidePoll”, “not affiliated with the
 * city of Del Mar”, “one Garzía”.
 */
const other =
  /(?:\b(?:née|nee|born|formerly|alias|aka|known as|answers? to(?: both)?|(?:[Hh]e|[Ss]he) (?:was|is)(?= (?:Mr|Mrs|Ms|Miss|Madam|Madame|Frau|Herr|Dr|Sir|Lady|Señora?|Signora?)\b)|launched as|(?:re)?christened|nicknamed|dubbed|under the name(?: of)?|by the name of|billed as|an? (?:family|man|woman|boy|girl|child|place|village|town|dog|cat|horse|shop|street) (?:called|named)|name as|unlike|rather than|instead of|[Nn]ot|no|other than|(?:another|an?|one) certain|an?(?=\s(?:Mr|Mrs|Ms|Miss|Dr)\b)|another(?: (?:town|village|city|river|street|man|woman|firm|company|school|ship),?)?|[Aa] (?:second|third|fourth|fifth)(?:,| (?:town|village|city|river|street|man|woman|firm|company|school|ship),?)?|[Tt]he (?:second|third|fourth|fifth)(?: (?:town|village|city|river|street|man|woman|firm|company|school|ship),?)?|(?:still|now)(?=\sthe\s$)|one|[a-z]+n['’]t|(?:not |un)(?:affiliated|connected) with|(?:not |un)(?:related|connected) to|(?:not )?(?:to )?be confused with|short for|no (?:relation|connection) to|nothing to do with|(?:different|distinct|separate) from)|\ba\.k\.a\.)\s(?:the\s(?:[a-z]{1,12}\sof\s)?|an?\s)?[("“‘']?(?:\p{Lu}(?:[\p{L}'’-]{0,20}|\p{L}{0,3}\.)[\s-]){0,2}$/u

/** What stands before a name that the text gives as it is written elsewhere: “who spell it Garratt”, “the clerk has “Jno. Garrat,””. */
const asWritten =
  /\b(?:spell(?:s|ed|t|ing)?\s(?:it|(?:the|his|her|their|its)\s(?:family\s|sur)?name)\s(?:as\s)?["“‘']?|(?:has|had|have|calls?|called)\s(?:(?:it|him|her|them)\s)?(?:as\s)?["“‘](?:\p{L}[\p{L}.]{0,12}\s){0,2})$/u

/** Whether the text says of this very use that it is another name, another spelling, or another bearer: “As a Clerke of Devon”. */
export function isOtherName({mention, token}: Use): boolean {
  return isOtherNameAt(mention.run.block, token.start)
}

/** The same of a name that begins at an offset of a block’s text. */
export function isOtherNameAt({text}: Block, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  if (other.test(before) || asWritten.test(before) || noKinOf.test(before)) return true
  if (titleBefore.test(before) && newcomer.test(before) && !spoken.test(text.slice(start, start + 50))) return true
  if (/\b(?:compatriot|countryman) $/.test(before)) return true
  // What is looked for first is there to be found sooner, and to keep expressions over all letters from being made.
  if (notAsElsewhere.test(before) || (before.includes('he other ') && theOther.test(before))) return true
  const from = text.slice(start, start + 110)
  if (noRelation.test(from)) return true
  if (/\b[Aa]n? $/.test(before) && /^\p{Lu}[\p{L}’'-]{1,30} of \p{Lu}/u.test(from)) return true
  if (/\ban? (?:\S+ )?$/.test(before) && newPerson.test(`${before.slice(-34)}|${from}`)) return true
  if (from.includes(' by ') && nameByAct.test(from)) return true
  if (from.includes(', after ') && calledAfter.test(from)) return true
  return called.test(before) && oldName.test(from)
}

/** “a baker in Beaune, Madame Victoire”: who is described so has not been named before. But “In a statement on Monday, Mr Clarke said”. */
const newcomer =
  /(?<!\b(?:[Aa]fter|[Aa]t|[Bb]y|[Dd]uring|[Ff]or|[Ff]rom|[Ii]n|[Oo]n|[Ww]ith) )\ban? \p{Ll}[\p{L} ]{2,36}, \S+ $/u
/** “without realising he was a security guard, Mr Smernicki added” */
const spoken = /^\p{Lu}[\p{L}’'-]{1,30} (?:said|says|added|told|explained|warned|admitted|claimed)\b/u
const titleBefore = /, (?:Mr|Mrs|Ms|Miss|Madame|Monsieur|Señora?|Signora?|Herr|Frau)\.? $/

/** “The other son, Tom Cod-Wright, is a wright.” */
const theOther = /\b[Tt]he other \p{Ll}{3,14}, (?:\p{Lu}[\p{L}’'-]{1,30} )?$/u

/** “not, as in the March newsletter, Petit Hadelot” */
const notAsElsewhere = /\bnot, [^.;:!?]{3,40}, $/

/** “Sorensen & Daughters of Fargo, N.D. (no relation)”, “Sir Humphry Dacre Bligh (no e, no hyphen, no relation)” */
const noRelation = /^\p{Lu}[^;:!?()\n]{2,50} \((?:[^()]{0,30}, )?no relation\b/u

/** “There was also a Joslyn Thwaites, an American”: before and after the place of a word of the name. */
const newPerson =
  /\b(?:was|were|is|are) (?:also |once |even )?an? (?:\|\p{Lu}[\p{L}’'-]{1,30} |\p{Lu}[\p{L}’'-]{1,30} \|)\p{Lu}[\p{L}’'-]{1,30}(?:, (?:an?|the|who|of|from|no)\b| who\b)/u

/** “The sign said Llanvair until 1911.” */
const oldName = /^\p{Lu}[\p{L}’'-]{1,30} (?:until|till|up to) (?:about |around )?1\d{3}\b/u
const called = /\b(?:said|read|was|remained|stayed|became) $/

/** “a Lindkvist by deed poll” */
const nameByAct = /^\p{Lu}[\p{L}’'-]{1,30} by (?:deed poll|marriage|birth|baptism)\b/u

/** “It called me Mrs Jonsson, after my father.” */
const calledAfter =
  /^\p{Lu}[\p{L}’'-]{1,30}, after (?:my|his|her|their|our) (?:father|mother|son|daughter|husband|wife)\b/u

const listedKin =
  /\b(?:sons|daughters|children|brothers|sisters|siblings|grandchildren|nephews|nieces|cousins|twins)(?: (?:are|were))?[,:]? (?:\p{Lu}[\p{L}’'-]{0,20}(?:,? and |, )){0,8}$/u

/** Whether it is in a list of relatives, which names each of them once: “three sons, Harald, Herbert and Hal”. */
export function isListedKin({mention: {run}, token}: Use): boolean {
  return listedKin.test(run.block.text.slice(Math.max(0, token.start - 120), token.start))
}

/** “who is no relation of the gallery’s founder, Claire Rudin”, “not to be confused with the film star Claire Rudin” */
const noKinOf = /\b(?:no (?:relation|kin) (?:of|to)|be confused with) [^.:;!?]{0,45}$/u

/** “You’ll want the Harrar. Not the Harare.” */
function isRuledOut({uses}: NameForm, other: NameForm): boolean {
  const run = uses.find(isDenied)?.mention.run
  if (run === undefined) return false
  return other.uses.some(({mention}) => mention.run.block === run.block && mention.run.sentence === run.sentence - 1)
}

function isDenied({mention: {run}, token}: Use): boolean {
  return /(?:^|[\s“"])Not\s(?:the\s)?$/u.test(run.block.text.slice(Math.max(0, token.start - 10), token.start))
}

const explained =
  /^(?:,[”"’']|[”"’'],?)\s(?:which|an?|the\sname\sof)\s|^;\s(?:that|which|it)\sis\san?\s|^,?\s\(?(?:spelled\b|spelt\b|with(?:out)?\san?\s[“‘"']?\p{L}\b)|^,\swhich\sis\sanother\b/u

/**
 * Whether it stands with an explanation where it first stands, and the other is known already: “the heading “Marlow Road”, which is …”, “a Mr. Belle,
 * spelled like the ball”.
 */
function isExplainedAfter({uses: [use]}: NameForm, other: NameForm): boolean {
  const {mention, order} = use!
  const {run, tokens} = mention
  if (order < other.uses[0]!.order) return false
  const {end} = tokens.at(-1)!
  return explained.test(run.block.text.slice(end, end + 24))
}

const spellsIt = /^,?\s\(?who\s(?:spells|writes)\s(?:his|her|their)\s(?:\p{Ll}{1,12}\s)?name\swith/u

/** Whether both are introduced, and one of them with a word on its spelling: “Ann Reid, who spells her name with an i,”. */
function areSpelledOtherwise(left: NameForm, right: NameForm): boolean {
  const isIntroduced = ({firsts, titles}: NameForm) => firsts.size + titles.size > 0
  const isSpelled = ({uses}: NameForm) =>
    uses.some(({mention: {run}, token}) => spellsIt.test(run.block.text.slice(token.end, token.end + 60)))
  return isIntroduced(left) && isIntroduced(right) && (isSpelled(left) || isSpelled(right))
}

const noKin = /^[^?!]{0,100}\b(?:no relation|not related|unrelated)\b/u

/**
 * Whether a full name is no relative’s of somebody whom the sentence calls otherwise, and the other one is introduced too: “Margarita Olson, no
 * relation to your dean”, where the dean is Dean Olsson. Where it says of no one in particular that they are no relation, whoever has
 * nearly its name and came before is meant, introduced or not: a firm, as a rule.
 */
function isStrangerTo({uses}: NameForm, {firsts, lasts, titles, uses: others}: NameForm): boolean {
  const introduced = firsts.size + lasts.size + titles.size > 0
  return uses.some(({at, order, mention: {run, words}, token}) => {
    if (at === 0 && words.length === 1) return false
    if (introduced) return noKin.test(run.block.text.slice(token.end, token.end + 120))
    return order > others[0]!.order && isStrangerAt(run.block, token.end)
  })
}

const family =
  '(?:great-|step)?(?:grand)?(?:mother|father|parents|sons?|daughters?)|brothers?|sisters?|cousins?|wife|husband|uncle|aunt|nephew|niece|twin|mum|mom|dad'
const kinship = `(?:(?:${family})(?:-in-law)?|partner|namesake)`
const whose = "(?:\\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Yy]our)|['’]s)\\s(?:[a-z-]{1,12}\\s)?"

/** How a relative is named: “My aunt Hường”, “Her mother, Catharine,”. */
const relativeBefore = new RegExp(`(?:${whose}|\\bwhose\\s(?:[a-z-]{1,12}\\s)?)${kinship}(?:,|\\s\\()?\\s$`, 'u')

/** “Ayesha Rahman, her sister,”, “Kalea, no ʻokina, is her daughter”; but a firm may be somebody’s partner. */
const relativeAfter = new RegExp(
  `^(?:,?\\s\\(?${whose}${kinship}|(?:,[^,.;:!?]{1,24},)?(?:['’]s|\\s(?:is|was))\\s${whose}(?:${family}))\\b`,
  'u'
)

/** “His colleague Jan Leruth” */
function isColleagueAt({text}: Block, start: number): boolean {
  return colleague.test(text.slice(Math.max(0, start - 24), start))
}

const colleague = /\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir) (?:colleague|rival|deputy|successor|predecessor) $/

/**
 * Whether a relative is named there for the first time, after the other was: a mother is not her daughter, though she be called
 * Catharine as well, nor is Danny Reid, their cousin, Danny Reade.
 */
function isRelativeOf(form: NameForm, other: NameForm): boolean {
  const [{at, order, mention}] = form.uses as [Use]
  if (order < other.uses[0]!.order) return false
  if (at > 0) {
    if (!other.firsts.has(mention.words[0]!.text)) return false
    // “His colleague Jan Leruth”: who has a family name of their own, too
    if (isColleagueAt(mention.run.block, mention.tokens[0]!.start)) return true
    if (form.info.name === 0) return false
  }
  return isRelativeAt(mention.run.block, mention.tokens[0]!.start, mention.tokens.at(-1)!.end)
}

/** Whether the text says of a name that ends there that its bearer is no relation: “Braveheart’s Dance, no relation,”. */
export function isStrangerAt({text}: Block, end: number): boolean {
  return /^(?:['’]s)?(?:\s\p{Lu}[\p{L}’'-]{0,20}){0,2},?\s\(?no relation\b/u.test(text.slice(end, end + 60))
}

/** Whether kin is named between two names of a sentence: “Kim Lý Trần, a cousin of Kim-Ly’s”. */
export function areKinIn({text}: Block, left: Range, right: Range): boolean {
  const [from, to] = left.start < right.start ? [left.end, right.start] : [right.end, left.start]
  return to - from < longestRow && kin.test(text.slice(from, to))
}

/** Whether the name that stands there is given as a relative’s: “her mother, Catharine,”. */
export function isRelativeAt({text}: Block, start: number, end: number): boolean {
  return (
    relativeBefore.test(text.slice(Math.max(0, start - 40), start)) || relativeAfter.test(text.slice(end, end + 40))
  )
}

/** “I’m Katharine with an a. My passport says Catherine.”: a paragraph that speaks of spelling has both. */
export function isSpelledBeside({mention: {run}}: Use, other: NameForm): boolean {
  return other.uses.some(({mention}) => mention.run.block === run.block) && speaksOfSpelling(run.block.text)
}

const region = /^, (\p{Lu}\p{L}+\.?(?: \p{Lu}\p{L}+){0,2})(?:, (?!and |or )\p{Ll}|,? at |\.|$)/u

/** Whether the text says where each of them lies, and not in one region: “San Jose, California,” and “San José, Costa Rica,”. */
export function areElsewhere(left: NameForm, right: NameForm): boolean {
  const there = regionsOf(left)
  if (there.size === 0) return false
  const here = regionsOf(right)
  return here.size > 0 && ![...here].some((name) => there.has(name))
}

/** Whether the text says where it lies: “Pennan, Aberdeenshire.”. */
export function liesSomewhere(form: NameForm): boolean {
  return form.placed === form.uses.length && regionsOf(form).size > 0
}

function regionsOf({uses}: NameForm): Set<string> {
  return new Set(
    uses.flatMap(({mention: {run, tokens}}) => {
      const {end} = tokens.at(-1)!
      return region.exec(run.block.text.slice(end, end + 50))?.[1] ?? []
    })
  )
}
