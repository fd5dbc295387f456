// What a site is made of, as it lies in the archive's folder: scanned, named, and its settings understood.

import { type Register, readRegister } from '../archive/register.ts'
import type { FolderRedactions } from '../article/steps/open-file.ts'
import { clean, type Diagnostic, type Outcome } from '../diagnostic/diagnostic.ts'
import type { NameAuthority } from '../names/authority.ts'
import { STARTER_NAMES } from '../names/starter-names.ts'
import { assetsDigest, pagesDigest, type Theme } from '../render/theme.ts'
import { CONFIG_FILE, NAMES_FILE, PUBLIC, REGISTER_FILE, TEMPLATES } from '../value/archive-parts.ts'
import { sha256 } from '../value/digest.ts'
import { type Config, readConfig } from './config.ts'
import { readNames } from './names-file.ts'
import type { BesideFile, Changes, PublicFile, ScannedFile, System } from './system.ts'

/** Everything that a site is made of, as it lies there. */
export interface Sources {
  readonly configText: string
  readonly namesText: string
  readonly registerText: string
  /** The article files, and those that cannot be one. */
  readonly scanned: readonly ScannedFile[]
  /** The keeper's own pages. */
  readonly pages: readonly ScannedFile[]
  /** Files of other kinds that stand among both: pictures, above all. */
  readonly beside: readonly BesideFile[]
  readonly theme: Theme
  readonly publicFiles: readonly PublicFile[]
  /** What could not be taken into the theme or among the public files. */
  readonly problems: readonly Diagnostic[]
}

/** The same, with settings, names and register understood. */
export interface Inputs extends Sources {
  readonly config: Config
  /** With what was noticed of them, which is reported again each time. */
  readonly names: Outcome<NameAuthority>
  readonly register: Register
}

/** Scans everything; or only what changed since `before`, which the rest is taken from. */
export async function scanSources(
  system: System,
  changes: Changes = 'everything',
  before?: Sources,
): Promise<Sources> {
  const isAsBefore = (...parts: string[]) =>
    changes !== 'everything' &&
    ![...changes].some((path) => parts.some((part) => path === part || path.startsWith(`${part}/`)))
  const theme = before && isAsBefore(TEMPLATES, PUBLIC) ? before : await scanTheme(system)
  const scanned = await system.findArticles(before ? changes : 'everything')
  const pages = await system.findPages(before ? changes : 'everything')
  return {
    configText: before && isAsBefore(CONFIG_FILE) ? before.configText : ((await system.readConfig()) ?? ''),
    namesText: before && isAsBefore(NAMES_FILE) ? before.namesText : ((await system.readNames()) ?? ''),
    registerText: before && isAsBefore(REGISTER_FILE) ? before.registerText : await system.readRegister(),
    scanned,
    pages,
    beside: system.findBeside(),
    theme: theme.theme,
    publicFiles: theme.publicFiles,
    problems: theme.problems,
  }
}

async function scanTheme(system: System): Promise<Pick<Sources, 'theme' | 'publicFiles' | 'problems'>> {
  const theme = await system.readTheme()
  const publicFiles = await system.findPublic()
  return {
    theme: theme.value,
    publicFiles: publicFiles.value,
    problems: [...theme.diagnostics, ...publicFiles.diagnostics],
  }
}

/** Undefined, with errors, when settings, names or register cannot be understood. */
export function readInputs(
  sources: Sources,
  notice: (found: readonly Diagnostic[]) => void,
  before?: Inputs,
): Inputs | undefined {
  const config = readConfig(sources.configText)
  notice(config.diagnostics)
  const names = namesOf(sources, config.value, before)
  notice(names.diagnostics)
  const isSame = before?.registerText === sources.registerText
  const register = isSame ? clean(before.register) : readRegister(sources.registerText)
  notice(register.diagnostics)
  notice(sources.problems)
  if (!config.value || !names.value || !register.value) return undefined
  return {
    ...sources,
    config: config.value,
    names: { value: names.value, diagnostics: names.diagnostics },
    register: register.value,
  }
}

/** The names of the keeper, and those that ship with the program. */
function namesOf(
  { namesText }: Sources,
  config: Config | undefined,
  before: Inputs | undefined,
): Outcome<NameAuthority | undefined> {
  const { starterNames = false, language = '' } = config ?? {}
  const isSame = before?.config.starterNames === starterNames && before.config.language === language
  if (isSame && before.namesText === namesText) return before.names
  return readNames(namesText, starterNames ? STARTER_NAMES : [], language)
}

/** Names what the keeper says of the archive as a whole. */
export function settingsName({ configText, namesText }: Sources): string {
  return JSON.stringify([configText, namesText])
}

/** Names what of the inputs decides what a file becomes. */
export function parseSettingsName({ config, names }: Inputs): string {
  return JSON.stringify([config.language, names.value.forms?.digest, redactionsByFolder(config)])
}

/** What the settings take out of the articles of each folder. */
export function redactionsByFolder({ access }: Config): readonly FolderRedactions[] {
  return access.flatMap(({ folder, redactions }) =>
    folder === undefined || redactions === undefined ? [] : [{ folder: folderPath(folder), redactions }],
  )
}

/** A folder as paths from the root of the archive begin with it. */
export function folderPath(folder: string): string {
  return folder
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

/** Whether two scans differ at most in articles. What was not scanned again is the very same theme. */
export function differInArticlesOnly(a: Sources, b: Sources): boolean {
  return (
    settingsName(a) === settingsName(b) &&
    a.registerText === b.registerText &&
    a.theme === b.theme &&
    a.pages.length === b.pages.length &&
    a.pages.every((page, i) => isSameFind(page, b.pages[i])) &&
    a.beside.length === b.beside.length &&
    a.beside.every((file, i) => file === b.beside[i])
  )
}

/** A file is found anew when it may be another one; a problem is told anew each time. */
function isSameFind(a: ScannedFile, b: ScannedFile | undefined): boolean {
  return a === b || ('diagnostic' in a && JSON.stringify(a) === JSON.stringify(b))
}

/**
 * Names what a site is made of: equal names mean the same site. Empty, which never matches, when something could not
 * be proved to be what it was.
 */
export function nameSources(sources: Sources, registerText: string, about: readonly unknown[]): string {
  const { scanned, pages, beside, publicFiles, theme, configText, namesText, problems } = sources
  const stamped = [...scanned, ...pages, ...beside, ...publicFiles]
  if (stamped.some((file) => 'stamp' in file && file.stamp === '')) return ''
  return sha256(
    JSON.stringify([
      about,
      configText,
      namesText,
      registerText,
      stamped.map((file) => ('diagnostic' in file ? file.diagnostic : [file.path, file.stamp])),
      problems,
      pagesDigest(theme),
      assetsDigest(theme),
    ]),
  )
}
