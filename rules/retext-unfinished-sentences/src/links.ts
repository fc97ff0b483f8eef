import type {Block, Mark, ProseDocument} from '@copydesk/prose'
import {media, type Thing} from './things.ts'

/** The links of a document, and what they can stand for. */
export class Links {
  /** Whether the page is full of links: it was taken from a site, and has lost its pictures on the way. */
  readonly isFull: boolean

  constructor({blocks}: ProseDocument) {
    this.isFull = isFull(blocks) && !blocks.some(({type}) => type === 'image')
  }

  /** Whether a link or an address in a block near a pointer can be the thing, or lead to it. */
  isNear(block: Block, target: Thing): boolean {
    const links = linksOf(block)
    return links.length > 0 && (this.#isLoose(target) || isOwnLine(block) || isNamed(block, links))
  }

  /** The same of a block farther off: there a link in running text leads to something else. */
  isFar(block: Block, target: Thing): boolean {
    if (!fromAfar.has(target)) return false
    const links = linksOf(block)
    if (links.length === 0) return false
    if (this.#isLoose(target) && target !== 'link') return true
    return (
      (links.length === 1 && isOwnLine(block) && isMost(block, links[0]!) && !isMail(links[0]!)) ||
      isNamed(block, links)
    )
  }

  /** Whether any link will do. */
  #isLoose(target: Thing): boolean {
    return !isNamedByLink.has(target) || this.isFull
  }
}

function isFull(blocks: readonly Block[]): boolean {
  let count = 0
  return blocks.some((block) => {
    count += linksOf(block).length
    return count >= manyLinks
  })
}

const manyLinks = 3

/** Whether a link stands in a sentence of a block. */
export function hasLinkIn({text, marks}: Block, sentence: string): boolean {
  const start = text.indexOf(sentence)
  return marks.some((mark) => isLinkMark(mark) && mark.end > start && mark.start < start + sentence.length)
}

function linksOf({marks}: Block): readonly Mark[] {
  return marks.filter(isLinkMark)
}

function isLinkMark({type}: Mark): boolean {
  return type === 'link' || type === 'url'
}

/** What a link in running text is only where it says so: “See the photographs”. */
const isNamedByLink: ReadonlySet<Thing> = new Set([
  'photograph',
  'drawing',
  'chart',
  'table',
  'recording',
  'form',
  'display'
])
/** What a link stands for wherever it is: a text gives `links` and words in passing, and the others on a line of their own. */
const fromAfar: ReadonlySet<Thing> = new Set([
  'links',
  'words',
  'verses',
  'recipe',
  'address',
  'letter',
  'post',
  'chart',
  'recording',
  'form',
  'link',
  'display'
])

/** “Press passes: [address]”, “Watch it on YouTube.” */
function isOwnLine({type, words}: Block): boolean {
  return type !== 'heading' && words.length <= longestLine
}

const longestLine = 12

/** Whether a link is most of its line; “Knotweed (see our page)” leads to more about knotweed. */
function isMost({text}: Block, {type, start, end}: Mark): boolean {
  return type === 'url' || 2 * (end - start) >= text.length
}

function isMail({value = ''}: Mark): boolean {
  return value.startsWith('mailto:') || (value.includes('@') && !value.includes('/'))
}

function isNamed({text}: Block, links: readonly Mark[]): boolean {
  return links.some(({start, end, value = ''}) => named.test(text.slice(start, end)) || hosts.test(value))
}

const named = new RegExp(
  `\\b(?:${media}|here|this|watch|listen|hear|view|play|slides?|download|register|sign|apply|book|buy|donate|vote|join|tickets?)\\b`,
  'i'
)
/** Where pictures, recordings and forms are kept. */
const hosts =
  /\.(?:png|jpe?g|gif|svg|webp|pdf|mp[34]|xlsx?|csv)\b|youtu|vimeo|soundcloud|spotify|podcast|flickr|instagr|tiktok|forms?\b|maps?\b|video|audio|photo|image|media|survey|eventbrite/i
