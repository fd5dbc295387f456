// The one writer of the output folder: everything waits in a staging folder until it is committed.
import { mkdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { outputClash } from '../../../diagnostic/catalogue/output.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { BuildReport } from '../../../pipeline/report.ts'
import type { SiteWriter } from '../../../pipeline/system.ts'
import { contentOf, type OutputFile, type StoredFile } from '../../../render/output-file.ts'
import { sha256 } from '../../../value/digest.ts'
import { once } from '../../../value/memo.ts'
import type { OutputPath } from '../../../value/permalink.ts'
import { createBreath } from '../../breathe.ts'
import { forgetfulSiteMemory, type SiteMemory } from '../../memory/site-memory.ts'
import { orRefuse } from '../system-error.ts'
import { stageChanges } from './changed-site.ts'
import { createClaims } from './claims.ts'
import { isSafePath } from './safe-path.ts'
import { type StagedSite, stageNewSite } from './staged-site.ts'
import { clearStaging } from './staging.ts'

/**
 * Opens `out` (absolute) for writing. Files are small and in the page cache, where a synchronous call is
 * cheaper than a round trip to the thread pool; a pause now and then lets signals through. Throws a Refusal
 * when the system refuses, or while another build writes to the same folder.
 */
export function openSite(out: string, memory: SiteMemory = forgetfulSiteMemory()): SiteWriter {
  return new DiskSite(out, memory)
}

class DiskSite implements SiteWriter {
  readonly #out: string
  readonly #memory: SiteMemory
  readonly #staged: StagedSite
  readonly #claim = createClaims()
  readonly #digests = new Map<OutputPath, string>()
  readonly #problems = new Map<string, Diagnostic>()
  readonly #breathe = createBreath()
  #isOpen = true

  constructor(out: string, memory: SiteMemory) {
    this.#out = out
    this.#memory = memory
    this.#staged = orRefuse(`The output folder "${out}" could not be opened`, () => stageSite(out, memory))
  }

  unchanged(inputs: string): BuildReport | undefined {
    return this.#memory.unchanged(inputs)
  }

  async put(file: OutputFile | StoredFile): Promise<void> {
    const { path } = file
    if (!this.#isOpen) throw new Error(`"${path}" was put into a site that is closed.`)
    if (!isSafePath(path)) throw new Error(`"${path}" is not a path inside the site.`)
    const clash = this.#claim(path)
    const problem = clash === undefined ? this.#stage(file) : outputClash(path, clash)
    if (problem) this.#problems.set(`${problem.code} ${problem.at.path}`, problem)
    await this.#breathe()
  }

  async commit(): ReturnType<SiteWriter['commit']> {
    if (!this.#isOpen) throw new Error('The site was committed or abandoned before.')
    const summary = orRefuse(`The site could not be put into "${this.#out}"`, () => this.#staged.commit())
    this.#close()
    this.#memory.written(this.#digests)
    return { summary, diagnostics: [...this.#problems.values()] }
  }

  remember(inputs: string, report: BuildReport): void {
    this.#memory.remember(inputs, report)
  }

  async abandon(): Promise<void> {
    if (this.#isOpen) this.#close()
  }

  #close(): void {
    this.#isOpen = false
    this.#staged.staging.close()
  }

  #stage(file: OutputFile | StoredFile): Diagnostic | undefined {
    const { path } = file
    const bytes = once(() => contentBytes(file))
    const digest = ('digest' in file ? file.digest : '') || sha256(bytes())
    const problem = orRefuse(`"${path}" could not be written`, () =>
      this.#staged.stage(path, { digest, bytes }),
    )
    if (!problem) this.#digests.set(path, digest)
    return problem
  }
}

function contentBytes(file: OutputFile | StoredFile): Uint8Array {
  const content = contentOf(file)
  return typeof content === 'string' ? Buffer.from(content) : content
}

function stageSite(out: string, memory: SiteMemory): StagedSite {
  const beside = join(dirname(out), `.${basename(out)}.backfile-staging`)
  mkdirSync(dirname(out), { recursive: true })
  clearStaging(beside)
  return statSync(out, { throwIfNoEntry: false }) ? stageChanges(out, memory) : stageNewSite(out, beside)
}
