import fs from 'node:fs'

/** Why a file could not be checked, in words for the person who runs the check. */
export class UnreadableError extends Error {}

/** Bytes that are looked at for a sign of binary content: git looks at as many. */
const sniffed = 8000

/** Beyond this a file is no article, and reading it could take down the run. */
const megabytes = 50

/**
 * Reads a file as UTF-8.
 *
 * @throws UnreadableError If it is missing, is not allowed to be read, is binary, is not UTF-8 or is very large; the
 *   message says which and what to do, without the path.
 */
export async function readSource(path: string): Promise<string> {
  return decodeSource(readBytes(path))
}

/**
 * Reads a file, as {@link readSource} does, without decoding it. All at once: to wait for the system five times over a file
 * takes longer than to read it.
 *
 * @param most How many megabytes it may have.
 */
export function readBytes(path: string, most = megabytes): Buffer {
  let file: number | undefined
  try {
    file = fs.openSync(path, openOnly)
    const stat = fs.fstatSync(file)
    // A pipe that nobody writes to would be read for ever.
    if (!stat.isFile()) throw new UnreadableError('is not a regular file')
    if (stat.size > most * 1e6)
      throw new UnreadableError(`is too large to be an article (${Math.round(stat.size / 1e6)} MB of at most ${most})`)
    return fs.readFileSync(file)
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(reasonOf(error))
  } finally {
    if (file !== undefined) fs.closeSync(file)
  }
}

/** To read, without waiting for somebody to write to a pipe; Windows knows no such thing. */
const openOnly = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0)

/**
 * Decodes UTF-8; a byte order mark is dropped.
 *
 * @throws UnreadableError If the bytes are no text in UTF-8.
 */
export function decodeSource(bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new UnreadableError('is UTF-16, not UTF-8: save it as UTF-8')
  if (bytes.subarray(0, sniffed).includes(0)) throw new UnreadableError('is a binary file, not text')
  try {
    return decoder.decode(bytes)
  } catch {
    const {line, column} = invalidPlace(bytes)
    throw new UnreadableError(`is not valid UTF-8 (line ${line}, column ${column}): save it as UTF-8`)
  }
}

/** To make one takes half as long as to decode an article. */
const decoder = new TextDecoder('utf-8', {fatal: true})

/** A text as UTF-8, with the byte order mark that the old bytes begin with. */
export function encodeLike(old: Buffer, text: string): Buffer {
  const mark = old[0] === 0xef && old[1] === 0xbb && old[2] === 0xbf ? '\uFEFF' : ''
  return Buffer.from(mark + text, 'utf8')
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: check its permissions'
  // A socket, which cannot even be opened.
  if (code === 'ENXIO') return 'is not a regular file'
  return `cannot be read (${code ?? error})`
}

/** The place of the first byte that is not UTF-8. */
function invalidPlace(bytes: Buffer): {line: number; column: number} {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(10, start)
    const one = bytes.subarray(start, end === -1 ? bytes.length : end)
    try {
      decoder.decode(one)
    } catch {
      // The longest valid beginning: what a decoder that replaces leaves before its first replacement.
      return {line, column: new TextDecoder().decode(one).indexOf('\uFFFD') + 1}
    }
    if (end === -1) return {line, column: 1}
    start = end + 1
    line++
  }
}
