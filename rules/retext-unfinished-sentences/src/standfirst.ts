import type {Block, ProseDocument} from '@copydesk/prose'

/** Blocks: a title, a kicker, a standfirst, and each of them twice. */
const farthest = 6

const none: ReadonlySet<Block> = new Set()

/**
 * The paragraphs over the byline of an article, and what gives one of them again under it: a standfirst, which many papers
 * print without a full stop, however many sentences it has.
 */
export function standfirstsOf({blocks}: ProseDocument): ReadonlySet<Block> {
  const byline = blocks.findIndex(({type}, index) => type === 'byline' || index === farthest)
  if (blocks[byline]?.type !== 'byline') return none
  const over = blocks.slice(0, byline)
  const again = blocks.slice(byline, farthest).filter(({text}) => over.some((block) => block.text === text))
  return new Set([...over, ...again])
}
