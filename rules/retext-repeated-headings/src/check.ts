import type {Block, ProseDocument} from '@copydesk/prose'
import type {CheckContext, Safety} from '@copydesk/rule'
import {repeatedHeadings} from './headings.ts'
import {repeatedHeadline} from './headline.ts'
import type {Kind} from './kinds.ts'
import type {Options} from './options.ts'
import {repeatedSection} from './sections.ts'
import {repeatedStandfirst} from './standfirst.ts'
import {type Repeated, repeatedFirstLine, repeatedTitles} from './title.ts'

/** Reports each second copy of a title or heading. */
export function check(document: ProseDocument, {options, report}: CheckContext<Options, Kind>): void {
  const reported = new Set<Block>()
  for (const found of repeatedTitles(document, options)) {
    const {first, second} = found
    reported.add(second)
    report({
      kind: 'title-repeated',
      ...copy(second),
      safety: safetyOf(found, document),
      reason: `The title \`${shown(second.text)}\` is given twice; remove this copy`,
      related: [{block: first, start: 0, end: first.text.length, message: 'The title stands here'}]
    })
  }
  const line = repeatedFirstLine(document)
  if (line !== undefined) {
    const block = document.blocks[0]!
    const end = block.text.length
    report({
      kind: 'title-repeated',
      block,
      start: line,
      end,
      edits: [{block, start: line - 1, end, text: ''}],
      safety: 'suggest',
      reason: `The title \`${shown(block.text.slice(line))}\` is given twice; remove this copy`,
      related: [{block, start: 0, end: line - 1, message: 'The title stands here'}]
    })
  }
  for (const found of repeatedHeadings(document)) {
    const {first, second} = found
    if (reported.has(second)) continue
    reported.add(second)
    report({
      kind: 'heading-repeated',
      ...copy(second),
      safety: safetyOf(found, document),
      reason: `The heading \`${shown(second.text)}\` is given twice in a row; remove this copy`,
      related: [{block: first, start: 0, end: first.text.length, message: 'The heading stands here'}]
    })
  }
  const headline = repeatedHeadline(document)
  if (headline !== undefined && !reported.has(headline.second)) {
    const {first, second} = headline
    reported.add(second)
    report({
      kind: 'title-repeated',
      ...copy(second),
      safety: 'suggest',
      reason: `The title \`${shown(second.text)}\` stands again in the text; remove this copy`,
      related: [{block: first, start: 0, end: first.text.length, message: 'The title stands here'}]
    })
  }
  const section = repeatedSection(document)
  if (section !== undefined && !reported.has(section.second)) {
    const {first, second} = section
    const inARow = isInARow(section, document)
    const {edits, ...place} = copy(second)
    reported.add(second)
    report({
      kind: 'heading-repeated',
      ...place,
      // With other sections between, the second has lost its own name rather.
      ...(inARow && {edits, safety: 'suggest' as const}),
      reason: `The heading \`${shown(second.text)}\` stands over two sections${inARow ? ' in a row' : ''}; remove this copy or give it another name`,
      related: [{block: first, start: 0, end: first.text.length, message: 'The heading stands here'}]
    })
  }
  const standfirst = repeatedStandfirst(document)
  if (standfirst !== undefined && !reported.has(standfirst.second)) {
    const {first, second} = standfirst
    report({
      kind: 'standfirst-repeated',
      ...copy(second),
      reason: `The paragraph \`${shown(second.text)}\` is given twice; remove this copy`,
      related: [{block: first, start: 0, end: first.text.length, message: 'The paragraph stands here'}]
    })
  }
}

function isInARow({first, index}: Repeated, {blocks}: ProseDocument): boolean {
  return !blocks.slice(blocks.indexOf(first) + 1, index).some(({type}) => type === 'heading')
}

/** Of two headings of one level that are the same to the letter and touch, no reader misses one. */
function safetyOf({first, second, index}: Repeated, {blocks, format}: ProseDocument): Safety {
  const touch = blocks[index - 1] === first
  const same = first.type === 'heading' && second.type === 'heading' && first.text === second.text
  return format !== 'text' && touch && same && first.level === second.level ? 'safe' : 'suggest'
}

function copy(block: Block) {
  return {block, start: 0, end: block.text.length, edits: [{block, part: 'whole' as const, text: ''}]}
}

/** The words on one line, cut where they are many. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}
