// The first half of the pipeline, which a build and `dev` have in common: from files to an archive, its settings and
// its texts.

import { type Disclosure, disclose } from '../access/disclose.ts'
import type { AccessPolicy, Audience } from '../access/policy.ts'
import type { PublicArticle } from '../access/public-article.ts'
import type { Archive } from '../archive/archive.ts'
import { assembleInSteps } from '../archive/assemble-archive.ts'
import { archiveDoubts } from '../archive/doubts.ts'
import { brokenLinks, type LinkResolver } from '../archive/links.ts'
import type { OwnPage } from '../archive/own-pages.ts'
import { illustrate, type Pictures, withPictures } from '../archive/pictures.ts'
import type { Article } from '../article/article.ts'
import type { ParseSettings } from '../article/steps/open-file.ts'
import { noteShortcodes } from '../article/tools/shortcodes.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import { unknownFeed, unknownLead } from '../diagnostic/catalogue/config.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import { isTimeStamp } from '../export/preservation/manifest.ts'
import { USUAL_FEEDS, unknownFeeds } from '../page/feeds/feed-plan.ts'
import type { SiteSettings } from '../page/frame.ts'
import { leadOf } from '../page/front/home-page.ts'
import { menuOf } from '../page/own/own-page.ts'
import { siteLinks } from '../page/plan-pages.ts'
import { readTexts } from '../page/texts/read-texts.ts'
import { type Texts, textsFor } from '../page/texts/texts.ts'
import { CONFIG_FILE } from '../value/archive-parts.ts'
import type { CalendarDay } from '../value/calendar.ts'
import { byCodeUnits } from '../value/order.ts'
import type { Steps } from '../value/steps.ts'
import { accessNotes, idleRules, policyOf } from './access-rules.ts'
import type { Config } from './config.ts'
import { GENERATOR } from './generator.ts'
import type { Memory, PictureMemory } from './memory.ts'
import { ownPagesOf, readPages } from './own-pages.ts'
import { type Decisions, type ParsedFiles, parseFiles } from './parse-files.ts'
import { examined, pictureNotes } from './picture-files.ts'
import { type Inputs, redactionsByFolder } from './sources.ts'
import type { ScannedFile, System } from './system.ts'

/** An archive, and what its pages are made with. */
export interface Prepared {
  readonly archive: Archive
  readonly parsed: readonly PublicArticle[]
  /** Pages of the keeper's own that this audience may see, as menus name them. */
  readonly ownPages: readonly OwnPage[]
  readonly disclosure: Disclosure
  readonly policy: AccessPolicy
  readonly settings: SiteSettings
  /** What files are parsed with. */
  readonly parsing: ParseSettings
  /** What was decided last for all files. */
  readonly decided: Decisions
  readonly texts: Texts
  readonly resolve: LinkResolver
  readonly pictures: Pictures
  readonly pictureMemory: PictureMemory
  /** Paths of the files that are published beside pages. */
  readonly files: ReadonlySet<string>
  /** Whether the site is to have the review pages. */
  readonly hasReview: boolean
  /** What was noticed so far: all but {@link doubtsInSteps}. */
  readonly diagnostics: readonly Diagnostic[]
  readonly memory: Memory
  /** How many files were not as they were remembered. */
  readonly changed: number
}

/** Reads and parses what is not remembered. */
export function parseSources(inputs: Inputs, remembered: Memory, system: System): Promise<ParsedFiles> {
  return parseFiles(inputs.scanned, { settings: parsingOf(inputs) }, remembered, system)
}

/** What the settings and names say of how files are parsed. */
export function parsingOf({ config, names }: Inputs): ParseSettings {
  return { language: config.language, listed: names.value.forms, redactions: redactionsByFolder(config) }
}

/** What an archive is prepared for. */
export interface Purpose {
  /** The site has the review pages and a way to them, whatever the settings say. */
  readonly intake: boolean
  /** As in {@link System}; empty when nothing is registered for good. */
  readonly today: string
  /** In place of the audience that the settings name. */
  readonly audience?: Audience | undefined
  /** `YYYY-MM-DD` up to which embargoes have ended; without it, all of them hold. */
  readonly asOf?: string | undefined
  /** The site is to open from a disk as well. */
  readonly portable?: boolean
  /** What is remembered of pictures. */
  readonly pictures?: PictureMemory
}

