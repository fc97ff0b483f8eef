import {ConfigError} from '../config/types.ts'
import {type PackedResult, pack} from '../held-result.ts'
import {Linter, type LinterOptions} from '../lint-file.ts'

/** A text to lint, and as what. */
export interface Task {
  readonly id: number
  readonly file: string
  readonly source: string
}

/** What came of a task. */
export type Answer =
  | {readonly id: number; readonly result: PackedResult}
  | {readonly id: number; readonly configProblems: readonly string[]}

/** The program of a worker: lints what it is sent, with a linter of its own. Plugins and configs hold functions, which
 * cannot be sent; so each worker loads them. */
export async function serveLinter(): Promise<void> {
  const {parentPort, workerData} = await import('node:worker_threads')
  const linter = await Linter.create(workerData as LinterOptions)
  let open = 0
  parentPort!.on('message', async ({id, file, source}: Task) => {
    // With nothing to wait for but the next task, a worker would wait for ever for a plugin that never comes to an end.
    if (open++ === 0) parentPort!.unref()
    parentPort!.postMessage(await answer(linter, id, file, source))
    if (--open === 0) parentPort!.ref()
  })
}

async function answer(linter: Linter, id: number, file: string, source: string): Promise<Answer> {
  try {
    return {id, result: pack(await linter.lintSource(file, source))}
  } catch (error) {
    if (error instanceof ConfigError) return {id, configProblems: error.problems}
    const what = error instanceof Error ? error.message : String(error)
    return {id, result: pack({path: file, messages: [], problem: `could not be checked: ${what}`})}
  }
}
