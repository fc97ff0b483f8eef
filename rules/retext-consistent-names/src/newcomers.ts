import type {NameForm} from '@copydesk/names'

/** Whether the text introduces something there for the first time, after the other was named: what is known needs no such words. */
export function isNewcomer(form: NameForm, other: NameForm): boolean {
  return isNamedThing(form, other) || isExplainedAfter(form, other)
}

/** “at Stalberg, a consultancy”, “Westmore Facilities, a contractor”, after Stolberg and Westmoor: what is known needs no such words. */
export function isNewThing({person, cues, placed, articles, uses}: NameForm, other: NameForm): boolean {
  if (person + cues > 0 || uses[0]!.order < other.uses[0]!.order) return false
  return uses.every(({mention: {run, tokens, words}}) => {
    const {end} = tokens.at(-1)!
    return (placed + articles > 0 || words.length > 1) && /^, an? \p{Ll}/u.test(run.block.text.slice(end, end + 6))
  })
}

/** “a rival approach by Nordhagen Logistics”, where it is first named, and Nordhaven has made an offer. */
export function isRivalOf({uses: [use]}: NameForm, other: NameForm): boolean {
  const {order, mention} = use!
  if (order < other.uses[0]!.order) return false
  const {start} = mention.tokens[0]!
  return /\b(?:rivals?|competitors?)(?: \p{Ll}{3,12} (?:by|from|of))?,? $/u.test(
    mention.run.block.text.slice(Math.max(0, start - 34), start)
  )
}

/** “a wafer, the Bertolina, that was invented by his wife”, of the firm of Bertolini: what is named there is new. */
function isNamedThing({uses: [use]}: NameForm, other: NameForm): boolean {
  const {order, mention} = use!
  const {start} = mention.tokens[0]!
  return (
    order > other.uses[0]!.order &&
    /\b[Aa]n? (?:\p{Ll}[\p{Ll}-]{1,20} ){0,3}\p{Ll}{3,20}, the $/u.test(
      mention.run.block.text.slice(Math.max(0, start - 70), start)
    )
  )
}

const explained =
  /^(?:,[”"’']|[”"’'],?)\s(?:which|an?|the\sname\sof)\s|^;\s(?:that|which|it)\sis\san?\s|^,?\s\(?(?:spelled\b|spelt\b|with(?:out\san?|\sno|\san?)\s[“‘"']?\p{L}\b)|^\s\((?:with\s)?no\s(?:accent|hyphen|apostrophe|\p{L})\b|^,\swhich\sis\sanother\b/u

/**
 * Whether it stands with an explanation where it first stands, and the other is known already: “the heading “Marlow Road”, which is …”, “a Mr. Belle,
 * spelled like the ball”.
 */
function isExplainedAfter({uses: [use]}: NameForm, other: NameForm): boolean {
  const {mention, order} = use!
  const {run, tokens} = mention
  if (order < other.uses[0]!.order) return false
  const {end} = tokens.at(-1)!
  return explained.test(run.block.text.slice(end, end + 24))
}
