/** A capital in the middle of a sentence is that of a name: Ask My Jeeves. */
const speaking =
  /(?<![\p{L}\p{M}’'])(?:I|we|you|my|our|your|me|us|mine|ours|yours|myself|ourselves|(?<!\p{L}\s)(?:We|You|My|Our|Your))(?![\p{L}\p{M}])/u

/** Whether someone speaks in these words of himself or to someone: outside quotations a reporter does neither. */
export function speaks(text: string): boolean {
  return speaking.test(text)
}

const firstPerson = /(?<![\p{L}\p{M}’'])(?:I|we|my|our|me|us|(?<!\p{L}\s)(?:We|My|Our))(?![\p{L}\p{M}])/u

/** Whether someone speaks in these words of himself. */
export function isFirstPerson(text: string): boolean {
  return firstPerson.test(text)
}
