/** An article in the address of the page: packed, and behind the `#`, which browsers do not send to a server. */
import type {Format} from '@copydesk/prose'

export interface Shared {
  readonly text: string
  readonly format: Format
  readonly on: readonly string[]
  readonly off: readonly string[]
}

const formats: readonly string[] = ['text', 'markdown', 'mdx', 'html'] satisfies Format[]
/** What a shared address may unpack to. */
const longest = 5_000_000

export async function pack(shared: Shared): Promise<string> {
  const stream = new Blob([JSON.stringify(shared)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Nothing where the fragment holds no article: whoever wrote it may have cut it off. */
export async function unpack(fragment: string): Promise<Shared | undefined> {
  try {
    const binary = atob(fragment.replace(/^#/, '').replaceAll('-', '+').replaceAll('_', '/'))
    if (binary === '') return
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const json = await inflate(bytes)
    const shared: unknown = JSON.parse(json)
    return isShared(shared) ? shared : undefined
  } catch {
    return
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream())
    .getReader()
  let json = ''
  for (;;) {
    const {done, value} = await reader.read()
    if (done) return json
    json += value
    if (json.length > longest) throw new Error('too long')
  }
}

function isShared(value: unknown): value is Shared {
  if (typeof value !== 'object' || value === null) return false
  const {text, format, on, off} = value as Partial<Record<keyof Shared, unknown>>
  return (
    typeof text === 'string' && typeof format === 'string' && formats.includes(format) && isNames(on) && isNames(off)
  )
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string')
}
