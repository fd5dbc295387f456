// What a build prints while it runs: one line that changes on a terminal, a rare plain line elsewhere.
import type { Stage } from '../pipeline/report.ts'
import { counted } from './report.ts'

/** Where progress is shown. */
export interface ProgressScreen {
  readonly isTerminal: boolean
  /** Milliseconds from an arbitrary start. */
  now(): number
  write(text: string): void
}

/** Shows progress. */
export interface Progress {
  show(stage: Stage, done: number): void
  /** Takes the changing line away. */
  clear(): void
}

const TITLES: Readonly<Record<Stage, string>> = {
  read: 'Reading',
  assemble: 'Assembling',
  render: 'Rendering',
  index: 'Indexing',
  write: 'Writing',
}

const NOUNS: Readonly<Record<Stage, string>> = {
  read: 'file',
  assemble: 'article',
  render: 'page',
  index: 'article',
  write: 'file',
}

/** `Reading: 2,400 files` */
export function progressInWords(stage: Stage, done: number): string {
  return done === 0 ? TITLES[stage] : `${TITLES[stage]}: ${counted(done, NOUNS[stage])}`
}

/** Between two changes of the line, and between two plain lines, in milliseconds. */
const LINE_MS = 80
const PLAIN_MS = 5000

/** Progress that is never shown. */
export const silent: Progress = { show: () => {}, clear: () => {} }

/** Progress on a screen. */
export function createProgress(screen: ProgressScreen): Progress {
  let last = screen.now()
  let isShown = false
  return {
    show(stage, done) {
      const now = screen.now()
      if (now - last < (screen.isTerminal ? LINE_MS : PLAIN_MS)) return
      last = now
      const words = progressInWords(stage, done)
      screen.write(screen.isTerminal ? `\r\u001b[K${words}` : `${words}\n`)
      isShown = screen.isTerminal
    },
    clear() {
      if (isShown) screen.write('\r\u001b[K')
      isShown = false
    },
  }
}
