import type {Marked} from './flows.ts'
import type {QuoteMark} from './marks.ts'
import {wordAfter, wordBefore} from './words.ts'

const clippedEnd = new Set(
  'o th an wi ol wha mus jus mos las fer yer ain tha ther ha ca wo goin doin nothin bein comin'.split(' ')
)
const clippedStart = new Set('e im is er ere ad as ave ow ome ouse ard ead ell un ud at low fore pon spect'.split(' '))
/** How many letters they have at most. */
const longest = 6

/** From this many clipped words on, a document is taken to write speech as it sounds. */
const enough = 3

/** Whether a document clips its words: “wi’ th’ lads an’ ’is mate”. */
export function writesDialect(blocks: readonly Marked[]): boolean {
  let count = 0
  for (const {text} of blocks) {
    if (!text.quotes) continue
    for (const mark of text.marks)
      if ((mark.text === '’' || mark.text === "'") && isClipped(mark) && ++count >= enough) return true
  }
  return false
}

function isClipped({block: {text}, start, end, before, after}: QuoteMark): boolean {
  if (before === 'letter') {
    if (after === 'letter') return false
    const word = wordBefore(text, start)
    return word.length <= longest && clippedEnd.has(word.toLowerCase()) && wordAfter(text, end) === ''
  }
  if (after !== 'letter') return false
  const word = wordAfter(text, end)
  return word.length <= longest && clippedStart.has(word) && wordBefore(text, start) === ''
}
