import type {Worker} from 'node:worker_threads'
import {ConfigError} from '../config/types.ts'
import {unpack} from '../held-result.ts'
import type {FileResult, LinterOptions} from '../lint-file.ts'
import type {Answer, Task} from './serve.ts'

/** A task under way. */
interface Open extends Task {
  readonly settle: (result: FileResult) => void
  readonly fail: (error: unknown) => void
  /** Whether a worker has died over it. */
  readonly again: boolean
}

/** Tasks that a worker has at a time: while it works on one, the next is on its way. */
const depth = 2

/** Workers that lint texts. One that dies is replaced, and its texts are tried once more. */
export class Pool {
  readonly #make: () => Worker
  readonly #workers = new Map<Worker, Map<number, Open>>()
  readonly #waiting: Open[] = []
  #next = 0
  #closed = false

  /** @param program A module that calls `serveLinter`. */
  static async start(size: number, program: URL, {cwd, config, use, minConfidence}: LinterOptions): Promise<Pool> {
    // Loaded only for this: most runs are over without.
    const {Worker} = await import('node:worker_threads')
    const workerData: LinterOptions = {cwd, config, use, minConfidence}
    return new Pool(size, () => new Worker(program, {workerData}))
  }

  private constructor(size: number, make: () => Worker) {
    this.#make = make
    for (let index = 0; index < size; index++) this.#start()
  }

  /** As many texts as are worth handing over at a time. */
  get capacity(): number {
    return this.#workers.size * depth
  }

  /**
   * Lints a text as what stands in a file.
   *
   * @throws {ConfigError} If its config cannot be used.
   */
  lint(file: string, source: string): Promise<FileResult> {
    return new Promise((settle, fail) => {
      if (this.#workers.size === 0) this.#start()
      this.#waiting.push({id: this.#next++, file, source, settle, fail, again: false})
      this.#dispatch()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()))
  }

  #start(): void {
    const worker = this.#make()
    this.#workers.set(worker, new Map())
    worker.on('message', (answer: Answer) => this.#settle(worker, answer))
    let why = ''
    // An error that nobody hears would end the run.
    worker.on('error', (error: unknown) => {
      why = `: ${String(error instanceof Error ? error.message : error).split('\n', 1)[0]}`
    })
    worker.on('exit', () => this.#replace(worker, why))
  }

  #settle(worker: Worker, answer: Answer): void {
    const open = this.#workers.get(worker)
    const task = open?.get(answer.id)
    open?.delete(answer.id)
    if ('result' in answer) task?.settle(unpack(answer.result))
    else task?.fail(new ConfigError(answer.configProblems))
    this.#dispatch()
  }

  #replace(worker: Worker, why: string): void {
    const open = this.#workers.get(worker) ?? new Map<number, Open>()
    this.#workers.delete(worker)
    if (this.#closed) return
    for (const task of open.values()) {
      if (task.again)
        task.settle({path: task.file, messages: [], problem: `took down the worker that checked it, twice${why}`})
      else this.#waiting.unshift({...task, again: true})
    }
    // One that dies with nothing to do would do so again.
    if (this.#waiting.length > 0) this.#start()
    this.#dispatch()
  }

  #dispatch(): void {
    for (const [worker, open] of this.#workers) {
      // What a worker died over is tried alone, so that it takes no other text down with it.
      while (this.#waiting.length > 0 && open.size < depth && ![...open.values()].some(({again}) => again)) {
        const task = this.#waiting[0]!
        if (task.again && open.size > 0) break
        this.#waiting.shift()
        open.set(task.id, task)
        const {id, file, source} = task
        worker.postMessage({id, file, source} satisfies Task)
      }
    }
  }
}
