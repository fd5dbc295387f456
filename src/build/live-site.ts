// A site that is made while it is looked at: every page when it is asked for, by the same stages as a build.
import type { Archive } from '../archive/archive.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { citationFiles } from '../export/citation-files.ts'
import { dataFiles } from '../export/data-files.ts'
import { headerFiles } from '../export/header-files.ts'
import { frameOf } from '../page/frame.ts'
import { type Desk, intakePages } from '../page/intake-pages.ts'
import { planPages } from '../page/plan-pages.ts'
import { READER_TEXTS_PATH } from '../page/texts.ts'
import type { Page } from '../page/views.ts'
import { contentOf, type OutputFile, type StoredFile } from '../render/output-file.ts'
import { renderPages } from '../render/render-pages.ts'
import type { TemplateEngine } from '../render/template-engine.ts'
import type { Theme } from '../render/theme.ts'
import { once } from '../value/memo.ts'
import { collisionKey, type OutputPath } from '../value/permalink.ts'
import type { Steps } from '../value/steps.ts'
import type { Inputs, Prepared } from './prepare.ts'
import { rawFiles } from './raw-files.ts'
import type { Served } from './served-site.ts'

/** What lies at the paths of a site at one moment. */
export interface LiveSite {
  readonly archive: Archive
  readonly pages: readonly Page[]
  find(path: OutputPath): Served | undefined
  /** Public files that would take the place of something of the site. */
  leftOut(): ReadonlySet<OutputPath>
}

/** A file of the site, made when it is asked for; undefined when its template stopped. */
type Maker = () => string | Uint8Array | undefined

/** The site of an archive. No page is made yet. What claims a path first has it, as in a build. */
export function liveSite(
  { archive, settings, texts, resolve, files }: Prepared,
  { findings, theme, publicFiles }: Inputs,
  engine: TemplateEngine,
  desk: Desk,
): LiveSite {
  const pages = [...planPages(archive, settings, texts, resolve, undefined, files)]
  const makers = new Map<OutputPath, Maker>()
  const claim = (path: OutputPath, maker: Maker) => {
    if (!makers.has(path)) makers.set(path, maker)
  }
  for (const page of pages) claim(page.file, () => engine.render(page.template, page.data).value)
  if (settings.rawFiles) for (const file of rawFiles(archive, findings)) claim(file.path, () => file.read())
  for (const file of headerFiles()) if (!files.has(file.path)) claim(file.path, () => file.content)
  for (const file of theme.assets) claim(file.path, () => file.content)
  claim(READER_TEXTS_PATH, () => texts.forReader)

  const frame = frameOf(archive, settings, texts)
  const deskPages = once(
    () => new Map([...intakePages(archive, desk, frame)].map((page) => [page.file, page])),
  )
  const deskFile = (path: OutputPath): Served | undefined => {
    const page = deskPages().get(path)
    if (!page) return deskPages().has(`${path.replace(/\/?$/, '/')}index.html`) ? { is: 'folder' } : undefined
    const content = engine.render(page.template, page.data).value
    return content === undefined ? undefined : { is: 'file', content }
  }
  const data = once(
    () =>
      new Map(
        [...dataFiles(archive, settings), ...citationFiles(archive, settings, texts)].map((file) => [
          file.path,
          file,
        ]),
      ),
  )
  const byPath = new Map(publicFiles.map((file) => [file.path, file]))
  const leftOut = once(() => {
    const taken = new Set([...makers.keys()].map(collisionKey))
    const keys = publicFiles.map(({ path }) => [path, collisionKey(path)] as const)
    if (keys.some(([, key]) => key.startsWith(collisionKey(DESK))))
      for (const path of deskPages().keys()) taken.add(collisionKey(path))
    if (keys.some(([, key]) => key.startsWith(collisionKey(DATA))))
      for (const path of data().keys()) taken.add(collisionKey(path))
    const out = new Set<OutputPath>()
    for (const [path, key] of keys) {
      if (taken.has(key)) out.add(path)
      taken.add(key)
    }
    return out
  })
  const folders = foldersOf([
    ...makers.keys(),
    ...byPath.keys(),
    `${DATA}articles.jsonl`,
    `${DESK}index.html`,
  ])
  return {
    archive,
    pages,
    leftOut,
    find(path) {
      const ofDesk = path.startsWith(DESK) ? deskFile(path) : undefined
      if (ofDesk) return ofDesk
      const maker = makers.get(path)
      if (maker) {
        const content = maker()
        return content === undefined ? undefined : { is: 'file', content }
      }
      const made = path.startsWith(DATA) ? data().get(path) : undefined
      if (made) return { is: 'file', content: made.content }
      const file = byPath.get(path)
      if (file && !leftOut().has(path)) return { is: 'file', content: contentOf(file) }
      return folders.has(path.replace(/\/$/, '')) ? { is: 'folder' } : undefined
    },
  }
}

/** Where the intake desk is; its pages are planned when one of them is asked for. */
const DESK = 'intake/'

/** Where the data files are: they are made of all articles, and rarely looked at. */
const DATA = 'data/'

/** The search index that is published now. */
export interface LiveIndex {
  find(path: OutputPath): Served | undefined
}

/** An index of files. */
export function liveIndex(files: Iterable<OutputFile | StoredFile>): LiveIndex {
  const byPath = new Map([...files].map((file) => [file.path, file]))
  const folders = foldersOf(byPath.keys())
  return {
    find(path) {
      const file = byPath.get(path)
      if (file) return { is: 'file', content: contentOf(file) }
      return folders.has(path.replace(/\/$/, '')) ? { is: 'folder' } : undefined
    },
  }
}

/** Every folder above some files, without a slash at the end; the root is the empty one. */
function foldersOf(paths: Iterable<OutputPath>): ReadonlySet<string> {
  const folders = new Set<string>([''])
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
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
