// The first half of the corridor, which a build and `dev` have in common: from files to an archive, its theme and
// its texts.
import type { Archive, Entry } from '../archive/archive.ts'
import { assembleArchive } from '../archive/assemble-archive.ts'
import type { NameAuthority } from '../archive/authority.ts'
import { archiveDoubts } from '../archive/doubts.ts'
import { brokenLinks, type LinkResolver } from '../archive/links.ts'
import { type Register, readRegister } from '../archive/register.ts'
import type { ParsedArticle, ParseSettings } from '../article/parse-article.ts'
import { textOfFile } from '../article/source-text.ts'
import { noteShortcodes } from '../article/tools.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import { byPlace, clean, type Diagnostic, type Outcome } from '../diagnostic/diagnostic.ts'
import type { SiteSettings } from '../page/frame.ts'
import type { Desk } from '../page/intake-pages.ts'
import { siteLinks } from '../page/plan-pages.ts'
import { readTexts } from '../page/read-texts.ts'
import { type Texts, textsFor } from '../page/texts.ts'
import type { Theme } from '../render/theme.ts'
import type { CalendarDay } from '../value/calendar.ts'
import { sha256 } from '../value/digest.ts'
import type { Steps } from '../value/steps.ts'
import { type Config, readConfig } from './config.ts'
import { GENERATOR } from './generator.ts'
import type { Finding, Hands, PublicFile } from './hands.ts'
import type { Memory } from './memory.ts'
import { readNames } from './names-file.ts'
import { takeInFiles } from './take-in.ts'

/** Everything that a site is made of, as it was found. */
export interface Inputs {
  readonly config: Config
  readonly configText: string
  readonly register: Register
  readonly registerText: string
  /** With what was noticed of them, which {@link prepare} tells. */
  readonly names: Outcome<NameAuthority>
  readonly namesText: string
  readonly findings: readonly Finding[]
  readonly theme: Theme
  readonly publicFiles: readonly PublicFile[]
}

/**
 * Looks at everything, or at the `changed` paths and what was seen `before`; undefined, with errors, when settings, names or register cannot be
 * understood.
 */
export async function findInputs(
  hands: Hands,
  notice: (found: readonly Diagnostic[]) => void,
  changed?: ReadonlySet<string>,
  before?: Inputs,
): Promise<Inputs | undefined> {
  const configText = (await hands.readConfig()) ?? ''
  const config = readConfig(configText)
  notice(config.diagnostics)
  const namesText = (await hands.readNames()) ?? ''
  const names = before?.namesText === namesText ? before.names : readNames(namesText)
  if (!names.value) notice(names.diagnostics)
  const registerText = await hands.readRegister()
  const isSame = before?.registerText === registerText
  const register = isSame ? clean(before.register) : readRegister(registerText)
  notice(register.diagnostics)
  if (!config.value || !names.value || !register.value) return undefined
  return {
    config: config.value,
    configText,
    register: register.value,
    registerText,
    names: { value: names.value, diagnostics: names.diagnostics },
    namesText,
    findings: await hands.findArticles(changed),
    theme: await hands.readTheme(),
    publicFiles: await hands.findPublic(),
  }
}

/**
 * Names what a site is made of: equal names mean the same site. Empty when something could not be proved to be
 * what it was.
 */
export function nameInputs(inputs: Inputs, registerText: string, about: readonly unknown[]): string {
  const { findings, publicFiles, theme, configText, namesText } = inputs
  const stamped = [...findings, ...publicFiles]
  if (stamped.some((found) => 'stamp' in found && found.stamp === '')) return ''
  return sha256(
    JSON.stringify([
      about,
      configText,
      namesText,
      registerText,
      stamped.map((found) => ('diagnostic' in found ? found.diagnostic : [found.path, found.stamp])),
      [...theme.templates].map(([name, { path, text }]) => [name, path, text]),
      theme.texts,
      theme.assets.map(({ path, content }) => [path, sha256(content)]),
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
  /** Whether the site is to have the intake desk. */
  readonly hasDesk: boolean
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

/** Takes files in and assembles the archive. `intake` asks for the desk and a way to it. */
export async function prepare(
  inputs: Inputs,
  remembered: Memory,
  hands: Hands,
  { intake, today }: { readonly intake: boolean; readonly today: string },
): Promise<Prepared> {
  const { coverage: _, calendars, intake: isPublished, addresses, ...said } = inputs.config
  const settings: SiteSettings = { ...said, generator: GENERATOR, deskInNavigation: intake }
  const found: Diagnostic[] = []
  const parsing: ParseSettings = { language: settings.language, listed: inputs.names.value.forms }
  const taken = await takeInFiles(inputs.findings, parsing, remembered, hands)
  found.push(...inputs.names.diagnostics, ...taken.diagnostics, ...shortcodeNotes(taken.parsed))
  const { register, names } = inputs
  const assembled = assembleArchive(taken.parsed, {
    register,
    today,
    addresses,
    names: names.value,
    unpublished: taken.unpublished,
  })
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
    parsing,
    texts: textsFor(settings.language, catalogues.value, calendars),
    resolve,
    files,
    hasDesk: intake || isPublished,
    diagnostics: found,
    memory: taken.memory,
    changed: taken.changed,
  }
}

/** What is doubtful only beside the other articles: it takes longer, and no page depends on it but the desk's. */
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

/** The desk reads a file again when its page is asked for: nobody holds the raw texts of a whole archive. */
export function deskOf({ findings }: Inputs, diagnostics: readonly Diagnostic[]): Desk {
  const byPath = new Map(
    findings.flatMap((found) => ('diagnostic' in found ? [] : [[found.path, found] as const])),
  )
  return {
    diagnostics: [...diagnostics].sort(byPlace),
    textOf({ article }: Entry) {
      for (const reading of byPath.get(article.source.path)?.read() ?? [])
        if ('file' in reading) return textOfFile(reading.file)
      return ''
    },
  }
}
