// The one writer of the output folder: everything waits in a staging folder until it is committed.
import {
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { outputClash, outputNotOurs } from '../../diagnostic/catalogue/output.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { WriteSummary } from '../../pipeline/report.ts'
import type { SiteWriter } from '../../pipeline/system.ts'
import { contentOf, type OutputFile, type StoredFile } from '../../render/output-file.ts'
import { sha256 } from '../../value/digest.ts'
import { once } from '../../value/memo.ts'
import { by, byCodeUnits, inTurn, reversed } from '../../value/order.ts'
import type { OutputPath } from '../../value/permalink.ts'
import { createBreath } from '../breathe.ts'
import { forgetfulSiteMemory, type SiteMemory } from '../memory/site-memory.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { foldersAbove, lookAt } from './output-folder.ts'
import { isSafePath } from './safe-path.ts'
import { clearStaging, openStaging, type Staging } from './staging.ts'
import { orRefuse, Refusal, systemCode } from './system-error.ts'

/** A file to be put, with the bytes at hand or within reach. */
interface Content {
  readonly digest: string
  bytes(): Uint8Array
}

/** Takes the bytes of a site's files and makes a folder of them in one go. */
interface Place {
  readonly staging: Staging
  /** Keeps bytes for a path; a second time for the same path replaces the first. */
  stage(path: OutputPath, content: Content): Diagnostic | undefined
  /** Makes what was staged visible. */
  commit(): WriteSummary
}

/**
 * Opens `out` (absolute) for writing. Files are small and in the page cache, where a synchronous call is
 * cheaper than a round trip to the thread pool; a pause now and then lets signals through. Throws a Refusal
 * when the disk, or another build of the same folder, does not let us.
 */
export function openSite(out: string, memory: SiteMemory = forgetfulSiteMemory()): SiteWriter {
  const manifest = once(() => readManifest(out))
  const place = orRefuse(`The output folder "${out}" could not be opened`, () =>
    openPlace(out, memory, manifest),
  )
  const digests = new Map<OutputPath, string>()
  const claim = createClaims()
  const problems = new Map<string, Diagnostic>()
  const breathe = createBreath()
  const utf8 = new TextEncoder()
  let isOpen = true

  function report(problem: Diagnostic): void {
    problems.set(`${problem.code} ${problem.at.path}`, problem)
  }

  function close(): void {
    isOpen = false
    place.staging.close()
  }

  return {
    unchanged: (inputs) => memory.unchanged(inputs),
    async put(file) {
      const { path } = file
      if (!isOpen) throw new Error(`"${path}" was put into a site that is closed.`)
      if (!isSafePath(path)) throw new Error(`"${path}" is not a path inside the site.`)
      const clash = claim(path)
      const given = 'read' in file ? undefined : file.content
      const known = typeof given === 'string' ? utf8.encode(given) : given
      const bytes = () => known ?? contentBytes(file)
      const digest = ('digest' in file ? file.digest : '') || sha256(bytes())
      if (clash !== undefined) report(outputClash(path, clash))
      else {
        const problem = orRefuse(`"${path}" could not be written`, () => place.stage(path, { digest, bytes }))
        if (problem) report(problem)
        else digests.set(path, digest)
      }
      await breathe()
    },
    async commit() {
      if (!isOpen) throw new Error('The site was committed or abandoned before.')
      const summary = orRefuse(`The site could not be put into "${out}"`, () => place.commit())
      close()
      memory.written(digests)
      return { summary, diagnostics: [...problems.values()] }
    },
    remember: (inputs, report) => memory.remember(inputs, report),
    async abandon() {
      if (isOpen) close()
    },
  }
}

function contentBytes(file: OutputFile | StoredFile): Uint8Array {
  const content = contentOf(file)
  return typeof content === 'string' ? Buffer.from(content) : content
}

/** What earlier builds wrote; read when it is asked for first, which must be after the folder is ours. */
type Manifest = () => ReadonlySet<OutputPath>

function openPlace(out: string, memory: SiteMemory, manifest: Manifest): Place {
  const beside = join(dirname(out), `.${basename(out)}.backfile-staging`)
  mkdirSync(dirname(out), { recursive: true })
  clearStaging(beside)
  return statSync(out, { throwIfNoEntry: false }) ? inPlace(out, memory, manifest) : newPlace(out, beside)
}

/** No site yet: all of it is made beside and renamed into place in one step. */
function newPlace(out: string, beside: string): Place {
  const staging = openStaging(beside)
  const site = join(staging.folder, 'site')
  const paths = new Set<OutputPath>()
  const ensureFolder = folderMaker(site)
  mkdirSync(site)
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

/**
 * A folder is there. Only what changed is staged. The commit first lists old and new files as ours, so that
 * the next build can finish what an interrupted one began; then come new files, to which nothing leads yet,
 * then changed ones, which lead only to files that are there, then removals, to which nothing leads any more.
 */
function inPlace(out: string, memory: SiteMemory, manifest: Manifest): Place {
  const staging = openStaging(join(out, '.backfile-staging'))
  const folder = once(() => lookAt(out, manifest()))
  const staged = new Map<OutputPath, { readonly file: string; readonly isNew: boolean }>()
  const kept = new Set<OutputPath>()
  let count = 0
  let removed = 0

  function remove(path: OutputPath): void {
    try {
      if (!folder().isReached(path)) return
      unlinkSync(join(out, path))
      removed += 1
    } catch (error) {
      if (!isOneOf(error, ['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'])) throw error
    }
  }

  return {
    staging,
    stage(path, { digest, bytes }) {
      staged.delete(path)
      kept.delete(path)
      if (manifest().has(path) && memory.holds(path, digest)) {
        kept.add(path)
        return undefined
      }
      const meeting = folder().meet(path, bytes())
      if (meeting.is === 'foreign') return outputNotOurs(meeting.path)
      if (meeting.is === 'kept') {
        kept.add(path)
        return undefined
      }
      const file = join(staging.folder, String(count++))
      writeFileSync(file, bytes())
      staged.set(path, { file, isNew: meeting.is === 'new' })
      return undefined
    },
    commit() {
      const spare = join(staging.folder, 'manifest')
      const ours = manifest()
      const wanted = new Set([...kept, ...staged.keys()])
      const gone = [...ours].filter((path) => !wanted.has(path))
      if (staged.size > 0 || gone.length > 0) writeManifest(out, new Set([...ours, ...wanted]), spare)

      const ensureFolder = folderMaker(out, remove)
      const turns = [...staged].sort(
        inTurn(
          by(([, { isNew }]) => (isNew ? 0 : 1)),
          (a, b) => byRank(a[0], b[0]),
        ),
      )
      for (const [path, { file }] of turns) {
        ensureFolder(path)
        const target = join(out, path)
        if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) {
          gone.filter((old) => old.startsWith(`${path}/`)).forEach(remove)
          rmSync(target, { recursive: true })
        }
        renameSync(file, target)
      }

      gone.forEach(remove)
      removeEmptyFolders(out, gone)
      writeManifest(out, wanted, spare)
      return { written: staged.size, kept: kept.size, removed }
    },
  }
}

/** Pages after what they show, deep ones first, the home page last. */
const byRank = inTurn<OutputPath>(
  by((path) => (path.endsWith('.html') ? 1 : 0)),
  reversed(by((path) => path.split('/').length)),
  byCodeUnits,
)

/**
 * Claims paths of this build for files: no path can be both a file and a folder. What is made answers with
 * the path that stands in the way, if one does.
 */
function createClaims(): (path: OutputPath) => OutputPath | undefined {
  const files = new Set<OutputPath>()
  const neededBy = new Map<OutputPath, OutputPath>()
  return (path) => {
    const above = foldersAbove(path)
    const clash = above.find((folder) => files.has(folder)) ?? neededBy.get(path)
    if (clash !== undefined) return clash
    files.add(path)
    for (const folder of above) if (!neededBy.has(folder)) neededBy.set(folder, path)
    return undefined
  }
}

/** Makes the folders above a path, each once; `clear` is given a path where a file may be in the way. */
function folderMaker(base: string, clear?: (path: OutputPath) => void): (path: OutputPath) => void {
  const made = new Set<string>()
  return (path) => {
    if (made.has(dirname(path))) return
    for (const folder of foldersAbove(path)) {
      if (made.has(folder)) continue
      try {
        mkdirSync(join(base, folder))
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error
        if (clear && !statSync(join(base, folder)).isDirectory()) {
          clear(folder)
          mkdirSync(join(base, folder))
        }
      }
      made.add(folder)
    }
  }
}

function removeEmptyFolders(base: string, removed: readonly OutputPath[]): void {
  const folders = [...new Set(removed.flatMap(foldersAbove))]
  for (const folder of folders.sort(reversed(by((path) => path.split('/').length)))) {
    try {
      rmdirSync(join(base, folder))
    } catch (error) {
      if (!isOneOf(error, ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'])) throw error
    }
  }
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return codes.includes(systemCode(error) ?? '')
}
