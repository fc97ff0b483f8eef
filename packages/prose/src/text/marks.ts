/** What the marks at the ends of lines are to the reader of plain text; a code unit may be several. */

/** May stand after the end of a sentence. */
export const closing = 1
/** May stand before the first letter of a line. */
export const opening = 2
/** Ends a sentence; a dash breaks it off (“Umeå’s legendary—”), and that is an end too. */
export const ending = 4
/** A heading never ends with it. */
export const open = 8

/** Every one of them comes before the arrows. */
const table = new Uint8Array(0x2190)

function add(kind: number, marks: string): void {
  for (let at = 0; at < marks.length; at++) table[marks.charCodeAt(at)]! |= kind
}

add(closing, '"\'”’»)]}*_')
add(opening, '"\'“‘«([{¿¡*_')
add(ending, '.!?…‽—–')
add(open, ',;:-')

/** Whether a code unit is a mark of this kind. */
export function isMark(code: number, kind: number): boolean {
  return code < 0x2190 && (table[code]! & kind) !== 0
}
