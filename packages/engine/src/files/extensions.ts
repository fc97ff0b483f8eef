/** What folders are searched for. */
export const extensions: readonly string[] = ['txt', 'md', 'markdown', 'mdx', 'html', 'htm']
