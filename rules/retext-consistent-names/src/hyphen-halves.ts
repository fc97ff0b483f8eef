import type {Use} from '@copydesk/names'

/** The other half, if a hyphen joins the word to one, with the hyphen on its side: `-Walker` of “Grey-Walker”, `Grey-` of the other. */
export function otherHalfOf({at, mention: {words}}: Use): string | undefined {
  if (words[at + 1]?.joint === '-') return `-${words[at + 1]!.text}`
  return at > 0 && words[at]!.joint === '-' ? `${words[at - 1]!.text}-` : undefined
}
