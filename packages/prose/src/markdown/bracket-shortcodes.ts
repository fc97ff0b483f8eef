import {attribute} from './tags.ts'

/** The shortcodes of WordPress that show something. */
const embeds = new Set(['audio', 'embed', 'gallery', 'playlist', 'video', 'youtube'])

const attributes = String.raw`(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s\]"']+))`

const captionStart = new RegExp(String.raw`^\[caption${attributes}*\s*\]`)
const alone = new RegExp(String.raw`^\[([a-z][\w-]*)(${attributes}+)\s*/?\]$`)
const around = /^\[(embed|audio|video|youtube)\](\S+)\[\/\1\]$/

/** The tags of a `[caption …]…[/caption]` that fills a paragraph: where the first ends and where the last starts. */
export function readCaptionTags(text: string): {start: number; end: number} | undefined {
  if (!text.startsWith('[caption') || !text.endsWith('[/caption]')) return
  const open = captionStart.exec(text.slice(0, 2000))?.[0]
  return open === undefined ? undefined : {start: open.length, end: text.length - '[/caption]'.length}
}

/** A paragraph that is one shortcode: `[gallery ids="1,2"]`, `[embed]https://…[/embed]`. */
export function readBracketShortcode(text: string): {type: 'embed' | 'directive'; value: string} | undefined {
  if (!text.startsWith('[') || text.length > 2000) return
  const embed = around.exec(text)
  if (embed !== null) return {type: 'embed', value: embed[2]!}
  const match = alone.exec(text)
  if (match === null) return
  const name = match[1]!
  if (!embeds.has(name)) return {type: 'directive', value: name}
  return {type: 'embed', value: attribute(match[2]!, 'src') ?? name}
}
