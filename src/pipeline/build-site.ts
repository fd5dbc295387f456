// The pipeline: from a folder of files to a site, one step after another. Reading of the program starts here.

import type { Audience } from '../access/policy.ts'
import type { PublicArticle } from '../access/public-article.ts'
import { pictureName, type Secret } from '../access/secrets.ts'
import { formatRegister, type Register } from '../archive/register.ts'
import { blocksText, imagesOf } from '../article/block.ts'
import { pathTaken } from '../diagnostic/catalogue/archive.ts'
import { tooManyFiles } from '../diagnostic/catalogue/output.ts'
import { registerFrozen } from '../diagnostic/catalogue/register.ts'
import { isToldOnce, stopsBuild } from '../diagnostic/codes.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import type { NameAuthority } from '../names/authority.ts'
import { wordsOfPrivateNames } from '../names/private-names.ts'
import { contentOf, type OutputFile, type StoredFile } from '../render/output-file.ts'
import { createPageRenderer, type PageRenderer } from '../render/render-pages.ts'
import { createTemplateEngine } from '../render/template-engine.ts'
import { indexBlocks } from '../search/index-blocks.ts'
import { NAMES_FILE, REGISTER_FILE } from '../value/archive-parts.ts'
import { once } from '../value/memo.ts'
import { indexFile } from '../value/permalink.ts'
import { TABLE_PATH } from '../value/search-files.ts'
import { finish } from '../value/steps.ts'
import { reviewOf } from './article-files.ts'
import { LeakTest } from './leak-test.ts'
import { ClaimedPaths, filesOf, isPage, OUTPUTS, type OutputKind, pathOf, type SiteParts } from './outputs.ts'
import { doubtsInSteps, type Prepared, parseSources, prepareInSteps } from './prepare.ts'
import type { BuildReport, Stage, WriteSummary } from './report.ts'
import { SiteCheck } from './site-check.ts'
import {
  type Inputs,
  nameSources,
  parseSettingsName,
  readInputs,
  type Sources,
  scanSources,
} from './sources.ts'
import type { SiteWriter, System } from './system.ts'

/** What a build is to do. */
export interface BuildOptions {
  /** Warnings count as errors, and then nothing is written. */
  readonly strict: boolean
  /** The site has the review pages, and its navigation leads there, whatever the settings say. */
  readonly intake?: boolean
  /** Nothing is written if the register of accessions would change. */
  readonly frozen?: boolean
  /** Also looks whether everything in the site leads to something. */
  readonly checkSite?: boolean
  /** The site opens from a disk as well, whatever the settings say. */
  readonly portable?: boolean
  /** For whom the site is, in place of what the settings say. */
  readonly audience?: Audience | undefined
  /** `YYYY-MM-DD`: embargoes up to it have ended. Without it, all of them hold. */
  readonly asOf?: string | undefined
}

/**
 * Builds the site. One bad article never stops the others; settings and a register that cannot be understood
 * stop everything, and so does an error of a template, for it would leave pages out. What is remembered of
 * earlier builds changes nothing of the result.
 */
export async function buildSite(
  system: System,
  options: BuildOptions,
  outputs: readonly OutputKind[] = OUTPUTS,
): Promise<BuildReport> {
  const build = new Build(system, options, await system.openSite())
  try {
    const report = await buildInto(build, outputs)
    if (!report.written) await build.writer?.abandon()
    return report
  } catch (fault) {
    await build.writer?.abandon()
    throw fault
  }
}

