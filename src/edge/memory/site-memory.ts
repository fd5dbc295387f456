// What is remembered of a site that was written: which bytes each of its files holds and its stamp then, what the
// site was made of and the report of that build.
import { join } from 'node:path'
import type { BuildReport } from '../../pipeline/report.ts'
import type { OutputPath } from '../../value/permalink.ts'
import { MANIFEST } from '../disk/site/manifest.ts'
import { fileStamp } from '../disk/stamp.ts'
import { readCheckedFile, writeCheckedFile } from './checked-file.ts'

/** The memory of one output folder. */
export interface SiteMemory {
  /** Whether the file at a path holds the bytes of a digest, which its stamp proves or not. */
  holds(path: OutputPath, digest: string): boolean
  /** The report of the build that was made of `inputs`, if its manifest and all that it wrote are untouched. */
  unchanged(inputs: string): BuildReport | undefined
  /** Keeps what the site consists of now, by path the digest. */
  written(digests: ReadonlyMap<OutputPath, string>): void
  /** Keeps what the site was made of. */
  remember(inputs: string, report: BuildReport): void
}

/** Remembers nothing. */
export function forgetfulSiteMemory(): SiteMemory {
  return { holds: () => false, unchanged: () => undefined, written() {}, remember() {} }
}

/** The memory of the site in `out`, kept in a file. `program` names the program that may use it. */
export function openSiteMemory(out: string, file: string, program: string): SiteMemory {
  return new DiskSiteMemory(out, file, program)
}

/** What is remembered of the last build, with the stamp of the manifest. */
interface LastBuild {
  readonly inputs: string
  readonly manifest: string
  readonly report: BuildReport | undefined
}

const NO_BUILD: LastBuild = { inputs: '', manifest: '', report: undefined }

/** A file of the site when it was written. */
interface Known {
  readonly digest: string
  readonly stamp: string
}

/** Files in one line of the list: a line for each would take twice as long to read. */
const FILES_IN_LINE = 256

class DiskSiteMemory implements SiteMemory {
  readonly #out: string
  readonly #file: string
  readonly #owner: string
  #last: LastBuild = NO_BUILD
  #files: Map<OutputPath, Known> | undefined

  constructor(out: string, file: string, program: string) {
    this.#out = out
    this.#file = file
    this.#owner = `${program} site`
  }

  holds(path: OutputPath, digest: string): boolean {
    const before = this.#known().get(path)
    return before?.digest === digest && this.#isUntouched(path, before.stamp)
  }

  unchanged(inputs: string): BuildReport | undefined {
    if (inputs === '') return undefined
    const files = this.#known()
    if (this.#last.inputs !== inputs || !this.#isUntouched(MANIFEST, this.#last.manifest)) return undefined
    for (const [path, { stamp }] of files) if (!this.#isUntouched(path, stamp)) return undefined
    return this.#last.report
  }

  written(digests: ReadonlyMap<OutputPath, string>): void {
    this.#files = new Map(
      [...digests].map(([path, digest]) => [path, { digest, stamp: fileStamp(join(this.#out, path)) }]),
    )
    this.#last = NO_BUILD
    this.#save()
  }

  remember(inputs: string, report: BuildReport): void {
    this.#known()
    this.#last = { inputs, manifest: fileStamp(join(this.#out, MANIFEST)), report }
    this.#save()
  }

  /** An empty stamp never matches. */
  #isUntouched(path: OutputPath, stamp: string): boolean {
    return stamp !== '' && stamp === fileStamp(join(this.#out, path))
  }

  #known(): Map<OutputPath, Known> {
    this.#files ??= this.#load()
    return this.#files
  }

  #load(): Map<OutputPath, Known> {
    const files = new Map<OutputPath, Known>()
    let last: LastBuild | undefined
    const isWhole = readCheckedFile(this.#file, this.#owner, (line) => {
      if (last) readFiles(line, files)
      else last = JSON.parse(line)
    })
    if (!isWhole || !last) return new Map()
    this.#last = last
    return files
  }

  #save(): void {
    const lines = [JSON.stringify(this.#last), ...linesOf(this.#known())]
    // If it cannot be kept, the next build compares the bytes.
    writeCheckedFile(this.#file, this.#owner, lines.length, lines)
  }
}

/** Path, digest and stamp of some files, one after another. */
function readFiles(line: string, files: Map<OutputPath, Known>): void {
  const values: readonly string[] = JSON.parse(line)
  for (let i = 0; i < values.length; i += 3) {
    const [path = '', digest = '', stamp = ''] = values.slice(i, i + 3)
    files.set(path, { digest, stamp })
  }
}

function* linesOf(files: ReadonlyMap<OutputPath, Known>): Generator<string> {
  let values: string[] = []
  for (const [path, { digest, stamp }] of files) {
    values.push(path, digest, stamp)
    if (values.length < 3 * FILES_IN_LINE) continue
    yield JSON.stringify(values)
    values = []
  }
  if (values.length > 0) yield JSON.stringify(values)
}
