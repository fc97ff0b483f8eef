import {type Block, type Format, type ProseDocument, parseDocument} from '../src/index.ts'

/** One block a line: its type (with level, list place, depth of quotation), its text, its value. */
export function outline(document: ProseDocument): string[] {
  return document.blocks.map(describe)
}

export function markdownOutline(source: string, format: Format = 'markdown', skip: readonly RegExp[] = []): string[] {
  return outline(parseDocument(source, {format, skip}))
}

function describe(block: Block): string {
  const {list} = block
  const place =
    list === undefined
      ? ''
      : ` ${list.depth}${list.first ? 'f' : ''}${list.number === undefined ? '' : `#${list.number}`}`
  const words = [
    `${block.type}${block.level ?? ''}${'>'.repeat(block.quoteDepth)}${place}`,
    ...(block.text === '' ? [] : [JSON.stringify(block.text)]),
    ...(block.value === undefined ? [] : [`<${block.value}>`])
  ]
  return words.join(' ')
}

/** The marks of the first block, as `type[text]` or `type(value)`. */
export function marksOf(source: string, format: Format = 'markdown'): string[] {
  const block = parseDocument(source, {format}).blocks[0]!
  return block.marks.map(({type, start, end, value}) => {
    const text = block.text.slice(start, end)
    return `${type}${text === '' || text === '\uFFFC' ? '' : `[${text}]`}${value === undefined ? '' : `(${value})`}`
  })
}

export function textOf(source: string, format: Format = 'markdown'): string {
  return parseDocument(source, {format}).blocks[0]?.text ?? ''
}

/**
 * What holds for every document: blocks in order and apart, texts mapped in order, and each word that the source spells
 * unbroken found there letter for letter.
 *
 * @returns What does not hold.
 */
export function findBreaches(document: ProseDocument): string[] {
  const breaches: string[] = []
  let before = 0
  for (const block of document.blocks) {
    const range = document.rangeOf(block)
    const name = `${block.type} at ${range.start}`
    if (range.start < before || range.end < range.start) breaches.push(`${name} overlaps the block before`)
    before = range.end
    if (range.end > document.source.length) breaches.push(`${name} ends behind the source`)
    let textEnd = 0
    let sourceEnd = 0
    for (let at = 0; at < block.segments.length; at += 4) {
      const [from, to, start, end] = block.segments.subarray(at, at + 4) as unknown as [number, number, number, number]
      if (from !== textEnd || to <= from) breaches.push(`${name}: text has a gap at ${from}`)
      if (start < sourceEnd || end < start || end > block.length)
        breaches.push(`${name}: sources out of order at ${from}`)
      textEnd = to
      sourceEnd = end
      if (to - from === end - start && to - from > 1) {
        const source = document.source.slice(range.start + start, range.start + end)
        if (source.replace(/\s/g, ' ') !== block.text.slice(from, to).replace(/\s/g, ' '))
          breaches.push(`${name}: “${block.text.slice(from, to)}” is “${source}”`)
      }
    }
    if (textEnd !== block.text.length) breaches.push(`${name}: text is mapped up to ${textEnd} of ${block.text.length}`)
    let markEnd = 0
    for (const mark of block.marks) {
      if (mark.start > mark.end || mark.end > block.text.length) breaches.push(`${name}: ${mark.type} is out of range`)
      if (mark.end < markEnd) breaches.push(`${name}: marks are not in the order of their ends`)
      markEnd = mark.end
    }
    for (let index = 0; index < block.words.length; index++) {
      const place = document.toSource(block, block.words.start(index), block.words.end(index))
      const source = document.source.slice(place.start, place.end)
      const word = block.words.text(index)
      // Entities, escapes and markup inside a word spell it otherwise.
      if (source !== word && !/[&\\*_~`[\]<>{}$'"\n|]/.test(source)) breaches.push(`${name}: “${word}” is “${source}”`)
    }
  }
  return breaches
}
