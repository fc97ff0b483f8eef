import {simpleLetters, toSimpleLetters} from '@copydesk/prose'

const {letter, mark} = simpleLetters
const noWordBefore = `(?<![${letter}${mark}’'])`
/** A capital in the middle of a sentence is that of a name: Ask My Jeeves. */
const noMiddle = `(?<![${letter}]\\s)`
const noWordAfter = `(?![${letter}${mark}])`

const speaking = new RegExp(
  `${noWordBefore}(?:I|we|you|my|our|your|me|us|mine|ours|yours|myself|ourselves|${noMiddle}(?:We|You|My|Our|Your))${noWordAfter}`
)

/** Whether someone speaks in these words of himself or to someone: outside quotations a reporter does neither. */
export function speaks(text: string): boolean {
  return speaking.test(toSimpleLetters(text))
}

const firstPerson = new RegExp(`${noWordBefore}(?:I|we|my|our|me|us|${noMiddle}(?:We|My|Our))${noWordAfter}`)

/** Whether someone speaks in these words of himself. */
export function isFirstPerson(text: string): boolean {
  return firstPerson.test(toSimpleLetters(text))
}
