import {expect} from 'vitest'

/** Twice the length may take this many times the processor time. */
const mostPerDoubling = 2.3
const doublings = 3
/** Below so many milliseconds the compiler and the collector of garbage decide. */
const least = 8
const mostRounds = 12

/**
 * Expects processor time in proportion to length: for eight times the length, no more than 2.3 times the time for each
 * doubling. Others use the machine too, and the compiler works in between; so the best of some rounds counts, and it
 * gives up only after twelve. What takes the square of the length takes sixty-four times the time and never passes.
 *
 * @param build Makes a source of a size; the sizes are a quarter of `size`, and twice `size`.
 */
export function expectLinear(run: (source: string) => unknown, build: (size: number) => string, size: number): void {
  const small = build(Math.ceil(size / 4))
  const large = build(Math.ceil(size / 4) * 2 ** doublings)
  let short = Number.POSITIVE_INFINITY
  let long = Number.POSITIVE_INFINITY
  const limit = () => Math.max(short, least) * mostPerDoubling ** doublings
  for (let round = 0; round < mostRounds && (round < 2 || long > limit()); round++) {
    short = Math.min(short, work(run, small))
    long = Math.min(long, work(run, large))
  }
  expect(long, `${short} ms of processor time, ${long} ms for eight times the length`).toBeLessThanOrEqual(limit())
}

function work(run: (source: string) => unknown, source: string): number {
  const start = process.cpuUsage()
  run(source)
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}
