import os from 'node:os'
import process from 'node:process'
import {type FileResult, type Linter, type LinterOptions, type LintSource, Pool} from '@copydesk/engine'

/**
 * A run that has taken so long, in milliseconds of the processor, may be spread over workers. By the clock, a machine that is
 * busy with other work would seem to need them, and they would only wait for one another.
 */
const patience = 4000
/** If it has so much to go, at the pace of its second half: a worker, too, takes seconds until it is as fast as the run is by then. */
const worthwhile = 20_000
/** More threads than this are busy with starting up. */
const most = 8

export interface EachOptions {
  readonly linter: Linter
  /** How many workers; undefined to find out on the way whether any are worth it. */
  readonly jobs: number | undefined
  /** The program of a worker, and what it is told. */
  readonly program: URL
  readonly options: LinterOptions
  readonly interrupted: () => boolean
  readonly onProgress: (done: number) => void
}

/** Lints files one after the other, or in workers; the results are in the order of the files, as far as the run came. */
export async function lintEach(files: readonly string[], each: EachOptions): Promise<FileResult[]> {
  const {linter, jobs, interrupted, onProgress} = each
  const results: FileResult[] = []
  const start = processorTime()
  /** What it had done, and taken, halfway through its patience. */
  let halfway: {readonly done: number; readonly taken: number} | undefined
  const wantsPool = (): boolean => {
    if (jobs !== undefined) return jobs > 1
    const taken = processorTime() - start
    const done = results.length
    if (taken > patience / 2) halfway ??= {done, taken}
    if (halfway === undefined || taken <= patience) return false
    const pace = (taken - halfway.taken) / (done - halfway.done)
    return pace * (files.length - done) > worthwhile && os.availableParallelism() > 1
  }
  while (results.length < files.length && !interrupted()) {
    if (wantsPool()) return [...results, ...(await lintInWorkers(files.slice(results.length), results.length, each))]
    results.push(await linter.lintFile(files[results.length]!))
    onProgress(results.length)
    await hearSignals()
  }
  return results
}

function processorTime(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

/** Files are read and checked without a pause; an interrupt is heard only in one. */
export async function hearSignals(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

async function lintInWorkers(files: readonly string[], before: number, each: EachOptions): Promise<FileResult[]> {
  const {linter, jobs, interrupted, onProgress} = each
  // A run that finds itself long is as fast by now as workers will be, and goes on beside them. One that is told how many
  // it shall have leaves the checking to them: no file takes it down.
  const goesOn = jobs === undefined
  const size = goesOn ? Math.min(most, os.availableParallelism()) - 1 : jobs
  const pool = await Pool.start(Math.min(size, files.length), each.program, each.options)
  const results: FileResult[] = []
  let next = 0
  let done = 0
  const take = async (lint?: LintSource): Promise<void> => {
    while (next < files.length && !interrupted()) {
      const index = next++
      results[index] = await linter.lintFile(files[index]!, lint)
      onProgress(before + ++done)
      await hearSignals()
    }
  }
  const handOver: LintSource = (file, source) => pool.lint(file, source)
  try {
    const takers = Array.from({length: pool.capacity}, () => take(handOver))
    await Promise.all(goesOn ? [...takers, take()] : takers)
    return results
  } finally {
    next = files.length
    await pool.close()
  }
}
