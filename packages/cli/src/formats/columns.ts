import stringWidth from 'string-width'

/** Letters of Latin, Greek and Cyrillic, and the quotation marks and dashes of English: a column each. */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u0391-\u03C9\u0400-\u0482\u2010-\u2015\u2018-\u201F\u2022\u2026]*$/

/** How many columns of a terminal a text takes. What knows of emoji takes longer to start than a report to print. */
export function columns(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text)
}
