import type {Call, Calls, Question, Reply} from './protocol.ts'

/** Asks the worker. */
export class Checker {
  readonly #worker: Worker
  readonly #waiting = new Map<number, {resolve(answer: unknown): void; reject(error: Error): void}>()
  #last = 0

  constructor() {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'})
    this.#worker.addEventListener('message', ({data: {number, answer, error}}: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(number)
      this.#waiting.delete(number)
      if (error === undefined) waiting?.resolve(answer)
      else waiting?.reject(new Error(error))
    })
    this.#worker.addEventListener('error', ({message}) => {
      for (const {reject} of this.#waiting.values()) reject(new Error(message || 'the rules could not be loaded'))
      this.#waiting.clear()
    })
  }

  ask<Name extends Call>(call: Name, ask: Calls[Name]['ask']): Promise<Calls[Name]['answer']> {
    const number = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, {resolve: (answer) => resolve(answer as Calls[Name]['answer']), reject})
      this.#worker.postMessage({number, call, ask} satisfies Question<Name>)
    })
  }
}
