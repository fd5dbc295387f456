// A writer that writes nothing: it compares what it is given with the site on the disk.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteWriter } from '../../../pipeline/system.ts'
import { contentOf } from '../../../render/output-file.ts'
import type { OutputPath } from '../../../value/permalink.ts'
import { createBreath } from '../../breathe.ts'
import { readManifest } from './manifest.ts'

/** A comparison of a site with what a build makes. */
export interface Comparison extends SiteWriter {
  /** Paths of the files that differ, are missing, or are too many; in no order. */
  readonly differences: ReadonlySet<OutputPath>
}

/** Compares the site in `out`, as far as we wrote it, with the files that are put. */
export function compareSite(out: string): Comparison {
  const differences = new Set<OutputPath>()
  const left = new Set(readManifest(out))
  const breathe = createBreath()
  let compared = 0
  return {
    differences,
    unchanged: () => undefined,
    async put(file) {
      await breathe()
      compared += 1
      left.delete(file.path)
      const target = join(out, file.path)
      const content = contentOf(file)
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      if (!existsSync(target) || !readFileSync(target).equals(bytes)) differences.add(file.path)
    },
    async commit() {
      for (const path of left) differences.add(path)
      return { summary: { written: 0, kept: compared, removed: 0 }, diagnostics: [] }
    },
    remember() {},
    async abandon() {},
  }
}
