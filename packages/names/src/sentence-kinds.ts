import {toSimpleLetters} from '@copydesk/prose'
import {Beginnings} from './beginnings.ts'

/** What a sentence (or a heading) as a whole says of the capitals in it. Of most sentences no one asks for more than the title case. */
export class SentenceKinds {
  /** Set in title case: every longer word has a capital, so that a capital is no sign of a name. */
  readonly titleCase: boolean
  readonly #text: string
  readonly #capitals: number
  readonly #small: number
  #roster: boolean | undefined
  #spelling: boolean | undefined
  #letters: boolean | undefined

  constructor(text: string, isHeading: boolean) {
    const {capitals, small, long, longCapitals} = countWords(text)
    this.#text = text
    this.#capitals = capitals
    this.#small = small
    this.titleCase = isHeading
      ? long === longCapitals
      : long >= 4 &&
        (longCapitals / long >= 0.85
          ? !(isStopped(text) && predicate.test(text))
          : longCapitals / long >= 0.7 && !isStopped(text))
  }

  /** A roster, a list of credits, of countries or of contributors: many names, of which similar ones are different. */
  get roster(): boolean {
    const text = this.#text
    this.#roster ??=
      isRoster(text, this.#capitals, this.#small) || credit.test(text) || boxScore.test(toSimpleLetters(text))
    return this.#roster
  }

  /** It speaks of how a name is spelled: what stands there is meant. */
  get spelling(): boolean {
    this.#spelling ??= speaksOfSpelling(this.#text)
    return this.#spelling
  }

  /** It tells the letters of a name: “I am Marcela, with one L.” */
  get letters(): boolean {
    this.#letters ??= speaksOfLetters(this.#text)
    return this.#letters
  }
}

/** Small words that title case sets in capitals: “Second was Zofia Brzezicka of AZS Wrocław.” is a sentence of many names. */
const predicate = /\b(?:was|were|is|are|has|had|beat|won|led|met|saw|his|her)\b/

function isStopped(text: string): boolean {
  return /[.!?…]["”’')\]]*\s*$/.test(text.slice(-8))
}

/** “Jane Doe contributed to this report”; but “a contributing factor” is no credit. */
const credit =
  /\bcontribut(?:ed|ing) (?:to (?:this|the) (?:report|story|article|piece|review|issue)|reporting|writers?|editors?|from)\b|\bcontribut(?:ors?|ions? (?:by|from))\b|\b(?:reporting|editing|writing|compiled|written|directed|photo(?:graph)?s?) by\b|Photograph:|\/(?:AP|AFP|Reuters|Getty|EPA)\b|Getty Images/i
// In the expressions that read simple letters, é, É and ª stand for all those beyond ASCII.

/** “LP: Foard (2-4).”, “2B: Cole, Reyes.” */
const boxScore = /^[A-Z0-9]{2,3}: (?:[A-ZÉ][A-Za-zÉéª.’'-]{1,20} ?){1,3}(?:\(\d{1,3}[-–]\d{1,3}\))?(?:,|\.?$)/
/** “spells it with a K”, “Gnome (sic)”; but “maneuvers (sic)”, “two spells in jail” and what “could spell problems” are something else. */
const spelling =
  /[Mm]is-?spel|\b[Mm]isprint|\b[Ss]pell(?:ed|ings?)\b(?! out\b| (?:trouble|danger|disaster|doom|problems|(?:the|an) end)\b)|\b[Ss]pells? (?:it|its|his|her|their|my|our|your|that|the (?:name|word|surname|family)|with|[“‘"]|[A-ZÉ])|\b(?:ca|could)n['’]t spell\b|\b(?:cannot|could not|never|how [a-zé]{1,5}|(?:do|does|did) (?:you|one|they|he|she|we)|learn(?:ed|t)? to) spell\b|\b[Ss]pelt\b|\bwr(?:ites?|itten|ote) (?:[a-z]{2,10} )?(?:as|in) (?:one|two|a single) words?\b|[A-ZÉ][A-Za-zÉéª.’'-]{0,30}[”"’']{0,2} [([]sic[)\]]|\bpronounced\b|\btransliterat|\bromani[sz](?:ed|ation)\b|\b[Pp]inyin\b|\bWade[-–]Giles\b|\b[Cc]orrections?:|\ba correction\b|\bcorrected to\b|\bearlier version\b|\b(?:[Pp]eople|[Ss]ome|[Oo]thers|[Mm]any) write it\b|\b[Ww]e (?:[a-z]{4,12}ly )?(?:named|misnamed|called|identified|gave)\b[^.;:!?]{0,40} as\b|\bcalled [A-ZÉ][A-Za-zÉéª’'-]{1,20}, then\b|\b(?:wr[io]tes?|written|signs|signed) (?:(?:his|her|its|their|the|my|our) )?(?:[A-ZÉ][A-Za-zÉéª.-]{0,20}['’]s? )?(?:own )?(?:first |last |family |sur)?names?\b|\bsign(?:s|ed)? (?:him|her|it|them|my|our)sel(?:f|ves) (?:both ways|[A-ZÉ])|\b[Tt]he (?:accent|hyphen|umlaut)s? (?:is|are|was|makes?)\b|\b[Ww]ith(?:out)? (?:an?|the|its|his|her|their) (?:accents?|umlauts?|tildes?|hyphens?|apostrophes?|diacritics?|cedillas?)\b/
/** “with an o”, “without the second w”, “You lost an o”, “has two t’s”. */
const letter =
  /\b(?:an?|one|two) [b-hj-z] too (?:many|few)\b|\bno [a-z][.,;:!?”"]|\b(?:with|without|lost|found|has|have|kept|keeps?|lacks?|drops?|dropped|adds?|added) (?:an?|the|one|two|no|its|her|his|their) (?:[a-z]{2,9} )?["“‘']?[a-z](?:['’]s)?["”’']?(?:[.,;:!?)”"’']|$| (?:as|at|in|that|and|not|so|to|on|who|but|or)\b)/

/** “with one L”, “with two Ns”, “Owen with a W is the loud one”; but not “with a B at school”; “Lew, L-E-W”, “Is it Delacroix or De la Croix?” */
const capitalLetter =
  /\bwith(?:out)? (?:one|two|a double|the|an?(?= (?:capital|single|final|silent) | [B-HJ-Z](?: is\b| in (?:it|the middle)\b|[,;:)]))) (?:[a-z]{2,9} )?[A-Z](?:['’]?s)?(?![A-Za-zÉéª\d.'’-]*[A-Za-zÉéª\d])|\b(?:big|small|capital) [A-Z]\b(?![.’'-][A-Za-zÉéª])|\b[Ii]s it [A-ZÉ][A-Za-zÉéª’ -]{1,30} or [A-ZÉ]|(?<![A-Za-zÉéª-])(?:[A-ZÉ]-){2,12}[A-ZÉ](?![A-Za-zÉéª-])/

/** “has no fada”, “put the accent on the other letter” */
const accent =
  /\b(?:with|without|lost|has|have|lacks?|drops?|dropped|adds?|added) (?:an?|the|one|two|no|its|her|his|their) (?:accent|apostrophe|cedilla|circumflex|diaeresis|diacritic|fada|hyphen|macron|okina|ʻokina|tilde|umlaut)s?\b|\b(?:accent|fada|hyphen|umlaut) (?:on|over|in) the\b|(?:\bnot|\bnever|n[’']t) uses? (?:the|an|any|its) (?:accent|hyphen|umlaut)\b/

/**
 * “whose name appears in the records as Purdy, Purdie and Perdy”, “In my guidebook, a French one, the town is called Dong-Soan”, “On labels the name
 * is Guarnerius”, “The clerk at the camp wrote Joseph Stall.”
 */
const inRecords =
  /\bnames? (?:[a-z]{4,9} )?(?:appear(?:s|ed)?|(?:is|was|are|were) (?:[a-z]{4,9} )?(?:recorded|entered|listed|given|registered)) [^.;:!?]{0,60}\bas\b|\b(?:guidebook|map|atlas|chart|gazetteer|register|census|ledger|record)s?\b[^.;:!?]{0,60}\b(?:called|marked|(?:listed|entered|given|shown|down) as)\b|\b(?:[Oo]n|[Ii]n) (?:[a-z]{2,9} ){0,2}(?:English |Latin |French |German )?(?:labels?|catalogues?|catalogs?|maps?|deeds?|documents?|records?|registers?|charters?) (?:it['’]s|(?:it|the name) (?:is|was)) [A-Z]|\b(?:[Tt]he|[Aa]n?) (?:[a-z]{2,12} ){1,5}wrote (?:[A-Z][a-z]{1,20} )?[A-Z][a-z]{1,20}[.;]|\b(?:wrote|put) down [A-Z]|\b(?:[Ss]he|[Hh]e|\w+s) (?:had|have) (?:him|her|them|the [a-z]{3,12}) (?:down )?as [A-Z]|\b(?:registers?|list|census|passport|certificate)\b[^.;:!?]{0,40}\b(?:I|he|she|they)(?: am| is| are| was| were|['’](?:m|s|re)) [A-Z]/

/** A word that is in all that {@link spelling}, {@link accent} or {@link inRecords} finds: few sentences have one, and the others need not be read closely. */
const spellingWords = new Beginnings(
  `accent|apostrophe|atlas|called|catalog|cedilla|census|certificate|charter|chart|circumflex|correct|deed|diacriti|diaeresis|document|down |fada|gave|gazetteer|
   giles|guidebook|had her |had him |had the |had them |have her |have him |have the |have them |hyphen|identified|label|ledger|list|macron|map|misnamed|misprint|
   misspel|name|okina|one word|passport|pinyin|pronounced|record|register|romanis|romaniz|sic|sign |signed |signs |single word|spel|tilde|transliterat|two word|umlaut|
   version|write it|wrote`
    .split('|')
    .map((beginning) => beginning.trimStart())
)

/** The same for {@link letter} and {@link capitalLetter}: a letter that stands alone, but for “a boat”; “Is it”; “L-E-W”. */
const letterSign =
  /[ "“‘'](?:[A-Z](?:['’]?s)?(?![A-Za-z\d])|[a-z](?:['’]s)?["”’']?(?:[.,;:!?)”"’']|$| (?:as|at|in|that|and|not|so|to|too|on|who|but|or)\b))|s it |-.-/

/** Whether a sentence speaks of how a name is spelled, so that what stands there is meant. */
export function speaksOfSpelling(sentence: string): boolean {
  if (namesLetters(sentence)) return true
  if (!spellingWords.areIn(sentence)) return false
  return spelling.test(toSimpleLetters(sentence)) || accent.test(sentence) || inRecords.test(sentence)
}

function speaksOfLetters(sentence: string): boolean {
  return namesLetters(sentence) || accent.test(sentence)
}

function namesLetters(sentence: string): boolean {
  return letterSign.test(sentence) && (letter.test(sentence) || capitalLetter.test(toSimpleLetters(sentence)))
}

/** How many words have a capital and how many have none; of the words of four letters or more, how many there are and have one. */
function countWords(text: string) {
  const count = {capitals: 0, small: 0, long: 0, longCapitals: 0}
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue
    const start = at
    do at++
    while (at < text.length && (isLetter(text, at) || text[at] === "'" || text[at] === '’'))
    const capital = isCapital(text, start)
    if (capital) count.capitals++
    else count.small++
    if (at - start < 4) continue
    count.long++
    if (capital) count.longCapitals++
  }
  return count
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : /\p{L}|\p{M}/u.test(text[at]!)
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code <= 90 : /\p{Lu}/u.test(text[at]!)
}

function isRoster(text: string, capitals: number, small: number): boolean {
  // “Dowson, Haughton, Monye, Roques, P Sanderson.”
  if (small === 0 && capitals >= 4 && (text.match(/,/g)?.length ?? 0) >= 3) return true
  if (capitals < 7) return false
  if (capitals >= 12 && capitals >= 2 * small) return true
  return capitals >= 2.2 * small && (text.match(/[,;•|·]/g)?.length ?? 0) >= 3
}
