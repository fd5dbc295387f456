// The corridor: from a folder of files to a site, one line for each stage. Reading of the program starts here.
import type { Entry } from '../archive/archive.ts'
import { assembleArchive } from '../archive/assemble-archive.ts'
import { archiveDoubts } from '../archive/doubts.ts'
import { brokenLinks } from '../archive/links.ts'
import { type ParsedArticle, parseArticle } from '../article/parse-article.ts'
import { noteShortcodes } from '../article/tools.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { citationFiles } from '../export/citation-files.ts'
import { dataFiles } from '../export/data-files.ts'
import { headerFiles } from '../export/header-files.ts'
import type { SiteSettings } from '../page/frame.ts'
import { planPages, siteLinks } from '../page/plan-pages.ts'
import { readTexts } from '../page/read-texts.ts'
import { READER_TEXTS_PATH, textsFor } from '../page/texts.ts'
import type { OutputFile } from '../render/output-file.ts'
import { renderPages } from '../render/render-pages.ts'
import { searchRecords } from '../search/search-records.ts'
import { collisionKey } from '../value/permalink.ts'
import { readConfig } from './config.ts'
import { GENERATOR } from './generator.ts'
import type { Hands, SiteWriter, Stage, WriteSummary } from './hands.ts'

/** What a build is to do. */
export interface BuildOptions {
  /** Warnings count as errors, and then nothing is written. */
  readonly strict: boolean
  /** The site has the intake desk, and its navigation leads there, whatever the settings say. */
  readonly intake?: boolean
}

/** What a build did. */
export interface BuildReport {
  readonly articles: number
  readonly pages: number
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[]
  /** False when the build only checked, or was not allowed to write. */
  readonly written: boolean
  readonly files: WriteSummary | undefined
  /** By stage. The indexer works in its own process while pages are rendered, so the two overlap. */
  readonly seconds: Readonly<Record<Stage, number>>
  /** From beginning to end. */
  readonly total: number
}

/**
 * Builds the site. One bad article never stops the others; settings that cannot be understood stop
 * everything, and so does an error of a template, for it would leave pages out.
 */
export async function buildSite(hands: Hands, options: BuildOptions): Promise<BuildReport> {
  const build = new Build(hands)
  const config = readConfig(await hands.readConfig())
  build.notice(config.diagnostics)
  if (!config.value) return build.report(undefined)
  const { coverage, intake, calendars, ...said } = config.value
  const deskInNavigation = options.intake === true
  const settings: SiteSettings = { ...said, generator: GENERATOR, deskInNavigation }
  const rawTexts = intake || deskInNavigation ? new Map<string, string>() : undefined

  const parsed = await build.timed('read', () => readAndParse(build, settings, rawTexts))
  const archive = await build.timed('assemble', async () => {
    const { value, diagnostics } = assembleArchive(parsed)
    const articles = value.entries.map(({ article }) => article)
    return { value, diagnostics: [...diagnostics, ...archiveDoubts(articles, coverage)] }
  })
  build.articles = archive.value.entries.length
  build.notice(archive.diagnostics)
  if (build.articles === 0) build.notice([problem.noArticles('.')])

  const writer = await hands.openSite()
  try {
    const theme = await hands.readTheme()
    const catalogues = readTexts(theme.texts)
    build.notice(catalogues.diagnostics)
    const texts = textsFor(settings.language, catalogues.value, calendars)
    const publicFiles = await collect(hands.readPublic())
    const report = (found: Diagnostic) => build.notice([found])
    const files = new Set([...publicFiles, ...theme.assets].map(({ path }) => path))
    const resolve = siteLinks(archive.value, files)
    build.notice(brokenLinks(parsed, resolve))
    const desk = rawTexts && {
      textOf: ({ article }: Entry) => rawTexts.get(article.source.path) ?? '',
      diagnostics: build.noticed(),
    }
    const put = putInto(build, writer)

    const render = async () => {
      const pages = planPages(archive.value, settings, texts, resolve, desk, files)
      for (const file of renderPages(pages, theme, report)) {
        await put(file)
        hands.progress('render', ++build.pages)
      }
      for (const file of dataFiles(archive.value)) await put(file)
      for (const file of citationFiles(archive.value, settings, texts)) await put(file)
      // A keeper who has headers of his own knows his host.
      for (const file of headerFiles()) if (!files.has(file.path)) await put(file)
      for (const file of theme.assets) await put(file)
      await put({ path: READER_TEXTS_PATH, content: texts.forReader })
      for (const file of publicFiles) await put(file)
    }
    const index = async () => {
      if (!writer) return
      for await (const file of hands.index(searchRecords(archive.value, texts), report)) await put(file)
    }
    await Promise.all([build.timed('index', index), build.timed('render', render)])
    if (!writer || !build.mayWrite(options)) {
      await writer?.abandon()
      return build.report(undefined)
    }
    const committed = await build.timed('write', () => writer.commit())
    build.notice(committed.diagnostics)
    return build.report(committed.summary)
  } catch (fault) {
    await writer?.abandon()
    throw fault
  }
}

/** What is known of a build while it runs. */
class Build {
  articles = 0
  pages = 0
  private readonly diagnostics: Diagnostic[] = []
  private readonly seconds: Record<Stage, number> = { read: 0, assemble: 0, render: 0, index: 0, write: 0 }
  private readonly start: number
  readonly hands: Hands

  constructor(hands: Hands) {
    this.hands = hands
    this.start = hands.clock()
  }

  notice(found: readonly Diagnostic[]): void {
    for (const diagnostic of found) this.diagnostics.push(diagnostic)
  }

  /** What was noticed so far, by file and place. */
  noticed(): Diagnostic[] {
    return [...this.diagnostics].sort(byPlace)
  }

  async timed<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
    const start = this.hands.clock()
    this.hands.progress(stage, 0)
    const value = await work()
    this.seconds[stage] += (this.hands.clock() - start) / 1000
    return value
  }

  /** Pages that could not be rendered would leave the site with holes; warnings count when they are asked to. */
  mayWrite({ strict }: BuildOptions): boolean {
    return !this.diagnostics.some(
      ({ code, severity }) => code.startsWith('template') || (strict && severity !== 'note'),
    )
  }

  report(files: WriteSummary | undefined): BuildReport {
    return {
      articles: this.articles,
      pages: this.pages,
      diagnostics: this.noticed(),
      written: files !== undefined,
      files,
      seconds: this.seconds,
      total: (this.hands.clock() - this.start) / 1000,
    }
  }
}

/** Files are read one after another and parsed at once: their articles are kept, and the texts that are asked for. */
async function readAndParse(
  build: Build,
  settings: SiteSettings,
  texts: Map<string, string> | undefined,
): Promise<ParsedArticle[]> {
  const parsed: ParsedArticle[] = []
  let read = 0
  for await (const reading of build.hands.readArticles()) {
    build.hands.progress('read', ++read)
    if ('diagnostic' in reading) {
      build.notice([reading.diagnostic])
      continue
    }
    const { value, diagnostics } = parseArticle(reading.file, settings)
    build.notice(diagnostics)
    if (!value) continue
    const { raw, ...kept } = value
    parsed.push(kept)
    texts?.set(kept.article.source.path, raw)
  }
  build.notice(
    noteShortcodes(parsed.map(({ article, shortcodes }) => ({ path: article.source.path, shortcodes }))),
  )
  return parsed
}

/** Puts files into the site; one that would take the place of an earlier one is reported and left out. */
function putInto(build: Build, writer: SiteWriter | undefined): (file: OutputFile) => Promise<void> {
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

async function collect<T>(things: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const thing of things) all.push(thing)
  return all
}
