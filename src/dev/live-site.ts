// A site that is made while it is looked at: every page when it is asked for, by the same stages as a build.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { citationFiles } from '../export/citation-files.ts'
import { dataFiles } from '../export/data-files.ts'
import { headerFiles } from '../export/header-files.ts'
import { frameOf } from '../page/frame.ts'
import { planPages } from '../page/plan-pages.ts'
import { type Desk, intakePages } from '../page/review/review-pages.ts'
import { READER_TEXTS_PATH } from '../page/texts/texts.ts'
import type { Page } from '../page/views.ts'
import type { Inputs, Prepared } from '../pipeline/prepare.ts'
import { rawFiles } from '../pipeline/raw-files.ts'
import { contentOf, type OutputFile, type StoredFile } from '../render/output-file.ts'
import { renderPages } from '../render/render-pages.ts'
import type { TemplateEngine } from '../render/template-engine.ts'
import type { Theme } from '../render/theme.ts'
import { once } from '../value/memo.ts'
import { collisionKey, type OutputPath } from '../value/permalink.ts'
import type { Steps } from '../value/steps.ts'
import type { Served } from './served-site.ts'

/** What lies at the paths of a site at one moment. */
export interface LiveSite {
  find(path: OutputPath): Served | undefined
  /** Public files that would take the place of something of the site. */
  leftOut(): ReadonlySet<OutputPath>
}

/** Where the intake desk is; its pages are planned when one of them is asked for. */
const DESK = 'intake/'

/** Where the data files are: they are made of all articles, and rarely looked at. */
const DATA = 'data/'

/** The pages of an archive, but the desk's. None is made yet. */
export function livePages({ archive, settings, texts, resolve, files }: Prepared): readonly Page[] {
  return [...planPages(archive, settings, texts, resolve, undefined, files)]
}

/** The site of an archive and its pages. The part that claims a path first has it, as in a build. */
export function liveSite(
  pages: readonly Page[],
  { archive, settings, texts, files }: Prepared,
  { findings, theme, publicFiles }: Inputs,
  engine: TemplateEngine,
  desk: Desk,
): LiveSite {
  const pagesPart = (prefix: string, planned: () => Iterable<Page>): Part =>
    partOf(
      prefix,
      planned,
      ({ file }) => file,
      ({ template, data }) => engine.render(template, data).value,
    )
  const filesPart = (prefix: string, made: () => Iterable<OutputFile>): Part =>
    partOf(
      prefix,
      made,
      ({ path }) => path,
      ({ content }) => content,
    )
  const parts: readonly Part[] = [
    pagesPart(DESK, () => intakePages(archive, desk, frameOf(archive, settings, texts))),
    pagesPart('', () => pages),
    partOf(
      '',
      () => (settings.rawFiles ? rawFiles(archive, findings) : []),
      ({ path }) => path,
      contentOf,
    ),
    filesPart('', () => [
      ...headerFiles().filter(({ path }) => !files.has(path)),
      ...theme.assets,
      { path: READER_TEXTS_PATH, content: texts.forReader },
    ]),
    filesPart(DATA, () => [...dataFiles(archive, settings), ...citationFiles(archive, settings, texts)]),
  ]
  const given = partOf(
    '',
    () => publicFiles,
    ({ path }) => path,
    contentOf,
  )
  const leftOut = once(() => outOf(given, parts))
  return {
    leftOut,
    find(path) {
      const part =
        parts.find((part) => part.has(path)) ?? (given.has(path) && !leftOut().has(path) ? given : undefined)
      const content = part?.make(path)
      if (content !== undefined) return { is: 'file', content }
      return !part && [...parts, given].some((part) => holdsFolder(part, path)) ? { is: 'folder' } : undefined
    },
  }
}

/** Some files of a site, listed when one of them is asked for, and made each when it is asked for itself. */
interface Part {
  /** What all their paths begin with. */
  readonly prefix: string
  has(path: OutputPath): boolean
  /** Undefined where there is none, and for a page whose template stopped. */
  make(path: OutputPath): string | Uint8Array | undefined
  paths(): Iterable<OutputPath>
}

/** Of things with the same path the first counts. */
function partOf<Thing>(
  prefix: string,
  list: () => Iterable<Thing>,
  pathOf: (thing: Thing) => OutputPath,
  make: (thing: Thing) => string | Uint8Array | undefined,
): Part {
  const byPath = once(() => {
    const known = new Map<OutputPath, Thing>()
    for (const thing of list()) if (!known.has(pathOf(thing))) known.set(pathOf(thing), thing)
    return known
  })
  return {
    prefix,
    has: (path) => path.startsWith(prefix) && byPath().has(path),
    make(path) {
      const thing = byPath().get(path)
      return thing === undefined ? undefined : make(thing)
    },
    paths: () => byPath().keys(),
  }
}

/** Whether a path is that of a folder above some of the files. */
function holdsFolder(part: Part, path: OutputPath): boolean {
  const folder = path.replace(/\/?$/, '/')
  if (path === '' || (part.prefix !== '' && part.prefix.startsWith(folder))) return true
  if (!folder.startsWith(part.prefix)) return false
  for (const path of part.paths()) if (path.startsWith(folder)) return true
  return false
}

/** The given files for which there is no room beside each other and what is made. */
function outOf(given: Part, made: readonly Part[]): ReadonlySet<OutputPath> {
  const keys = [...given.paths()].map((path) => [path, collisionKey(path)] as const)
  const isMeant = ({ prefix }: Part) => keys.some(([, key]) => key.startsWith(collisionKey(prefix)))
  const taken = new Set(made.filter(isMeant).flatMap((part) => [...part.paths()].map(collisionKey)))
  const out = new Set<OutputPath>()
  for (const [path, key] of keys) {
    if (taken.has(key)) out.add(path)
    taken.add(key)
  }
  return out
}

/** The search index that is published now. */
export interface LiveIndex {
  find(path: OutputPath): Served | undefined
}

/** An index of files. */
export function liveIndex(files: Iterable<OutputFile | StoredFile>): LiveIndex {
  const part = partOf(
    '',
    () => files,
    ({ path }) => path,
    contentOf,
  )
  return {
    find(path) {
      const content = part.make(path)
      if (content !== undefined) return { is: 'file', content }
      return holdsFolder(part, path) ? { is: 'folder' } : undefined
    },
  }
}

/** What is wrong with the templates, as far as some pages show it. */
export function* templateProblems(
  pages: Iterable<Page>,
  theme: Theme,
  engine: TemplateEngine,
): Steps<Diagnostic[]> {
  const found: Diagnostic[] = []
  let count = 0
  for (const _ of renderPages(pages, theme, (problem) => found.push(problem), engine))
    if (++count % PAGES_A_STEP === 0) yield
  return found
}

const PAGES_A_STEP = 16

/** The first page of each template. */
export function oneOfEach(pages: readonly Page[]): Page[] {
  const kinds = new Map<string, Page>()
  for (const page of pages) if (!kinds.has(page.template)) kinds.set(page.template, page)
  return [...kinds.values()]
}
