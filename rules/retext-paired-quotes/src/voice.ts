const speaking =
  /(?<![\p{L}\p{M}’'])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Mm]e|[Uu]s|[Mm]ine|[Oo]urs|[Yy]ours|[Mm]yself|[Oo]urselves)(?![\p{L}\p{M}])/u

/** Whether someone speaks in these words of himself or to someone: outside quotations a reporter does neither. */
export function speaks(text: string): boolean {
  return speaking.test(text)
}
