// The first half of the corridor, which a build and `dev` have in common: from files to an archive, its theme and
// its texts.
import type { Archive, Entry } from '../archive/archive.ts'
import { assembleInSteps } from '../archive/assemble-archive.ts'
import type { NameAuthority } from '../archive/authority.ts'
import { archiveDoubts } from '../archive/doubts.ts'
import { brokenLinks, type LinkResolver } from '../archive/links.ts'
import { REGISTER_FILE, type Register, readRegister } from '../archive/register.ts'
import type { ParsedArticle, ParseSettings } from '../article/parse-article.ts'
import { textOfFile } from '../article/source-text.ts'
import { noteShortcodes } from '../article/tools/shortcodes.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import { byPlace, clean, type Diagnostic, type Outcome } from '../diagnostic/diagnostic.ts'
import type { SiteSettings } from '../page/frame.ts'
import { siteLinks } from '../page/plan-pages.ts'
import type { Review } from '../page/review/review-context.ts'
import { readTexts } from '../page/texts/read-texts.ts'
import { type Texts, textsFor } from '../page/texts/texts.ts'
import { assetsDigest, pagesDigest, type Theme } from '../render/theme.ts'
import type { CalendarDay } from '../value/calendar.ts'
import { sha256 } from '../value/digest.ts'
import type { Steps } from '../value/steps.ts'
import { CONFIG_FILE, type Config, readConfig } from './config.ts'
import { GENERATOR } from './generator.ts'
import type { Memory } from './memory.ts'
import { NAMES_FILE, readNames } from './names-file.ts'
import { type TakenFiles, takeInFiles } from './parse-files.ts'
import { foundByPath } from './readings.ts'
import type { Finding, PublicFile, System } from './system.ts'

/** Everything that a site is made of, as it lies there. */
export interface Sources {
  readonly configText: string
  readonly namesText: string
  readonly registerText: string
  readonly findings: readonly Finding[]
  readonly theme: Theme
  readonly publicFiles: readonly PublicFile[]
  /** What could not be taken into the theme or among the public files. */
  readonly problems: readonly Diagnostic[]
}

/** The same, with settings, names and register understood. */
export interface Inputs extends Sources {
  readonly config: Config
  /** With what was noticed of them, which is told again each time. */
  readonly names: Outcome<NameAuthority>
  readonly register: Register
}

/** Looks at everything; or only at the `changed` paths (from the root), and for the rest at what was seen `before`. */
export async function findSources(
  system: System,
  changed?: ReadonlySet<string>,
  before?: Sources,
): Promise<Sources> {
  const isAsBefore = (...parts: string[]) =>
    before !== undefined &&
    changed !== undefined &&
    ![...changed].some((path) => parts.some((part) => path === part || path.startsWith(`${part}/`)))
  const look = before && isAsBefore('templates', 'public') ? before : await findTheme(system)
  return {
    configText: before && isAsBefore(CONFIG_FILE) ? before.configText : ((await system.readConfig()) ?? ''),
    namesText: before && isAsBefore(NAMES_FILE) ? before.namesText : ((await system.readNames()) ?? ''),
    registerText: before && isAsBefore(REGISTER_FILE) ? before.registerText : await system.readRegister(),
    findings: await system.findArticles(changed),
    theme: look.theme,
    publicFiles: look.publicFiles,
    problems: look.problems,
  }
}

