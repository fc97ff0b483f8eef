import {PassThrough} from 'node:stream'
import {expect, it} from 'vitest'
import {run, type Surroundings} from '../src/run.ts'

/** What the command says where something throws that nothing should. */
async function told(thrown: unknown): Promise<string> {
  const stderr = new PassThrough()
  const around = {
    stderr,
    get docs(): URL {
      throw thrown
    }
  }
  expect(await run(['rules'], around as unknown as Surroundings)).toBe(2)
  return String(stderr.read())
}

it('a fault of the program itself is one line that says where it is, and asks to be reported', async () => {
  expect(await told(new Error('no luck\nat all'))).toMatch(
    /^copydesk: no luck, at .*fault\.test\.ts:\d+:\d+\)? \(a fault of copydesk itself: please report it\)\n$/
  )
})

it('so is what was thrown and is no error, or does not know where it is from', async () => {
  const line = 'copydesk: no luck (a fault of copydesk itself: please report it)\n'
  const bare = new Error('no luck')
  bare.stack = 'Error: no luck'
  expect([await told('no luck'), await told(bare)]).toEqual([line, line])
})
