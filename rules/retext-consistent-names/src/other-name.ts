import {speechVerbs, type Use} from '@copydesk/names'
import type {Block} from '@copydesk/prose'

const bearer = '(?:town|village|city|river|street|man|woman|firm|company|school|ship)'

/** Words before a name that is given as another one. Each may have “the”, an opening mark and two words of the name behind it. */
const otherNames = [
  // What somebody or something was, or is also, called: “née McElhenny”, “launched as”, “short for”
  'née|nee|[Bb]orn(?: as)?|formerly|alias|aka|known as|answers? to(?: both)?(?!\\s(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady)\\b)|launched as|(?:re)?christened|bapti[sz]ed|(?:married|buried|enrolled|entered|recorded|registered|listed) as|nicknamed|dubbed|labell?ed|billed as|name as|short for',
  'under the name(?: of)?|by the name of',
  'an? (?:family|man|woman|boy|girl|child|place|village|town|dog|cat|horse|shop|street|\\p{Lu}\\p{L}{3,16}) (?:called|named)',
  // “You may know Temi Adeyemi as Temmi”
  'know(?:s|n)? (?:\\p{Lu}[\\p{L}’-]{1,20} ){1,3}as',
  '(?:[Hh]e|[Ss]he|It) (?:was|is)(?= (?:Mr|Mrs|Ms|Miss|Madam|Madame|Frau|Herr|Dr|Sir|Lady|Señora?|Signora?)\\b)',
  // “The old name on some maps is Mutrah Bay”
  'turned it into|corrupted (?:it )?(?:in)?to|anglici[sz]ed (?:it )?(?:as|to)|(?:old|former|earlier|first|original|other|local|official) (?:name|spelling)(?: [a-z]{2,8}){0,4} (?:is|was)',
  // “I believe you mean Mrs Barratt, of the Mill”
  'mean(?:s|t)?(?= (?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady)\\b)',
  '(?:still|now)(?=\\sthe\\s$)',
  // What it is not: “It isn’t TidePoll”, “not affiliated with the city of Del Mar”
  "unlike|rather than|instead of|[Nn]ot|[Nn]or|neither|no|other than|[a-z]+n['’]t",
  '(?:not |un)(?:affiliated|connected) with|(?:not |un)(?:related|connected) to|(?:not )?(?:to )?be confused with',
  'no (?:relation|connection|links?) (?:to|with)|nothing to do with|(?:different|distinct|separate) from',
  // One more of the name: “another town, Garzia”, “a third”, “one Garzía”, “a Mr. Belle”
  `one|(?:another|an?|one) certain|an?(?=\\s(?:Mr|Mrs|Ms|Miss|Dr|Madame|Monsieur|General|Colonel|Major|Captain|Sergeant|Judge|Professor|Father|Sister)\\b)|another(?: ${bearer},?)?`,
  `[Aa] (?:second|third|fourth|fifth)(?:,| ${bearer},?)?|[Tt]he (?:second|third|fourth|fifth)(?: ${bearer},?)?`
]

const other = new RegExp(
  String.raw`(?:\b(?:${otherNames.join('|')})|\ba\.k\.a\.)\s(?:the\s(?:[a-z]{1,12}\sof\s)?|an?\s)?[("“‘']?(?:\p{Lu}(?:[\p{L}'’-]{0,20}|\p{L}{0,3}\.)[\s-]){0,2}$`,
  'u'
)

/**
 * What stands before a name that the text gives as it is written elsewhere: “who spell it Garratt”, “He can’t cope, and calls them Gudrun
 * One”, “the clerk has “Jno. Garrat,””.
 */
const asWritten =
  /\b(?:spell(?:s|ed|t|ing)?\s(?:it|(?:the|his|her|their|its)\s(?:family\s|sur)?name)\s(?:as\s)?["“‘']?|calls\s(?:him|her|them)\s|says\sit['’]s\s|(?:has|had|have|calls?|called)\s(?:(?:it|him|her|them)\s)?(?:as\s)?["“‘](?:\p{L}[\p{L}.]{0,12}\s){0,2})$/u

/** Whether the text says of this very use that it is another name, another spelling, or another bearer: “As a Clerke of Devon”. */
export function isOtherName({mention, token}: Use): boolean {
  return isOtherNameAt(mention.run.block, token.start)
}

