import type {Marked} from './flows.ts'
import {wordAfter, wordBefore} from './words.ts'

const clippedEnd =
  /^(?:o|th|an|wi|ol|wha|mus|jus|mos|las|fer|yer|ain|an|tha|ther|ha|ca|wo|goin|doin|nothin|bein|comin)$/i
const clippedStart = /^(?:e|im|is|er|ere|ad|as|ave|ow|ome|ouse|ard|ead|ell|un|ud|at|un|low|fore|pon|spect)$/

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
      const {text} = mark.block
      const isClipped = ends
        ? wordAfter(text, mark.end) === '' && clippedEnd.test(wordBefore(text, mark.start))
        : wordBefore(text, mark.start) === '' && clippedStart.test(wordAfter(text, mark.end))
      if (isClipped && ++count >= enough) return true
    }
  }
  return false
}
