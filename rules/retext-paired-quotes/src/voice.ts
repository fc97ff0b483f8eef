const speaking =
  /(?<![\p{L}\p{M}’'])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Mm]e|[Uu]s|[Mm]ine|[Oo]urs|[Yy]ours|[Mm]yself|[Oo]urselves)(?![\p{L}\p{M}])/u

/** Whether someone speaks in these words of himself or to someone: outside quotations a reporter does neither. */
export function speaks(text: string): boolean {
  return speaking.test(text)
}

const firstPerson = /(?<![\p{L}\p{M}’'])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)(?![\p{L}\p{M}])/u

/** Whether someone speaks in these words of himself. */
export function isFirstPerson(text: string): boolean {
  return firstPerson.test(text)
}
