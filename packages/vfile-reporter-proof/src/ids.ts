import {createHash} from 'node:crypto'

/** What leads to an article on the page: readable, and unlike that of any other path. */
export function articleId(path: string): string {
  const slug = path
    .replace(/[^A-Za-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(-60)
  return `${slug}-${createHash('sha256').update(path).digest('hex').slice(0, 6)}`.replace(/^(?![A-Za-z])/, 'a-')
}
