import type {Pieces} from './formats/types.ts'

/** Pieces are gathered to about this length before they are written. */
const chunk = 65_536

/**
 * Writes a text that comes in pieces, as fast as the other end takes it.
 *
 * @throws {Error} What the system says if it cannot be written. If nobody reads on (`copydesk … | head`), the rest is
 *   dropped.
 */
export async function write(stream: NodeJS.WriteStream, pieces: Pieces): Promise<void> {
  try {
    let gathered = ''
    for await (const piece of pieces) {
      gathered += piece
      if (gathered.length < chunk) continue
      await writeOne(stream, gathered)
      gathered = ''
    }
    await writeOne(stream, gathered)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

function writeOne(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