async function buildInto(build: Build, outputs: readonly OutputKind[]): Promise<BuildReport> {
  const { system, writer } = build
  const sources = await build.timed('read', () => scanSources(system))
  const known = writer?.unchanged(build.nameOf(sources, sources.registerText))
  if (known) {
    await writer?.abandon()
    return build.again(known)
  }
  const inputs = readInputs(sources, (found) => build.notice(found))
  if (!inputs) return build.report(undefined)

  const prepared = await prepareAll(build, inputs)
  const review = prepared.hasReview ? reviewOf(inputs.scanned, build.noticed(), prepared) : undefined
  build.leaks = leakTestOf(prepared)
  if (build.options.checkSite) build.site = new SiteCheck(prepared.settings.baseUrl)
  // A build that only checks makes no index, of which pages ask for this.
  if (!writer) build.site?.look(TABLE_PATH, () => '')
  await putSite(build, { inputs, prepared, review, index: () => [] }, outputs)
  // The search page asks for the table, which is made of the finished index.
  build.site?.look(TABLE_PATH, () => '')
  if (build.site) build.notice(build.site.problems())
  if (writer) build.notice(filesBeyond(build, inputs.config.maxFiles))
  system.store.remember(parseSettingsName(inputs), prepared.memory)
  system.store.rememberPictures(prepared.pictureMemory)
  if (!writer || !build.mayWrite()) return build.report(undefined)
  return commit(build, writer, inputs, formatRegister(prepared.archive.register))
}

/** Parses the files and assembles the archive; notices all that can be noticed of them. */
async function prepareAll(build: Build, inputs: Inputs): Promise<Prepared> {
  const { system, options } = build
  const { intake = false, frozen, audience, asOf } = options
  const portable = options.portable || inputs.config.portable
  const remembered = system.store.recall(parseSettingsName(inputs))
  const prepared = await build.timed('read', async () => {
    const files = await parseSources(inputs, remembered, system)
    const pictures = system.store.recallPictures()
    const purpose = { intake, portable, today: system.today(), audience, asOf, pictures }
    return finish(prepareInSteps(inputs, files, purpose))
  })
  build.notice(prepared.diagnostics)
  build.notice(await build.timed('assemble', async () => finish(doubtsInSteps(prepared, inputs))))
  const { entries, register } = prepared.archive
  build.articles = entries.length
  if (frozen && formatRegister(register) !== inputs.registerText)
    build.notice([frozenOut(inputs.register, register)])
  return prepared
}

/** Looks for what is withheld in every file of the site; undefined when nothing is. */
export function leakTestOf({ disclosure, archive, settings, texts }: Prepared): LeakTest | undefined {
  const secrets = [...disclosure.secrets(), ...secretNames(archive.names)]
  if (secrets.length === 0) return undefined
  const own = [settings.title, settings.description, ...Object.values(texts.plain)]
  const answered = archive.withheld.flatMap(({ permalink, former }) => [permalink, ...former].map(indexFile))
  return new LeakTest(secrets, openTexts(disclosure.articles, own), new Set(answered))
}

/** What the list of names says of private ones; nothing of any site tells of them, whoever it is for. */
function secretNames(names: NameAuthority): Secret[] {
  return wordsOfPrivateNames(names).map((text) => ({ text, mayBeElsewhere: true, path: NAMES_FILE }))
}

