/** Words that no English sentence ends with. */
export const opening = new Set(
  'the a an and or nor and/or my your our their its every of because although whereas unless than whose per via amid among between during toward towards into onto upon from'.split(
    ' '
  )
)

/** Words that seldom end a sentence, and hardly ever one whose end mark is gone too. */
export const leading = new Set(
  'to in on at by for with as that which if but is are was were be been being has have had will would can could should may might must they we i he she not very about against within without through when while where who before until since'.split(
    ' '
  )
)

/** Whether the word wants another after it, in most sentences. */
export function leadsOn(word: string): boolean {
  return opening.has(word) || leading.has(word)
}
