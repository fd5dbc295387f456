// The reader: every file of an archive ends as an article, as a line in the report, or is known litter.
import { existsSync, lstatSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { SidecarFile } from '../article/article.ts'
import type { Reading } from '../build/hands.ts'
import {
  aboutTheFolder,
  generatedFolder,
  linkLeavesFolder,
  otherKind,
} from '../diagnostic/catalogue/reading.ts'
import { leftOutWithSidecar, sidecarNotUtf8, sidecarTooLarge } from '../diagnostic/catalogue/sidecar.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { by } from '../value/order.ts'
import { type ArchiveFolder, archiveFolder, shownPath } from './archive-folder.ts'
import { articleEnding } from './article-ending.ts'
import { createBreath } from './breathe.ts'
import { MANIFEST } from './manifest.ts'
import { isBytes, readRegularFile } from './read-file.ts'
import { matchSidecars } from './sidecar-names.ts'
import { Refusal } from './system-error.ts'
import { type FoundFile, isLitter, type Listed, type Skip, walkFolder } from './walk-folder.ts'

/** The largest article that is read, in bytes: 8 MiB, some forty newspapers. */
export const LARGEST_ARTICLE = 8 * 1024 * 1024

/** The largest sidecar, in bytes: 32 KiB, more than anyone writes of one article. */
export const LARGEST_SIDECAR = 32 * 1024

/** Files of an archive's root that are its settings, not its articles. */
const SETTINGS = new Set(['backfile.yaml', 'names.yaml', 'accessions.jsonl'])
/** Its folders that hold no articles. */
const PARTS = new Set(['public', 'templates', 'node_modules'])
/** A browser that saves `NAME.html` puts the page's pictures and styles into `NAME_files/` beside it. */
const PAGE_ENDINGS = ['.html', '.htm', '.HTML', '.HTM']

/** Reads one archive; each call looks at the disk anew. */
export interface ArchiveReader {
  /** The text of `backfile.yaml`; undefined when there is none. Throws a Refusal when it cannot be read. */
  config(): string | undefined
  /** Every article file and every file that was not read, in path order; then notes on other kinds. */
  articles(): AsyncGenerator<Reading>
}

/** The reader of the archive at `root`, whose site goes to `out`. */
export function createReader(root: string, out: string): ArchiveReader {
  return {
    config() {
      const name = 'backfile.yaml'
      const file = join(root, name)
      if (!existsSync(file)) return undefined
      const bytes = readRegularFile({ path: name, file }, LARGEST_ARTICLE)
      if (!isBytes(bytes)) throw new Refusal(bytes.message)
      return new TextDecoder().decode(bytes)
    },
    articles: () => readArticles(archiveFolder(root, out)),
  }
}

async function* readArticles(archive: ArchiveFolder): AsyncGenerator<Reading> {
  const { articles, prefix, root } = archive
  if (lstatSync(articles, { throwIfNoEntry: false })?.isSymbolicLink()) {
    yield { diagnostic: linkLeavesFolder(shownPath(articles, root)) }
    return
  }
  const walk = walkFolder(articles, prefix, (listed) => skip(listed, archive))
  const others = new Map<string, FoundFile[]>()
  const found: ({ at: string; file: FoundFile } | { at: string; diagnostic: Diagnostic })[] = []
  const sidecars = matchSidecars(walk.files.map(({ path }) => path))
  for (const diagnostic of [...walk.problems, ...sidecars.problems])
    found.push({ at: diagnostic.at.path, diagnostic })
  const byPath = new Map(walk.files.map((file) => [file.path, file]))
  for (const file of walk.files) {
    if (sidecars.taken.has(file.path)) continue
    if (articleEnding(file.path)) found.push({ at: file.path, file })
    else {
      const ending = extname(file.path).toLowerCase()
      const same = others.get(ending)
      if (same) same.push(file)
      else others.set(ending, [file])
    }
  }

  const breathe = createBreath()
  for (const next of found.sort(by((it) => it.at))) {
    await breathe()
    if ('diagnostic' in next) {
      yield { diagnostic: next.diagnostic }
      continue
    }
    const bytes = readRegularFile(next.file, LARGEST_ARTICLE)
    if (!isBytes(bytes)) {
      yield { diagnostic: bytes }
      continue
    }
    const { path } = next.file
    const beside = byPath.get(sidecars.of.get(path) ?? '')
    const sidecar = beside && readSidecarFile(beside)
    if (sidecar && 'code' in sidecar) {
      yield { diagnostic: sidecar }
      yield { diagnostic: leftOutWithSidecar(path, beside.path) }
    } else yield { file: { path, bytes, ...(sidecar ? { sidecar } : {}) } }
  }
  for (const [ending, files] of [...others].sort(by(([ending]) => ending)))
    yield { diagnostic: otherKind(ending, files.length, files[0]?.path ?? '') }
}

/** A sidecar's text, or why it was not read. */
export function readSidecarFile(file: FoundFile): SidecarFile | Diagnostic {
  const bytes = readRegularFile(file, LARGEST_SIDECAR)
  if (!isBytes(bytes))
    return bytes.code === 'file-too-large' ? sidecarTooLarge(file.path, LARGEST_SIDECAR) : bytes
  try {
    return { path: file.path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return sidecarNotUtf8(file.path)
  }
}

function skip({ path, file, name, isFolder, siblings }: Listed, archive: ArchiveFolder): Skip {
  if (name.startsWith('.') || isLitter(name)) return 'silently'
  if (isFolder) {
    const page = /^(.+)_files$/.exec(name)?.[1]
    if (page !== undefined && PAGE_ENDINGS.some((ending) => siblings.has(page + ending))) return 'silently'
    if (file === archive.out) return 'silently'
    if (existsSync(join(file, MANIFEST))) return generatedFolder(path)
  }
  if (archive.prefix !== '' || path !== name) return undefined
  if (SETTINGS.has(name) || PARTS.has(name)) return 'silently'
  const isAbout = /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.[^/]*)?$/i.test(name)
  return !isFolder && isAbout ? aboutTheFolder(path) : undefined
}
