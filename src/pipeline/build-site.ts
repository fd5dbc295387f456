// The corridor: from a folder of files to a site, one line for each stage. Reading of the program starts here.
import { formatRegister, REGISTER_FILE, type Register } from '../archive/register.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import { registerFrozen } from '../diagnostic/catalogue/register.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { citationFiles } from '../export/citation-files.ts'
import { dataFiles } from '../export/data-files.ts'
import { headerFiles } from '../export/header-files.ts'
import { planPages } from '../page/plan-pages.ts'
import { READER_TEXTS_PATH } from '../page/texts/texts.ts'
import type { OutputFile, StoredFile } from '../render/output-file.ts'
import { renderPages } from '../render/render-pages.ts'
import { indexBlocks } from '../search/index-blocks.ts'
import { collisionKey } from '../value/permalink.ts'
import { finish } from '../value/steps.ts'
import {
  deskOf,
  doubtsInSteps,
  findSources,
  nameSources,
  parseSettingsName,
  prepareInSteps,
  readInputs,
  takeInSources,
} from './prepare.ts'
import { rawFiles } from './raw-files.ts'
import type { BuildReport, Stage, WriteSummary } from './report.ts'
import type { SiteWriter, System } from './system.ts'

/** What a build is to do. */
export interface BuildOptions {
  /** Warnings count as errors, and then nothing is written. */
  readonly strict: boolean
  /** The site has the intake desk, and its navigation leads there, whatever the settings say. */
  readonly intake?: boolean
  /** Nothing is written if the register of accessions would change. */
  readonly frozen?: boolean
}

/**
 * Builds the site. One bad article never stops the others; settings and a register that cannot be understood
 * stop everything, and so does an error of a template, for it would leave pages out. What is remembered of
 * earlier builds changes nothing of the result.
 */
export async function buildSite(system: System, options: BuildOptions): Promise<BuildReport> {
  const build = new Build(system)
  const notice = (found: readonly Diagnostic[]) => build.notice(found)
  const { intake = false, strict } = options
  const about = [system.program, intake, strict]
  const writer = await system.openSite()
  try {
    const sources = await build.timed('read', () => findSources(system))
    const known = writer?.unchanged(nameSources(sources, sources.registerText, about))
    if (known) {
      await writer?.abandon()
      return build.again(known)
    }
    const inputs = readInputs(sources, notice)
    if (!inputs) {
      await writer?.abandon()
      return build.report(undefined)
    }

    const settings = parseSettingsName(inputs)
    const remembered = system.store.recall(settings)
    const prepared = await build.timed('read', async () => {
      const taken = await takeInSources(inputs, remembered, system)
      return finish(prepareInSteps(inputs, taken, { intake, today: system.today() }))
    })
    notice(prepared.diagnostics)
    notice(await build.timed('assemble', async () => finish(doubtsInSteps(prepared, inputs))))
    const { archive, texts } = prepared
    build.articles = archive.entries.length
    const registerText = formatRegister(archive.register)
    if (options.frozen && registerText !== inputs.registerText)
      notice([frozenOut(inputs.register, archive.register)])

    const desk = prepared.hasDesk ? deskOf(inputs, build.noticed()) : undefined
    const report = (found: Diagnostic) => notice([found])
    const put = putInto(build, writer)
    const render = async () => {
      const { files } = prepared
      const pages = planPages(archive, prepared.settings, texts, prepared.resolve, desk, files)
      for (const file of renderPages(pages, inputs.theme, report)) {
        await put(file)
        system.progress('render', ++build.pages)
      }
      for (const file of dataFiles(archive, prepared.settings)) await put(file)
      for (const file of citationFiles(archive, prepared.settings, texts)) await put(file)
      if (prepared.settings.rawFiles) for (const file of rawFiles(archive, inputs.findings)) await put(file)
      // A keeper who has headers of his own knows his host.
      for (const file of headerFiles()) if (!files.has(file.path)) await put(file)
      for (const file of inputs.theme.assets) await put(file)
      await put({ path: READER_TEXTS_PATH, content: texts.forReader })
    }
    const index = async () => {
      if (!writer) return
      for await (const file of system.index(indexBlocks(archive, texts), report)) await put(file)
    }
    await Promise.all([build.timed('index', index), build.timed('render', render)])
    // After the index, which is not to give way on a slow machine and take precedence on a fast one.
    for (const file of inputs.publicFiles) await put(file)
    system.store.remember(settings, prepared.memory)
    if (!writer || !build.mayWrite(options)) {
      await writer?.abandon()
      return build.report(undefined)
    }
    const committed = await build.timed('write', async () => {
      const committed = await writer.commit()
      if (registerText !== inputs.registerText) await system.writeRegister(registerText)
      return committed
    })
    notice(committed.diagnostics)
    const done = build.report(committed.summary)
    writer.remember(nameSources(sources, registerText, about), done)
    return done
  } catch (fault) {
    await writer?.abandon()
    throw fault
  }
}

function frozenOut(before: Register, after: Register): Diagnostic {
  const known = new Map(before.map((line) => [line.id, JSON.stringify(line)]))
  const added = after.filter(({ id }) => !known.has(id)).length
  const changed = after.filter(
    (line) => known.has(line.id) && known.get(line.id) !== JSON.stringify(line),
  ).length
  return registerFrozen(REGISTER_FILE, added, changed)
}

/** What is known of a build while it runs. */
class Build {
  articles = 0
  pages = 0
  private readonly diagnostics: Diagnostic[] = []
  private readonly seconds: Record<Stage, number> = { read: 0, assemble: 0, render: 0, index: 0, write: 0 }
  private readonly start: number
  readonly system: System

  constructor(system: System) {
    this.system = system
    this.start = system.clock()
  }

  notice(found: readonly Diagnostic[]): void {
    for (const diagnostic of found) this.diagnostics.push(diagnostic)
  }

  /** What was noticed so far, by file and place. */
  noticed(): Diagnostic[] {
    return [...this.diagnostics].sort(byPlace)
  }

  async timed<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
    const start = this.system.clock()
    this.system.progress(stage, 0)
    const value = await work()
    this.seconds[stage] += (this.system.clock() - start) / 1000
    return value
  }

  /** Pages that could not be rendered would leave the site with holes; warnings count when they are asked to. */
  mayWrite({ strict }: BuildOptions): boolean {
    return !this.diagnostics.some(
      ({ code, severity }) =>
        code.startsWith('template') || code === 'register-frozen' || (strict && severity !== 'note'),
    )
  }

  /** The report of a site that is what an earlier build made of the same. */
  again(known: BuildReport): BuildReport {
    const { articles, pages, diagnostics, files } = known
    const kept = (files?.written ?? 0) + (files?.kept ?? 0)
    this.articles = articles
    this.pages = pages
    this.notice(diagnostics)
    return this.report({ written: 0, kept, removed: 0 })
  }

  report(files: WriteSummary | undefined): BuildReport {
    return {
      articles: this.articles,
      pages: this.pages,
      diagnostics: this.noticed(),
      written: files !== undefined,
      files,
      seconds: this.seconds,
      total: (this.system.clock() - this.start) / 1000,
    }
  }
}

/** Puts files into the site; one that would take the place of an earlier one is reported and left out. */
function putInto(
  build: Build,
  writer: SiteWriter | undefined,
): (file: OutputFile | StoredFile) => Promise<void> {
  const taken = new Set<string>()
  return async (file) => {
    const key = collisionKey(file.path)
    if (taken.has(key)) {
      build.notice([problem.pathTaken(file.path)])
      return
    }
    taken.add(key)
    await writer?.put(file)
  }
}
