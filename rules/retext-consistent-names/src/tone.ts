import type {Block} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'

/** Words by which a writer tells two bearers apart. */
export const contrast =
  /\b(?:(?:un)?related|relation|relatives?|namesakes?|affiliated|(?:un)?connected|confus\w*|mist(?:ak\w*|ook)|mix(?:ed|ing|es)?|unlike|neither(?! confirm)|nor(?! den(?:y|ied))|versus|twins?)\b|\b(?:different|distinct|separate) from\b|\bnothing to do with\b|\bthe (?:two|other)\b|\b(?:both|two) (?:names|spellings|people|families|places)\b|\bnot (?:the|to be)\b|\b(?:is|was)n['’]t\b/i

/** Words by which a writer says that two names are those of one bearer. */
const alias =
  /\b(?:formerly|née|alias|aka|(?:also|sometimes|otherwise|variously) (?:known|called|named|listed)|renamed|signed)\b|\ba\.k\.a\./i

/** “born Ada Krahl”, but “where Krahl was born” */
const birth = /(?<!-)\b[Bb]orn,?\s(?:as\s)?\p{Lu}/u

/** Kin share a family name, but not a given name. */
export const kin =
  /\b(?:brothers?|sisters?|siblings?|cousins?|sons?|daughters?|mother|father|parents?|wife|husband|spouse|(?<!(?:business|law|senior|junior|managing|founding) )partner|friends?|uncle|aunt|nephew|niece)\b/i

/** What the words of a sentence say of two names in it. */
interface Tone {
  readonly contrast: boolean
  readonly alias: boolean
  readonly kin: boolean
}

const tonesOf = perBlock(() => new Map<number, Tone>())

export function toneOf(block: Block, sentence: number): Tone {
  const known = tonesOf(block)
  let tone = known.get(sentence)
  if (tone === undefined) {
    const text = block.sentences.text(sentence)
    tone = {contrast: contrast.test(text), alias: alias.test(text) || birth.test(text), kin: kin.test(text)}
    known.set(sentence, tone)
  }
  return tone
}
