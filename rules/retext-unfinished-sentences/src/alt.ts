import type {Block, ProseDocument} from '@copydesk/prose'

const alt = /\balt=(?:"([^"]*)"|'([^']*)')|!\[([^\]]*)\]/i

/** What a picture is said to show; the bridges of others hand over no words that stand in markup, but their source has them. */
export function altOf(document: ProseDocument, image: Block): string {
  if (image.text !== '') return image.text
  const {start, end} = document.rangeOf(image)
  const match = alt.exec(document.source.slice(start, end))
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
}