/** What the public may read: the site's own words, and what is open of each article. */
function* openTexts(articles: readonly PublicArticle[], own: readonly string[]): Generator<string> {
  yield* own
  for (const { article } of articles) {
    const { body, sketch: _, ...rest } = article
    yield blocksText(body)
    yield JSON.stringify(rest)
    // Cameras give the same names to many pictures.
    for (const { target } of imagesOf(body)) yield pictureName(target.href)
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

/** Puts every output into the site, in order. The index is built in a process of its own while pages are rendered. */
async function putSite(build: Build, parts: SiteParts, outputs: readonly OutputKind[]): Promise<void> {
  const report = (problem: Diagnostic) => build.notice([problem])
  const renderer = once(() => createPageRenderer(createTemplateEngine(parts.inputs.theme), report))
  const claimed = new ClaimedPaths()
  const waiting = outputs.findIndex(({ madeOf }) => madeOf === 'index')
  const putAll = async (some: readonly OutputKind[], of: SiteParts) => {
    for (const kind of some)
      await build.timed(kind.madeOf === 'index' ? 'index' : 'render', () =>
        putFiles(build, kind, of, { renderer, claimed }),
      )
  }
  const [index] = await Promise.all([
    build.timed('index', () => indexOf(build, parts)),
    putAll(outputs.slice(0, waiting), parts),
  ])
  await putAll(outputs.slice(waiting), { ...parts, index: () => index })
}

/** The files of the search index; none for a build that only checks. */
async function indexOf(
  { system, writer, notice }: Build,
  { prepared: { archive, texts } }: SiteParts,
): Promise<(OutputFile | StoredFile)[]> {
  const files: (OutputFile | StoredFile)[] = []
  if (!writer) return files
  const found = system.index(indexBlocks(archive, texts), (problem) => notice([problem]))
  for await (const file of found) files.push(file)
  return files
}

/** Makes and puts the files of one kind; one that would take the place of an earlier file is left out. */
async function putFiles(
  build: Build,
  kind: OutputKind,
  parts: SiteParts,
  { renderer, claimed }: { readonly renderer: () => PageRenderer; readonly claimed: ClaimedPaths },
): Promise<void> {
  for (const planned of filesOf(kind, parts)) {
    const path = pathOf(planned)
    if (claimed.has(path)) {
      if (kind.whenTaken !== 'ignore') build.notice([pathTaken(path)])
      continue
    }
    const file = isPage(planned) ? renderer()(planned) : planned
    if (!file) continue
    claimed.add(path)
    build.files.set(kind.name, (build.files.get(kind.name) ?? 0) + 1)
    build.site?.look(path, () => contentOf(file))
    if (build.leaks) build.notice(build.leaks.search(path, contentOf(file)))
    await build.writer?.put(file)
    if (isPage(planned)) build.system.progress('render', ++build.pages)
  }
}

/** More files than the host takes. A build that only checks makes no index, and cannot tell. */
function filesBeyond({ files }: Build, most = Number.POSITIVE_INFINITY): Diagnostic[] {
  // One more: the writer's list of its files.
  const count = [...files.values()].reduce((sum, ofKind) => sum + ofKind, 1)
  return count > most ? [tooManyFiles(count, most, [...files])] : []
}

/** Makes the site visible, and the register with it. */
async function commit(
  build: Build,
  writer: SiteWriter,
  sources: Sources,
  registerText: string,
): Promise<BuildReport> {
  const { summary, diagnostics } = await build.timed('write', async () => {
    const committed = await writer.commit()
    if (registerText !== sources.registerText) await build.system.writeRegister(registerText)
    return committed
  })
  build.notice(diagnostics)
  const report = build.report(summary)
  const lasting = report.diagnostics.filter((problem) => !isToldOnce(problem))
  writer.remember(build.nameOf(sources, registerText), { ...report, diagnostics: lasting })
  return report
}

/** What is known of a build while it runs. */
class Build {
  articles = 0
  /** Undefined when nothing is withheld. */
  leaks: LeakTest | undefined
  /** Undefined where it is not asked for. */
  site: SiteCheck | undefined
  pages = 0
  /** How many files of each kind the site has. */
  readonly files = new Map<string, number>()
  private readonly diagnostics: Diagnostic[] = []
  private readonly seconds: Record<Stage, number> = { read: 0, assemble: 0, render: 0, index: 0, write: 0 }
  private readonly start: number

  constructor(
    readonly system: System,
    readonly options: BuildOptions,
    readonly writer: SiteWriter | undefined,
  ) {
    this.start = system.clock()
  }

  readonly notice = (found: readonly Diagnostic[]): void => {
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

  /** Names what the site is made of, this program and what it was asked for included. */
  nameOf(sources: Sources, registerText: string): string {
    const { intake = false, portable = false, strict, audience = '', asOf = '' } = this.options
    const asked = [intake, portable, strict, audience, asOf]
    return nameSources(sources, registerText, [this.system.program, ...asked])
  }

  /** Pages that could not be rendered would leave the site with holes; warnings count when they are asked to. */
  mayWrite(): boolean {
    const { strict } = this.options
    return !this.diagnostics.some((problem) => stopsBuild(problem) || (strict && problem.severity !== 'note'))
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