async function findTheme(system: System): Promise<Pick<Sources, 'theme' | 'publicFiles' | 'problems'>> {
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
  const names = before?.namesText === sources.namesText ? before.names : readNames(sources.namesText)
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

/** Names what the keeper says of the archive as a whole. */
export function settingsName({ configText, namesText }: Sources): string {
  return JSON.stringify([configText, namesText])
}

/** Whether two looks differ at most in articles. What was not looked at again is the very same theme. */
export function differInArticlesOnly(a: Sources, b: Sources): boolean {
  return settingsName(a) === settingsName(b) && a.registerText === b.registerText && a.theme === b.theme
}

/**
 * Names what a site is made of: equal names mean the same site. Empty when something could not be proved to be
 * what it was.
 */
export function nameSources(sources: Sources, registerText: string, about: readonly unknown[]): string {
  const { findings, publicFiles, theme, configText, namesText, problems } = sources
  const stamped = [...findings, ...publicFiles]
  if (stamped.some((found) => 'stamp' in found && found.stamp === '')) return ''
  return sha256(
    JSON.stringify([
      about,
      configText,
      namesText,
      registerText,
      stamped.map((found) => ('diagnostic' in found ? found.diagnostic : [found.path, found.stamp])),
      problems,
      pagesDigest(theme),
      assetsDigest(theme),
    ]),
  )
}

/** An archive, and what its pages are made with. */
export interface Prepared {
  readonly archive: Archive
  readonly parsed: readonly ParsedArticle[]
  readonly settings: SiteSettings
  /** What files are parsed with. */
  readonly parsing: ParseSettings
  readonly texts: Texts
  readonly resolve: LinkResolver
  /** Paths of the files that are published beside pages. */
  readonly files: ReadonlySet<string>
  /** Whether the site is to have the review pages. */
  readonly hasReview: boolean
  /** What was noticed so far: all but {@link doubtsOf}. */
  readonly diagnostics: readonly Diagnostic[]
  readonly memory: Memory
  /** How many files were not as they were remembered. */
  readonly changed: number
}

/** What of the inputs decides what a file becomes. */
export function parseSettingsName({ config, names }: Inputs): string {
  return JSON.stringify([config.language, names.value.forms?.digest])
}

/** Reads what is not remembered. */
export function takeInSources(inputs: Inputs, remembered: Memory, system: System): Promise<TakenFiles> {
  return takeInFiles(inputs.findings, parsingOf(inputs), remembered, system)
}

function parsingOf({ config, names }: Inputs): ParseSettings {
  return { language: config.language, listed: names.value.forms }
}

/** What an archive is prepared for. */
export interface Purpose {
  /** The site has the review and a way to it, whatever the settings say. */
  readonly intake: boolean
  /** As in {@link System}; empty when nothing is taken in for good. */
  readonly today: string
}

/** Assembles the archive of what was taken in. */
export function* prepareInSteps(
  inputs: Inputs,
  taken: TakenFiles,
  { intake, today }: Purpose,
): Steps<Prepared> {
  const { coverage: _, calendars, intake: isPublished, addresses, ...said } = inputs.config
  const settings: SiteSettings = { ...said, generator: GENERATOR, reviewInNavigation: intake }
  const found: Diagnostic[] = []
  found.push(...taken.diagnostics, ...shortcodeNotes(taken.parsed))
  const { register, names } = inputs
  const { unpublished } = taken
  const holdings = { register, today, addresses, names: names.value, unpublished }
  const assembled = yield* assembleInSteps(taken.parsed, holdings)
  yield
  const archive = assembled.value
  found.push(...assembled.diagnostics)
  if (archive.entries.length === 0) found.push(problem.noArticles('.'))
  const catalogues = readTexts(inputs.theme.texts)
  found.push(...catalogues.diagnostics)
  const files = new Set([...inputs.publicFiles, ...inputs.theme.assets].map(({ path }) => path))
  const resolve = siteLinks(archive, files)
  found.push(...brokenLinks(taken.parsed, resolve))
  return {
    archive,
    parsed: taken.parsed,
    settings,
    parsing: parsingOf(inputs),
    texts: textsFor(settings.language, catalogues.value, calendars),
    resolve,
    files,
    hasReview: intake || isPublished,
    diagnostics: found,
    memory: taken.memory,
    changed: taken.changed,
  }
}

/** What is doubtful only beside the other articles: it takes longer, and no page depends on it but those of the review. */
export function doubtsInSteps({ archive }: Prepared, { config }: Inputs): Steps<Diagnostic[]> {
  const days = new Map(archive.entries.map(({ article, accession }) => [article, accession.day]))
  const articles = archive.entries.map(({ article }) => article)
  return archiveDoubts(articles, config.coverage, (article) => readDay(days.get(article) ?? ''))
}

function readDay(text: string): CalendarDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}

function shortcodeNotes(parsed: readonly ParsedArticle[]): readonly Diagnostic[] {
  return noteShortcodes(parsed.map(({ article, shortcodes }) => ({ path: article.source.path, shortcodes })))
}

/** The review reads a file again when its page is asked for: nobody holds the raw texts of a whole archive. */
export function reviewOf({ findings }: Inputs, diagnostics: readonly Diagnostic[]): Review {
  return {
    diagnostics: [...diagnostics].sort(byPlace),
    textOf({ article }: Entry) {
      for (const reading of foundByPath(findings).get(article.source.path)?.read() ?? [])
        if ('file' in reading) return textOfFile(reading.file)
      return ''
    },
  }
}
