// A site that waits in a staging folder for its commit, and the simple case of it: there is no site yet.
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { WriteSummary } from '../../../pipeline/report.ts'
import type { OutputPath } from '../../../value/permalink.ts'
import { Refusal } from '../system-error.ts'
import { writeManifest } from './manifest.ts'
import { folderMaker } from './site-folders.ts'
import { openStaging, type Staging } from './staging.ts'

/** A file's bytes, at hand or within reach. */
export interface StagedContent {
  readonly digest: string
  bytes(): Uint8Array
}

/** Takes the files of a site and makes them visible in one go. */
export interface StagedSite {
  readonly staging: Staging
  /** Keeps a file for a path; a second one for the same path replaces the first. */
  stage(path: OutputPath, content: StagedContent): Diagnostic | undefined
  /** Makes what was staged visible. */
  commit(): WriteSummary
}

/** There is no site at `out`: all of it is made in a folder beside and renamed in one step. */
export function stageNewSite(out: string, beside: string): StagedSite {
  const staging = openStaging(beside)
  const site = join(staging.folder, 'site')
  const paths = new Set<OutputPath>()
  const ensureFolder = folderMaker(site)
  try {
    mkdirSync(site)
  } catch (error) {
    staging.close()
    throw error
  }
  return {
    staging,
    stage(path, { bytes }) {
      ensureFolder(path)
      writeFileSync(join(site, path), bytes())
      paths.add(path)
      return undefined
    },
    commit() {
      writeManifest(site, paths, join(staging.folder, 'manifest'))
      try {
        renameSync(site, out)
      } catch (error) {
        if (!statSync(out, { throwIfNoEntry: false })) throw error
        throw new Refusal(`"${out}" was made by somebody else while the site was built. Build again.`)
      }
      return { written: paths.size, kept: 0, removed: 0 }
    },
  }
}
