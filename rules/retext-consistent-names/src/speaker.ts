import {type NameForm, quotingVerbs, speechVerbs, type Use} from '@copydesk/names'

/**
 * Whether it stands for somebody who is quoted, in every use: “Gold said”, “says Gold, who measured the leaves”. Who is new to the reader is
 * not quoted by one name alone.
 */
export function isSpeaker({uses}: NameForm): boolean {
  return uses.every(({mention: {run, words, before}}) => {
    return words.length === 1 && (quotingVerbs.has(run.after) || (speechVerbs.has(before) && !/^who/.test(before)))
  })
}

/** “Heeled noted that”: the verb has no other subject. */
export function reports({mention: {run}}: Use): boolean {
  return speechVerbs.has(run.after) && !run.after.startsWith('who')
}
