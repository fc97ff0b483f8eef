/** Where the messages of our rules lead; remark’s language server and extension hand the addresses on. */
const ours = 'https://github.com/copydesk/copydesk/'

/**
 * Whether a diagnostic is of remark, with remark-copydesk, and so shows what we find too: then ours is a second mark.
 *
 * @param source What shows it.
 * @param address Where it is described.
 */
export function isOfRemark(source: string | undefined, address: string | undefined): boolean {
  return source?.startsWith('retext-') === true && address?.startsWith(ours) === true
}