/** The same of a name that begins at an offset of a block’s text. */
export function isOtherNameAt({text}: Block, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  if (other.test(before) || asWritten.test(before) || noKinOf.test(before)) return true
  if (titleBefore.test(before) && newcomer.test(before) && !speaks(text.slice(start, start + 50))) return true
  if (/\b(?:compatriot|countryman) $/.test(before) || written.test(before)) return true
  // What is looked for first is there to be found sooner, and to keep expressions over all letters from being made.
  if (notAsElsewhere.test(before) || (before.includes('he other ') && theOther.test(before))) return true
  const from = text.slice(start, start + 110)
  if (noRelation.test(from) || otherThing.test(from)) return true
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
function speaks(from: string): boolean {
  const verb = /^\p{Lu}[\p{L}’'-]{1,30} (\p{Ll}+)/u.exec(from)?.[1]
  return verb !== undefined && speechVerbs.has(verb)
}
const titleBefore = /, (?:Mr|Mrs|Ms|Miss|Madame|Monsieur|Señora?|Signora?|Herr|Frau)\.? $/

/** “The other son, Tom Cod-Wright, is a wright.” */
const theOther = /\b[Tt]he other \p{Ll}{3,14}, (?:\p{Lu}[\p{L}’'-]{1,30} )?$/u

/** “not, as in the March newsletter, Petit Hadelot” */
const notAsElsewhere = /\bnot, [^.;:!?]{3,40}, $/

/** “**Lanterna** is an unrelated Java library”, “**Lanthorn** was our name until 1.4” */
const otherThing =
  /^\p{Lu}[\p{L}’'-]{1,30} (?:is|was) (?:an? (?:\p{Ll}{4,12} )?(?:un|not )related|(?:our|its|his|her|their|my) (?:(?:old|former|first) name|name until))\b/u

/** “Sorensen & Daughters of Fargo, N.D. (no relation)”, “Sir Humphry Dacre Bligh (no e, no hyphen, no relation)” */
const noRelation = /^\p{Lu}[^;:!?()\n]{2,50} \((?:[^()]{0,30}, )?no relation\b/u

/** “There was also a Joslyn Thwaites, an American”: before and after the place of a word of the name. */
const newPerson =
  /\b(?:was|were|is|are) (?:also |once |even )?an? (?:\|\p{Lu}[\p{L}’'-]{1,30} |\p{Lu}[\p{L}’'-]{1,30} \|)\p{Lu}[\p{L}’'-]{1,30}(?:, (?:an?|the|who|of|from|no)\b| who\b)/u

/** “The sign said Llanvair until 1911.” */
const oldName = /^\p{Lu}[\p{L}’'-]{1,30} (?:until|till|up to) (?:about |around )?1\d{3}\b/u
const called = /\b(?:said|read|was|remained|stayed|became) $/

/** “Yes, the first one said Nadia Bolous”, of a sign */
const written =
  /\b(?:sign|plaque|banner|poster|(?:first|second|old|new|other) one)s? (?:said|read)[: \n]["“‘]?(?:\p{Lu}[\p{L}’'-]{1,30} )?$/u

/** “a Lindkvist by deed poll” */
const nameByAct = /^\p{Lu}[\p{L}’'-]{1,30} by (?:deed poll|marriage|birth|baptism)\b/u

/** “It called me Mrs Jonsson, after my father.” */
const calledAfter =
  /^\p{Lu}[\p{L}’'-]{1,30}, after (?:my|his|her|their|our) (?:father|mother|son|daughter|husband|wife)\b/u

/** “who is no relation of the gallery’s founder, Claire Rudin”, “not to be confused with the film star Claire Rudin” */
const noKinOf = /\b(?:no (?:relation|kin) (?:of|to)|be confused with) [^.:;!?]{0,45}$/u

/** Whether the text says of a name that ends there that its bearer is no relation: “Braveheart’s Dance, no relation,”. */
export function isStrangerAt({text}: Block, end: number): boolean {
  return /^(?:['’]s)?(?:\s\p{Lu}[\p{L}’'-]{0,20}){0,2},?\s\(?no relation\b/u.test(text.slice(end, end + 60))
}
