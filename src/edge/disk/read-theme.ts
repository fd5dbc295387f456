// The default theme that comes with the package, and what a site lays over it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { notATemplate } from '../../diagnostic/catalogue/reading.ts'
import { templateNotUtf8, templateUnused } from '../../diagnostic/catalogue/templates.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { fileItself } from '../../diagnostic/place.ts'
import type { TextFile } from '../../page/texts/read-texts.ts'
import type { PublicFile } from '../../pipeline/system.ts'
import type { OutputFile } from '../../render/output-file.ts'
import type { TemplateSource, Theme } from '../../render/theme.ts'
import { by } from '../../value/order.ts'
import { ASSETS, SITE_SCRIPTS } from '../../value/site-scripts.ts'
import { PACKAGE_FOLDER } from '../package-folder.ts'
import { isBytes, readRegularFile } from './read-file.ts'
import { nowNs, provingStamp } from './stamp.ts'
import { Refusal } from './system-error.ts'
import { type FoundFile, isLitter, type Walk, walkFolder } from './walk-folder.ts'

/** A site's folder laid over the package's folder of the same name: by path, the site's file wins. */
export interface Overlay {
  /** Paths from that folder, in order by code units. */
  readonly files: readonly FoundFile[]
  /** What could not be taken from the site's folder. */
  readonly problems: readonly Diagnostic[]
}

/** Lays `ROOT/NAME/` over the package's `NAME/`. */
export function overlay(root: string, name: 'templates' | 'public', base: string = PACKAGE_FOLDER): Overlay {
  const files = new Map<string, FoundFile>()
  const own = walk(join(root, name), `${name}/`)
  const defaults = walk(join(base, name), `${name}/`).files
  for (const { path, file } of [...defaults, ...own.files]) {
    const inside = path.slice(name.length + 1)
    files.set(inside, { path: inside, file })
  }
  return {
    files: [...files.values()].sort(by(({ path }) => path)),
    problems: [...own.problems, ...(name === 'templates' ? problemsOf(own.files, defaults) : [])],
  }
}

/** What of the site's own templates, texts and other files beside them has no effect, or a bad one. */
function problemsOf(own: readonly FoundFile[], defaults: readonly FoundFile[]): Diagnostic[] {
  const stray = own.filter(({ path }) => !isPartOfTheme(path)).map(({ path }) => notATemplate(path))
  const written = own.filter(({ path }) => path.endsWith('.eta') || isTexts(path))
  const garbled = written.filter(({ path, file }) => !isUtf8(contentOf(path, file)))
  const known = defaults.map(({ path }) => path).filter((path) => path.endsWith('.eta'))
  const added = own.filter(({ path }) => path.endsWith('.eta') && !known.includes(path))
  const others = (path: string) => [...defaults, ...own].filter((file) => file.path !== path)
  const unused = added.filter(
    ({ path }) =>
      !others(path).some((it) => it.path.endsWith('.eta') && textOf(it).includes(templateName(path))),
  )
  return [
    ...stray,
    ...garbled.map(({ path }) => templateNotUtf8(fileItself(path))),
    ...unused.map(({ path }) =>
      templateUnused(fileItself(path), templateName(path), known.map(templateName)),
    ),
  ]
}

/** `templates/pages/article.eta` is called `pages/article`. */
function templateName(path: string): string {
  return path.slice('templates/'.length, -'.eta'.length)
}

function textOf({ path, file }: FoundFile): string {
  return new TextDecoder().decode(contentOf(path, file))
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The files of the package that a site may lay its own over, in path order: `templates/pages/article.eta`. */
export function defaultFiles(base: string = PACKAGE_FOLDER): FoundFile[] {
  const names = ['public', 'templates'] as const
  return names.flatMap((name) => walk(join(base, name), `${name}/`).files)
}

/**
 * The theme of the archive at `root`. Throws a Refusal when a file of it cannot be read, or when the
 * package's scripts were never built.
 */
export function readTheme(root: string, base: string = PACKAGE_FOLDER): Outcome<Theme> {
  const templates = new Map<string, TemplateSource>()
  const assets = new Map<string, OutputFile>()
  for (const { path, file } of clientScripts(base)) assets.set(path, { path, content: contentOf(path, file) })
  const { files, problems } = overlay(root, 'templates', base)
  for (const { path, file } of files) {
    const shown = `templates/${path}`
    if (path.startsWith('assets/')) assets.set(path, { path, content: contentOf(shown, file) })
    else if (path.endsWith('.eta')) {
      const text = new TextDecoder().decode(contentOf(shown, file))
      templates.set(path.slice(0, -'.eta'.length), { path: shown, text })
    }
  }
  const texts = [...textFiles(base), ...textFiles(root)]
  const inOrder = [...assets.values()].sort(by(({ path }) => path))
  return { value: { templates, texts, assets: inOrder }, diagnostics: problems }
}

/** A site's texts do not hide the package's of the same path: each takes the place of one text. */
function textFiles(folder: string): TextFile[] {
  return walk(join(folder, 'templates'), 'templates/')
    .files.filter(({ path }) => isTexts(path))
    .map(({ path, file }) => ({ path, text: new TextDecoder().decode(contentOf(path, file)) }))
}

/** The files of `public/`, not yet read. Reading throws a Refusal when it is refused. */
export function findPublic(
  root: string,
  stat: boolean,
  base: string = PACKAGE_FOLDER,
): Outcome<readonly PublicFile[]> {
  const now = stat ? nowNs() : 0n
  const { files, problems } = overlay(root, 'public', base)
  const found = files.map(({ path, file }) => ({
    path,
    digest: '',
    stamp: provingStamp([file], now),
    read: () => contentOf(`public/${path}`, file),
  }))
  return { value: found, diagnostics: problems }
}

/** The scripts that run in the reader's browser, as the package was built with them. */
function clientScripts(base: string): FoundFile[] {
  return SITE_SCRIPTS.map((name) => {
    const file = join(base, 'lib', 'client', `${name}.js`)
    if (!existsSync(file))
      throw new Refusal(`Backfile was not compiled: lib/client/${name}.js is missing. Run "npm run compile".`)
    return { path: `${ASSETS}${name}.js`, file }
  })
}

function walk(folder: string, prefix: string): Walk {
  return walkFolder(folder, prefix, ({ name, path }) =>
    isLitter(name) || path.startsWith(`${prefix}.backfile-`) ? 'silently' : undefined,
  )
}

function isPartOfTheme(path: string): boolean {
  return path.startsWith('templates/assets/') || path.endsWith('.eta') || isTexts(path)
}

function isTexts(path: string): boolean {
  return /^templates\/texts\/[^/]+\.json$/.test(path)
}

function contentOf(path: string, file: string): Uint8Array {
  const bytes = readRegularFile({ path, file })
  if (!isBytes(bytes)) throw new Refusal(bytes.message)
  return bytes
}
