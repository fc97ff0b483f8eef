import {xml} from '@copydesk/report'

/** A sentence in HTML; what stands in backticks are words of the article. */
export function sentence(text: string): string {
  return text
    .split('`')
    .map((part, index, {length}) => (index % 2 === 1 && index < length - 1 ? words(part) : xml(part)))
    .join('')
}

/** Words of the article. */
export function words(text: string): string {
  return `<i class="words">${xml(text)}</i>`
}

/** “1 mark”, “3 marks”. */
export function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
