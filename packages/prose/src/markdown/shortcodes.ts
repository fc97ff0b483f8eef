import type {LandmarkType} from '../types.ts'

/** Shortcodes that put something on the page for a reader to see. */
const embeds = new Set(
  `asciinema audio bluesky codepen codesandbox embed facebook figure gallery gfycat giphy gist iframe image img instagram
  jsfiddle map mastodon pdf peertube photo picture slideshare soundcloud spotify tiktok tweet twitch twitter video vimeo x
  youtube youtube_lite youtubeplaylist`.split(/\s+/)
)

/** What a JSX element of this name puts on the page. */
export function elementType(name: string): 'image' | 'embed' | 'html' {
  const lower = name.toLowerCase()
  if (lower === 'img' || lower === 'image' || lower === 'picture') return 'image'
  return embeds.has(lower) ? 'embed' : 'html'
}

/** What a line of shortcodes or Liquid tags is. */
export function shortcodeType(text: string, raw: boolean): LandmarkType {
  const name = shortcodeName(text)
  if (raw) return name === 'comment' ? 'comment' : name === 'math' || name === 'katex' ? 'math' : 'code'
  return isEmbed(text, name) ? 'embed' : 'directive'
}

/** Jekyll's own embeds are includes: `{% include video.html id="…" %}`. */
function isEmbed(text: string, name: string): boolean {
  if (embeds.has(name)) return true
  if (name !== 'include' && name !== 'render' && name !== 'partial') return false
  const file = /^\{[{%][<%]?-?\s*\w+\s+["']?([\w./-]+)/.exec(text)?.[1] ?? ''
  return file.split(/[./_-]/).some((word) => embeds.has(word.toLowerCase()))
}

/** The name of a shortcode; the text of a comment. */
export function shortcodeValue(text: string, raw: boolean): string | undefined {
  const name = shortcodeName(text)
  if (!raw || name !== 'comment') return name || undefined
  return text
    .slice(text.indexOf('}') + 1, text.lastIndexOf('{%') === -1 ? text.lastIndexOf('{{') : text.lastIndexOf('{%'))
    .trim()
}

function shortcodeName(text: string): string {
  return /^\{[{%:]?[<%]?-?\s*\/?\s*([\w-]*)/.exec(text)?.[1]?.toLowerCase() ?? ''
}
