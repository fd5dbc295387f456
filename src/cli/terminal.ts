// The terminal that the program runs in; the only place that knows of streams and signals.
import process from 'node:process'
import pico from 'picocolors'
import type { Colors } from 'picocolors/types.js'
import { Refusal } from '../edge/disk/system-error.ts'
import { createProgress, type Progress } from './progress.ts'

/**
 * Exit codes beyond 0. A refusal is one of the machine, such as a disk that is full or a port that is taken; errors of
 * the archive have the same code. A fault is one of the program (sysexits.h, EX_SOFTWARE).
 */
export const EXIT = { refusal: 1, wrongCommandLine: 2, fault: 70 } as const

/** Prints to stdout. */
export function print(text: string): void {
  if (text !== '') process.stdout.write(text)
}

/** Prints to stderr. */
export function printError(text: string): void {
  if (text !== '') process.stderr.write(text)
}

/** Colours for stdout, or none when it is not a terminal or `NO_COLOR` asks for none. */
export function colors(): Colors {
  return pico.createColors(process.stdout.isTTY === true && pico.isColorSupported)
}

/** Progress on stderr. */
export function progressOnScreen(): Progress {
  return createProgress({
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
    write: printError,
  })
}

/** A reader that goes away (`| head`) ends the program without a word. */
export function endQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(process.exitCode)
    })
}

/**
 * On Ctrl-C, and on a polite request to end: lets `letGo` put things in order, then ends with the shell's
 * code for that signal. A second one ends at once. Gives a function that takes the promise back.
 */
export function onInterrupt(letGo: () => Promise<void>): () => void {
  const codes = { SIGINT: 130, SIGTERM: 143 } as const
  const handlers = Object.entries(codes).map(([signal, code]) => {
    const handler = (): void => {
      letGo().finally(() => process.exit(code))
    }
    process.once(signal, handler)
    return [signal, handler] as const
  })
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler)
  }
}

/** What is printed when something was thrown: a refusal of the machine in words, anything else as our fault. */
export function explain(error: unknown): { readonly text: string; readonly exitCode: number } {
  if (error instanceof Refusal) return { text: `${error.message}\n`, exitCode: EXIT.refusal }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    text: `This is a fault in Backfile. Please report it with these lines:\n${stack}\n`,
    exitCode: EXIT.fault,
  }
}
