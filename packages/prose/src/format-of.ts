import type {Format} from './types.ts'

/** File name extensions, with their dot and in lower case, and the format that each stands for. */
const formats: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'mdx',
  '.html': 'html',
  '.htm': 'html'
}

/** The format that a path's extension stands for; undefined for an unknown one. */
export function formatOf(path: string): Format | undefined {
  return formats[/\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '']
}
