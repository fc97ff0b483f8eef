import type {QuoteMark} from './marks.ts'

/** Whether a paragraph ends where a speaker may pause: only there may a quotation run on into the next one. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-12).trimEnd()
  if (/[.?!…:;\u2013\u2014-]["'”’)\]]*$/.test(end)) return true
  // “Dear Sir,
  return text.length < 60 && end.endsWith(',')
}

/** A partial quotation starts inside a sentence: called it “a good deal. */
export function isPartial(mark: QuoteMark): boolean {
  const {text} = mark.block
  if (mark.start === 0) return false
  const first = /^[^\p{L}\p{N}]{0,6}([\p{L}\p{N}])/u.exec(text.slice(mark.end, mark.end + 8))?.[1]
  return first !== undefined && /\p{Ll}/u.test(first) && !/^\s*(?:…|\.\.)/.test(text.slice(mark.end, mark.end + 4))
}
