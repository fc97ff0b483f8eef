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
  for (const {marks} of blocks) {
    for (const mark of marks) {
      if (mark.text !== '’' && mark.text !== "'") continue
      const ends = mark.before === 'letter'
      if (ends === (mark.after === 'letter')) continue
      if (isClipped(mark, ends) && ++count >= enough) return true
    }
  }
  return false
}

function isClipped({block: {text}, start, end}: QuoteMark, ends: boolean): boolean {
  const word = ends ? wordBefore(text, start) : wordAfter(text, end)
  if (word.length > longest) return false
  return ends
    ? clippedEnd.has(word.toLowerCase()) && wordAfter(text, end) === ''
    : clippedStart.has(word) && wordBefore(text, start) === ''
}
