import {type NameForm, sharedSentences} from '@copydesk/names'

/** Words by which a writer tells two names apart, or says that they are two names of one bearer. */
const words =
  /\b(?:related|relation|relatives?|namesakes?|confus\w*|mistak\w*|mix(?:ed|ing|es)?|unlike|brothers?|sisters?|twins?|cousins?|siblings?|sons?|daughters?|mother|father|formerly|née|born|alias|aka|a\.k\.a\.|also known|known as|called|calls|renamed|not (?:the|to be)|isn['’]t|wasn['’]t|neither|nor|versus|vs\.?|both|two|other)\b/i

/** What stands between two names in a row: “Yoel and Yael”, “Marta, Martha”, “Smyth v. Smith”. */
const coordination = /^(?:['’]s)?(?:,? (?:and|or|und|y|et|&|v\.?|vs\.?|\/) (?:the )?(?:\p{Lu}\S{0,20} )?|, )$/u

/** Whether the text itself speaks of the two as two: “Marta and Martha”, “not to be confused with Dunlop”. */
export function areToldApart(left: NameForm, right: NameForm): boolean {
  return sharedSentences(left, right).some(([a, b]) => {
    const {block, sentence} = a.mention.run
    const [from, to] = a.token.start < b.token.start ? [a.token.end, b.token.start] : [b.token.end, a.token.start]
    return coordination.test(block.text.slice(from, to)) || words.test(block.sentences.text(sentence))
  })
}
