// `backfile build --slice 2/3`: parses one part of the archive's files, so that a build that has all parts need not.
import { createSystem } from '../edge/system.ts'
import { parseSlice, type Slice } from '../pipeline/parse-slice.ts'

import type { Progress } from './progress.ts'
import { counted, exitCodeOf, formatJson, formatProblems } from './report.ts'
import { colors, onInterrupt, print } from './terminal.ts'

/** What is asked for. */
export interface SliceOptions {
  readonly root: string
  readonly out: string
  readonly slice: Slice
  readonly strict: boolean
  readonly json: boolean
  readonly quiet: boolean
}

/** Parses the slice, prints what stands in its way, and gives the exit code. */
export async function runSlice(options: SliceOptions, progress: Progress): Promise<number> {
  const { root, out, slice, strict, json, quiet } = options
  const system = createSystem({ root, out, write: true, slice, progress: progress.show })
  const unhook = onInterrupt(async () => progress.clear())
  try {
    const { diagnostics, files, all, done } = await parseSlice(system, slice)
    progress.clear()
    print(json ? formatJson(diagnostics) : formatProblems(diagnostics, { colors: colors(), quiet }))
    if (done && !json && !quiet)
      print(
        `Part ${slice.number} of ${slice.of}: ${files} of ${counted(all, 'file')} were parsed into the cache.\n` +
          'With the caches of all parts in one place, "backfile build" parses none of them again.\n',
      )
    return exitCodeOf(diagnostics, strict)
  } finally {
    unhook()
  }
}
