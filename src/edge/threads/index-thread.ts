// Builds blocks of the search index in another thread: cutting texts into words takes as long as writing their pages.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { BlockToBuild } from '../search-index.ts'
import { askThread } from './ask-thread.ts'
import type { IndexThreadData } from './messages.ts'

/** Blocks of fewer articles are built before a thread has started. */
const MANY = 400

/** A thread that starts when it is first needed. */
export class IndexThread {
  readonly #program: string
  readonly #data: IndexThreadData
  #thread: Worker | undefined

  /** `program` is the compiled program of the thread; where there is none, no thread starts. */
  constructor(program: string, data: IndexThreadData) {
    this.#program = program
    this.#data = data
  }

  /** Whether a block is worth a thread, and there can be one. */
  takes({ records }: BlockToBuild): boolean {
    return records.length >= MANY && availableParallelism() > 1 && existsSync(this.#program)
  }

  /**
   * Builds a block into the store; gives why Pagefind could not. Whoever asks looks into the store then, which does not hold
   * the block where the thread died or could not write.
   */
  async build({ digest, records }: BlockToBuild): Promise<Diagnostic | undefined> {
    this.#thread ??= new Worker(this.#program, { workerData: this.#data })
    // Each text is read now: the record gets it from where it lies.
    const block: BlockToBuild = {
      digest,
      records: records.map(({ permalink, headline, text, facets: { language } }) => ({
        permalink,
        headline,
        text,
        facets: { language },
      })),
    }
    return askThread<Diagnostic | undefined>(this.#thread, block).catch(() => undefined)
  }

  close(): void {
    void this.#thread?.terminate()
    this.#thread = undefined
  }
}
