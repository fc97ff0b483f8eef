import {lookUp} from '@copydesk/names'
import {perBlock} from '@copydesk/rule'
import {
  articles,
  byMajority,
  type Compound,
  type Drawer,
  differ,
  findings,
  isAnother,
  isIntroduced,
  isWord,
  runsOf,
  type Spelling
} from '../compounds.ts'
import type {Finding, Kind} from '../finding.ts'
import {areKinIn, isRelativeAt} from '../kin.ts'
import {lieElsewhere} from '../regions.ts'
import {remember} from '../remember.ts'
import {areInRow} from '../rows.ts'
import {shareSentence} from '../share-sentence.ts'
import {isAboutSpelling} from '../told-apart.ts'

/** Names that are written as one word here and as two there, with a hyphen here and with a space there. */
export function findCompounds(drawers: readonly Drawer[], again: boolean): Finding[] {
  const found = drawers.flatMap((drawer) => sameLetters(drawer, again))
  const slips = new Set(found.flatMap(({kind, spot}) => (kind === 'tie' ? [] : spot.order)))
  if (slips.size === 0) return found
  // “Ilse Vanhoutte”, once, and “Ilse Van Houtte” are even, but Van Houtte is so called more often.
  const isTold = ({kind, spot, elsewhere}: Finding) =>
    kind === 'tie' && (slips.has(spot.order) || (elsewhere !== undefined && slips.has(elsewhere.order)))
  return found.filter((finding) => !isTold(finding))
}

const none: readonly Finding[] = []

function sameLetters(drawer: Drawer, again: boolean): readonly Finding[] {
  return drawer.items.length > 1 && drawer.spellings.length > 1 ? slipsIn(drawer, again) : none
}

const slipsIn = remember(({spellings}: Drawer): Finding[] => {
  const [main, ...others] = [...spellings].sort(byMajority)
  return others.flatMap((other) => {
    const parts = [main!.uses[0]!.parts.length, other.uses[0]!.parts.length]
    const kind = kindOf(main!.text, other.text)
    if (kind === undefined || Math.max(...parts) === 1 || areOtherBearers(main!, other)) return []
    // “Mary-Ann Cole, Mary Ann Cole and Maryann Cole”
    if (standInRow(main!, other)) return []
    // “Blackwood drinks at Black Wood”
    if (kind === 'split' && shareSentence(runsOf(main!), runsOf(other))) return []
    const isEven = main!.uses.length === other.uses.length && isIntroduced(main!) === isIntroduced(other)
    // “Kelly-Ann says that she has met Kelly Ann.”
    if (isEven && shareSentence(runsOf(main!), runsOf(other))) return []
    // “5 | Kelly-Ann Moss”, “17 | Kelly Ann Moss”: a table has a row for each.
    if (isEven && [main!, other].every(({uses}) => uses.some(isCell))) return []
    if ([main!, other].some(({uses}) => uses.some(isAnother))) return []
    // “Newcastle, Wyoming,” and “New Castle, Indiana”
    if (lieElsewhere(spotsOf(main!), spotsOf(other))) return []
    // “We checked, and we are not cousins,” says Dr Elsayed, where Dr El-Sayed works, too.
    if ([main!, other].some(({uses}) => uses.some(({spot}) => deniesKin(spot.block)))) return []
    if (areKin(main!, other) || areTurned(main!, other) || areTurned(other, main!)) return []
    // “the firm of Tewhata & Rowe … the firm, which writes itself in one word”, in the court of Judge Te Whata
    if ([main!, other].some(({uses}) => uses.every(({spot}) => isAboutSpelling(spot.block)))) return []
    // “Anna Maria, and her sister, Annamaria”
    if (kind === 'split' && [main!, other].some(({uses}) => isRelative(uses[0]!))) return []
    return findings(main!, other, kind, 0.9)
  })
})

/** Undefined if both are written with the same hyphens and spaces: then it is no matter of compounds. */
function kindOf(main: string, other: string): Kind | undefined {
  const separators = (text: string) => text.replace(/[^ -]/gu, '')
  if (separators(main) === separators(other)) return undefined
  return main.includes('-') || other.includes('-') ? 'hyphen' : 'split'
}

/** Whether the two ways to write it stand for different things: “the White House” and Sen. Sheldon Whitehouse. */
function areOtherBearers(left: Spelling, right: Spelling): boolean {
  const articles = (spelling: Spelling) => spelling.uses.filter((use) => use.article).length / spelling.uses.length
  // The article is the name's own only if the name is made of words: “the Open Tidemap volunteers”.
  const words = [left, right].some(({uses}) => uses[0]!.parts.length > 1 && uses[0]!.parts.every(isWord))
  if (words && Math.abs(articles(left) - articles(right)) > 0.6) return true
  // “PerformanceEntry” and “DiffieHellman” are names in a program, “performance entry” and “Diffie-Hellman” what they stand for.
  const inner = [left, right].some(({text}) => /^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u.test(text))
  // “Meseret Tadesse-Wolde” is somebody.
  const hyphened = [left, right].find(({text}) => text.includes('-'))
  if (inner && hyphened !== undefined && !isIntroduced(hyphened)) return true
  // “HeronBase counts from zero”: what has no article is no thing of a program’s.
  if (inner && words && [left, right].some(({uses}) => uses.some(isOneOfMany))) return true
  // “Councillor Ash Plant”
  const isPerson = [left, right].some(isTitled)
  const even = left.uses.length === right.uses.length
  if (words && even && !isPerson && (!inner || isOfProgram(left, right))) return true
  if (isGivenNameBeside(left, right) || isGivenNameBeside(right, left)) return true
  if (differ(left, right, 'first') || differ(left, right, 'next')) return true
  return !isPerson && (isHandle(left, right) || isHandle(right, left))
}

