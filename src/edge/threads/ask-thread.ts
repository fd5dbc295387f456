// One question to a thread, and its answer.
import type { Worker } from 'node:worker_threads'

/** The answer of a thread that is asked nothing else meanwhile; rejects when it dies, or has died. */
export function askThread<Answer>(thread: Worker, request: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (thread.threadId < 0) return reject(new Error('The thread has ended.'))
    const heard = (answer: Answer) => settle(() => resolve(answer))
    const failed = (error: unknown) => settle(() => reject(error))
    const ended = () => failed(new Error('The thread has ended.'))
    const settle = (end: () => void) => {
      thread.off('message', heard).off('error', failed).off('exit', ended)
      end()
    }
    thread.on('message', heard).on('error', failed).on('exit', ended)
    thread.postMessage(request)
  })
}
