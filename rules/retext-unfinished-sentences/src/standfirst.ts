import type {Block, ProseDocument} from '@copydesk/prose'

/** Blocks: a title, a kicker, a standfirst, and each of them twice. */
const farthest = 6

const none: ReadonlySet<Block> = new Set()

/**
 * The paragraphs over the byline of an article, and what gives one of them again under it: a standfirst, which many papers
 * print without a full stop, however many sentences it has.
 */
export function standfirstsOf({blocks}: ProseDocument): ReadonlySet<Block> {
  const head = blocks.slice(0, farthest)
  const byline = head.findIndex(({type}) => type === 'byline')
  if (byline < 0) return none
  const over = head.slice(0, byline)
  return new Set([...over, ...head.slice(byline).filter(({text}) => over.some((block) => block.text === text))])
}