/** “Jean-Baptiste Moreau” and “Jean Baptiste, 38,”: the one is a given name, and the other somebody’s whole name. */
function isGivenNameBeside(given: Spelling, whole: Spelling): boolean {
  const isWhole = ({next, spot: {block, end}}: Compound) =>
    next === undefined && /^, \d{1,3},/.test(block.text.slice(end, end + 6))
  return given.uses.every(({next}) => next !== undefined) && whole.uses.every(isWhole)
}

function spotsOf({uses}: Spelling) {
  return uses.map(({spot}) => spot)
}

function isTitled({uses}: Spelling): boolean {
  return uses.some(({titled}) => titled)
}

/** “AssertionError”, “NodeList” */
function isOfProgram(left: Spelling, right: Spelling): boolean {
  return [left, right].some(({text}) =>
    /\p{Ll}(?:Class|Element|Error|Event|Exception|List|Map|Node|Object|Options|Request|Response|Set|Type)$/u.test(text)
  )
}

const determiner = /\b(?:an?|the|each|every|this|that|any|no|its|their|your|our|new|two) $/i

/** What follows a thing and not what it is of, or says what it is in a program: “the ContainerRuntime interface”. */
const leavesArticle =
  /^ (?:and|as|at|by|for|from|has|have|in|is|of|on|or|so|that|the|to|was|when|which|who|will|with|can|may|must|does|did|do|are|were|class|event|field|function|instance|interface|method|object|property|resource|type)\b/

/** “a PerformanceEntry”; but “the OpenTelemetry exporter” has the article of the exporter. */
function isOneOfMany({spot: {block, start, end}}: Compound): boolean {
  if (!determiner.test(block.text.slice(Math.max(0, start - 7), start))) return false
  const after = block.text.slice(end, end + 12)
  return !/^ \p{Ll}/u.test(after) || leavesArticle.test(after)
}

function areKin(left: Spelling, right: Spelling): boolean {
  const seen = new Map(left.uses.map(({run, spot}) => [run.block, {run, spot}]))
  return right.uses.some(({run, spot}) => {
    const near = seen.get(run.block)
    return near !== undefined && near.run.sentence === run.sentence && areKinIn(run.block, near.spot, spot)
  })
}

/** “Lee Min-jung” of Seoul and “Min Jung Lee” of Toronto */
function areTurned({uses}: Spelling, {uses: others}: Spelling): boolean {
  return (
    uses.every(({first, next}) => first !== undefined && next === undefined) &&
    others.every(({first, next}) => first === undefined && next !== undefined)
  )
}

const deniesKin = perBlock(({text}) => /\bnot (?:cousins|brothers|sisters|related|relatives)\b/.test(text))

function isRelative({spot: {block, start, end}}: Compound): boolean {
  return isRelativeAt(block, start, end)
}

const nextInRow = /^(?:[\s-]\p{Lu}[\p{L}’]{0,20}){0,2}(?:[,.;)]|\s(?:and|or|und|y|et|&)\s\p{Lu}|$)/u

function standInRow(left: Spelling, right: Spelling): boolean {
  const uses = [...left.uses, ...right.uses].map(({text, spot}) => ({text, spot}))
  uses.sort((a, b) => a.spot.order - b.spot.order || a.spot.start - b.spot.start)
  return uses.some(({text, spot}, at) => {
    const last = uses[at - 1]
    if (last === undefined || last.text === text || last.spot.block !== spot.block) return false
    const words = spot.block.text
    // Not “We asked Efua Mensah-Drake, and Mensah Drake asked the class.”
    return areInRow(words, last.spot, spot) && nextInRow.test(words.slice(spot.end, spot.end + 60))
  })
}

function isCell({spot: {block, start, end}}: Compound): boolean {
  return block.type === 'cell' && start === 0 && end === block.text.length
}

/** A full name run together is what people are called online: “JohnSmith”. */
function isHandle(solid: Spelling, apart: Spelling): boolean {
  const parts = apart.uses[0]!.parts
  // “DeSantis” and “LaGuardia” are none.
  if (articles.test(parts[0]!.text)) return false
  return (
    /\p{Ll}\p{Lu}/u.test(solid.text) &&
    parts.length > 1 &&
    !apart.text.includes('-') &&
    lookUp(parts[0]!.text).given &&
    // “FlintPack” is nobody.
    (!isWord(parts[1]!) || lookUp(parts[1]!.text).name > 0)
  )
}
