// Parses in several threads when there are many files.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ParseSettings } from '../../article/steps/open-file.ts'
import type { Remembered } from '../../pipeline/memory.ts'
import type { Slice } from '../../pipeline/parse-slice.ts'
import type { ArticleFile, FileParser, Looked, ToLookAt, ToParse } from '../../pipeline/system.ts'
import { pairOf } from '../disk/archive/scan-articles.ts'
import type { PlainRemembered } from '../memory/memory-store.ts'
import { askThread } from './ask-thread.ts'
import type { FileOnDisk, PlainLooked, Request, ThreadData } from './messages.ts'

/** Fewer files than these are parsed before a thread has started: it takes a third of a second. */
const MANY = 400
/** Files that a thread is given at once. */
const CHUNK = 48
/** Each thread holds the program and its garbage, some 150 MB. */
const MOST_THREADS = 4

/** What the threads stand on. */
export interface ThreadParts {
  /** The compiled program of a thread. Where there is none, this thread parses. */
  readonly program: string
  /** Parses a few files, and what threads fail at. */
  readonly here: FileParser
  /** Where packs of texts are. */
  readonly memory: string
  /** Of which the files are, if not of the whole archive. */
  readonly slice?: Slice | undefined
  /** What a thread wrote is taken for what was remembered. */
  readonly adopt: (plain: PlainRemembered) => Remembered
}

/** A parser that uses threads for many files; the one of this thread where there can be none. */
export function parserInThreads(settings: ParseSettings, parts: ThreadParts): FileParser {
  const count = Math.min(MOST_THREADS, availableParallelism())
  return count < 2 || !existsSync(parts.program) ? parts.here : new ParserInThreads(settings, count, parts)
}

class ParserInThreads implements FileParser {
  readonly #parts: ThreadParts
  readonly #data: ThreadData
  readonly #count: number
  #threads: Worker[] = []

  constructor(settings: ParseSettings, count: number, parts: ThreadParts) {
    this.#data = { settings, memory: parts.memory, slice: parts.slice }
    this.#count = count
    this.#parts = parts
  }

  look(files: readonly ToLookAt[], done: (count: number) => void): Promise<Looked[]> {
    const { here, adopt } = this.#parts
    return this.#inChunks(files, done, {
      here: (some) => here.look(some, () => {}),
      request: (some) => ({
        does: 'look',
        files: some.map(({ file, digest }) => ({ digest, at: onDisk(file) })),
      }),
      read: (text) =>
        (JSON.parse(text) as PlainLooked[]).map((each) =>
          each.is === 'done' ? { ...each, now: adopt(each.now) } : each,
        ),
    })
  }

  parse(files: readonly ToParse[], done: (count: number) => void): Promise<Remembered[]> {
    const { here, adopt } = this.#parts
    return this.#inChunks(files, done, {
      here: (some) => here.parse(some, () => {}),
      request: (some) => ({
        does: 'parse',
        files: some.map(({ file, ...rest }) => ({ ...rest, at: onDisk(file) })),
      }),
      read: (text) => (JSON.parse(text) as PlainRemembered[]).map(adopt),
    })
  }

  close(): void {
    for (const thread of this.#threads) void thread.terminate()
    this.#threads = []
    this.#parts.here.close()
  }

  /** Deals chunks out to the threads, each to the next one that is free; the answers are in the order of the files. */
  async #inChunks<From, To>(
    files: readonly From[],
    done: (count: number) => void,
    work: Work<From, To>,
  ): Promise<To[]> {
    if (files.length < MANY) return work.here(files)
    if (this.#threads.length === 0)
      this.#threads = Array.from(
        { length: this.#count },
        () => new Worker(this.#parts.program, { workerData: this.#data }),
      )
    const chunks = Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, i) =>
      files.slice(i * CHUNK, (i + 1) * CHUNK),
    )
    const answers: To[][] = []
    let next = 0
    let ready = 0
    const take = async (thread: Worker) => {
      for (let at = next++; at < chunks.length; at = next++) {
        const chunk = chunks[at] ?? []
        answers[at] = await askThread<string>(thread, work.request(chunk)).then(work.read, () =>
          work.here(chunk),
        )
        ready += chunk.length
        done(ready)
      }
    }
    await Promise.all(this.#threads.map(take))
    return answers.flat()
  }
}

/** What is done with files, here or in a thread. */
interface Work<From, To> {
  readonly here: (files: readonly From[]) => Promise<To[]>
  readonly request: (files: readonly From[]) => Request
  readonly read: (text: string) => To[]
}

function onDisk(file: ArticleFile): FileOnDisk {
  return { path: file.path, stamp: file.stamp, pair: pairOf(file) }
}