/** Assembles the archive of what was parsed. */
export function* prepareInSteps(
  inputs: Inputs,
  files: ParsedFiles,
  { intake, today, portable = false, pictures: remembered = new Map(), ...told }: Purpose,
): Steps<Prepared> {
  const { calendars, intake: isPublished, addresses, images, stories } = inputs.config
  const policy = policyOf(inputs.config, told)
  const { all, disclosure, parsed, own } = discloseAll(inputs, files, policy)
  const published = new Set([...inputs.publicFiles, ...inputs.theme.assets].map(({ path }) => path))
  const settings: SiteSettings = {
    ...saidIn(inputs.config),
    audience: policy.audience,
    portable,
    reviewInNavigation: intake,
    timeStamps: [...published].filter(isTimeStamp).sort(byCodeUnits),
    menu: menuOf(own.value),
  }
  const found: Diagnostic[] = [
    ...files.diagnostics,
    ...own.diagnostics,
    ...shortcodeNotes(disclosure.articles),
    ...idleRules(inputs, all),
  ]
  const { register, names } = inputs
  const { unpublished } = files
  const holdings = { register, today, addresses, names: names.value, unpublished, stories }
  const assembled = yield* assembleInSteps(parsed, holdings)
  yield
  const archive = assembled.value
  found.push(...assembled.diagnostics, ...accessNotes(archive, register, policy.audience))
  if (!inputs.scanned.some(isArticleFile)) found.push(problem.noArticles('.'))
  const catalogues = readTexts(inputs.theme.texts)
  found.push(...catalogues.diagnostics)
  const texts = textsFor(settings.language, catalogues.value, calendars)
  const ownPages = own.value
  const links = siteLinks({ archive, settings, texts, ownPages }, published)
  const beside = examined(inputs.beside, remembered)
  const { entries } = archive
  const illustration = { entries, ownPages, files: beside.files, setting: images, resolve: links }
  const pictures = yield* illustrate(disclosure.articles, illustration)
  const resolve = withPictures(links, pictures)
  found.push(...pictures.diagnostics, ...pictureNotes(all, beside.files, policy.audience))
  found.push(
    ...brokenLinks(disclosure.articles, resolve, pictures.isBeside),
    ...settingNotes(archive, settings),
  )
  return {
    archive,
    parsed,
    ownPages,
    disclosure,
    policy,
    settings,
    parsing: parsingOf(inputs),
    decided: files.decided,
    texts,
    resolve,
    pictures,
    pictureMemory: beside.memory,
    files: published,
    hasReview: intake || isPublished,
    diagnostics: found,
    memory: files.memory,
    changed: files.changed,
  }
}

/** What the settings say of the site, of which nothing else decides. */
function saidIn(config: Config) {
  const {
    coverage: _,
    calendars: _c,
    intake: _i,
    addresses: _a,
    access: _r,
    images: _p,
    stories: _s,
    ...said
  } = config
  return { ...said, generator: GENERATOR, hasSocialCard: true }
}

/** Parts what an audience may see into articles and the keeper's own pages, which went through the same step. */
function discloseAll(inputs: Inputs, files: ParsedFiles, policy: AccessPolicy) {
  const { language } = inputs.config
  const { pages, diagnostics } = readPages(inputs.pages, parsingOf(inputs))
  const all = [...files.parsed, ...pages.map((page) => page.parsed)]
  const disclosure = disclose(all, policy, language)
  const own = ownPagesOf(pages, disclosure.articles.slice(files.parsed.length), policy, language)
  return {
    all,
    disclosure,
    parsed: disclosure.articles.slice(0, files.parsed.length),
    own: { value: own.value, diagnostics: [...diagnostics, ...own.diagnostics] },
  }
}

/** Feeds and a lead that the settings ask for and that cannot be. */
function settingNotes(archive: Archive, settings: SiteSettings): Diagnostic[] {
  const at = fileItself(CONFIG_FILE)
  const { feeds, lead = '' } = settings
  const notes = unknownFeeds(archive, feeds ?? USUAL_FEEDS).map(({ kind, name }) =>
    unknownFeed(kind, name, at),
  )
  return lead === '' || leadOf(archive, settings) ? notes : [...notes, unknownLead(lead, at)]
}

/** What is doubtful only beside the other articles: it takes longer, and no page but those of the review depends on it. */
export function doubtsInSteps({ archive }: Prepared, { config }: Inputs): Steps<Diagnostic[]> {
  const days = new Map(archive.entries.map(({ article, accession }) => [article, accession.day]))
  const articles = archive.entries.map(({ article }) => article)
  const knownBy = (article: Article) => readDay(days.get(article) ?? '')
  return archiveDoubts(articles, config.coverage, knownBy, archive.alike)
}

/** A file that could be an article; of one that cannot be opened an error tells. */
function isArticleFile(file: ScannedFile): boolean {
  return 'path' in file || file.diagnostic.severity === 'error'
}

function readDay(text: string): CalendarDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}

function shortcodeNotes(parsed: readonly PublicArticle[]): readonly Diagnostic[] {
  return noteShortcodes(parsed.map(({ article, shortcodes }) => ({ path: article.source.path, shortcodes })))
}
