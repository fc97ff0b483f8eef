import {expect} from 'vitest'

/** Twice the length may take this many times the processor time. */
const mostPerDoubling = 2.3
const doublings = 3
/** Below so many milliseconds the compiler and the collector of garbage decide. */
const least = 4
const rounds = 5
/** How many times the size it tries at the most. */
const mostScale = 16

/**
 * Expects processor time in proportion to length: twice the length takes no more than 2.3 times the time. Others use the
 * machine too, so the best of some rounds counts. Somewhere on the way what is alive outgrows the nursery of the collector
 * of garbage and the caches of the processor; so the mean of three doublings counts or the middle one, and if neither
 * holds, twice the size is tried, and so on to sixteen times. What takes the square of the length takes four times the
 * time at each doubling and never passes.
 *
 * @param build Makes the input of a size, anew for each run; its time does not count. The sizes are a quarter of `size`,
 *   half of it, `size`, and twice `size`.
 */
export function expectLinear<Input>(
  build: (size: number) => Input,
  run: (input: Input) => unknown,
  size: number
): void {
  let times: number[] = []
  for (let scale = 1; scale <= mostScale; scale *= 2) {
    const start = Math.ceil((size * scale) / 4)
    const inputs = Array.from({length: doublings + 1}, (_, at) => () => build(start * 2 ** at))
    times = inputs.map(() => Number.POSITIVE_INFINITY)
    for (let round = 0; round < rounds; round++) {
      for (const [at, input] of inputs.entries()) times[at] = Math.min(times[at]!, work(run, input()))
      if (round > 0 && growth(times) <= mostPerDoubling) return
    }
  }
  const said = times.map((time) => time.toFixed(1)).join(', ')
  expect(growth(times), `${said} ms of processor time, each for twice the length`).toBeLessThanOrEqual(mostPerDoubling)
}

/** By how much the time grows when the length doubles. */
function growth(times: readonly number[]): number {
  const factors = times.slice(1).map((time, at) => time / Math.max(times[at]!, least))
  const mean = factors.reduce((product, factor) => product * factor) ** (1 / factors.length)
  return Math.min(mean, factors.sort((left, right) => left - right)[factors.length >> 1]!)
}

/** Milliseconds of processor time. */
function work<Input>(run: (input: Input) => unknown, input: Input): number {
  const start = process.cpuUsage()
  run(input)
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}
