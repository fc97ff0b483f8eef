import type {Block, ProseDocument} from '@copydesk/prose'

/** Blocks: a title, a kicker, a standfirst, and each of them twice. */
const farthest = 6

/** “You fall for a living. You don’t hurt for a living”: a headline of an interview. */
const quotation = /^(?:“[^“”]+”|‘[^‘”]+’|"[^"]+")$/u

/** “She talks to Ann Reyes”, over an interview */
const interviewer = /\b(?:talks|speaks|spoke|talked) (?:to|with) (?:\p{Lu}[\p{L}.’'-]+ ?){2,3}$/u

/** Whether a paragraph under the title says who wrote the article. */
export function introducesWriter({blocks}: ProseDocument, index: number): boolean {
  if (index >= farthest || !interviewer.test(blocks[index]!.text)) return false
  return blocks.slice(0, index).every(({type}) => type === 'title' || type === 'heading')
}

/**
 * The paragraphs over the byline of an article, and what gives one of them again under it: a standfirst, which many papers
 * print without a full stop, however many sentences it has. So they do a headline that is a quotation, and looks like a paragraph.
 */
export function standfirstsOf({blocks}: ProseDocument): ReadonlySet<Block> {
  const [first] = blocks
  const headline = first !== undefined && quotation.test(first.text) ? [first] : []
  const byline = blocks.findIndex(({type}, index) => type === 'byline' || index === farthest)
  if (blocks[byline]?.type !== 'byline') return new Set(headline)
  const over = blocks.slice(0, byline)
  const again = blocks.slice(byline, farthest).filter(({text}) => over.some((block) => block.text === text))
  return new Set([...headline, ...over, ...again])
}
