// The keeper's own pages are read: by the steps that articles are read by, with front matter of their own.
import type { AccessPolicy } from '../access/policy.ts'
import type { PublicArticle } from '../access/public-article.ts'
import { MENUS, type Menu, type MenuPlace, type OwnPage, placePages } from '../archive/own-pages.ts'
import { REDACTIONS } from '../article/fields/access-kinds.ts'
import { FIELDS } from '../article/fields/field-table.ts'
import { readFields } from '../article/fields/given-fields.ts'
import { DRAFT, ENCODING } from '../article/fields/special-kinds.ts'
import { readFrontMatter } from '../article/front-matter/front-matter.ts'
import type { FrontMatterEntry } from '../article/front-matter/notation.ts'
import { type ParsedArticle, parseArticles } from '../article/parse-article.ts'
import { type RawText, rawPlace, rawText } from '../article/raw-text.ts'
import type { SourceFile, SourcePath } from '../article/source-file.ts'
import { textOfFile } from '../article/source-text.ts'
import type { ParseSettings } from '../article/steps/open-file.ts'
import * as problem from '../diagnostic/catalogue/own-pages.ts'
import { countedAs, isDoubt, settlingField } from '../diagnostic/codes.ts'
import { clean, type Diagnostic, type Outcome } from '../diagnostic/diagnostic.ts'
import { formOf } from '../value/article-endings.ts'
import type { LanguageTag } from '../value/language.ts'
import { memoized } from '../value/memo.ts'
import type { ArticleFile, ScannedFile } from './system.ts'

/** A page as it is read, before anything is known of its audience. */
export interface ReadPage extends MenuPlace {
  readonly parsed: ParsedArticle
}

/** What the files of pages/ became. */
export interface ReadPages {
  readonly pages: readonly ReadPage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads all pages. A file that was not found anew is not read again. */
export function readPages(scanned: readonly ScannedFile[], settings: ParseSettings): ReadPages {
  const read = scanned.map((file) =>
    'diagnostic' in file ? failed(file.diagnostic) : readOnce(file, settings),
  )
  return {
    pages: read.flatMap(({ value }) => value ?? []),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

const known = memoized((_: ArticleFile) => new Map<string, Outcome<ReadPage | undefined>>())

function readOnce(file: ArticleFile, settings: ParseSettings): Outcome<ReadPage | undefined> {
  const { language, redactions } = settings
  const key = JSON.stringify([language, redactions])
  const page = known(file).get(key) ?? readFile(file, settings)
  known(file).set(key, page)
  return page
}

function readFile(
  file: ArticleFile,
  { language, redactions = [] }: ParseSettings,
): Outcome<ReadPage | undefined> {
  if (formOf(file.path) !== 'markdown') return failed(problem.pageForm(file.path))
  const diagnostics: Diagnostic[] = []
  for (const result of file.read()) {
    if ('diagnostic' in result) diagnostics.push(result.diagnostic)
    else {
      const page = readPage(result.file, { language, redactions })
      return { value: page.value, diagnostics: [...diagnostics, ...page.diagnostics] }
    }
  }
  return { value: undefined, diagnostics }
}

function readPage(source: SourceFile, settings: ParseSettings): Outcome<ReadPage | undefined> {
  const { value, diagnostics } = parseArticles(source, settings)
  const told = diagnostics.filter(isOfAnyText)
  const [file] = value
  if (!file) return { value: undefined, diagnostics: told }
  const { raw: _, ...parsed } = file
  const { status, rule } = parsed.article.headline
  // Without a title the first lines of a text are looked through for what newspapers print there.
  if (status === 'supplied' || !/^(?:front-matter|sidecar)/.test(rule))
    return failed(problem.pageUntitled(source.path))
  const place = placeIn(rawText(source.path, textOfFile(source)))
  return { value: { parsed, ...place.value }, diagnostics: [...told, ...place.diagnostics] }
}

function failed(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] }
}

/** Whether a problem is none that only an article has: a page needs no date. */
function isOfAnyText({ code }: Diagnostic): boolean {
  return !isDoubt(countedAs(code)) && settlingField(code) === undefined
}

const { headline, summary, language, access, embargo, expiry } = FIELDS
/** Fields of an article that a page has, too, as readings name them. */
const FIELDS_OF_PAGE: ReadonlySet<string> = new Set(
  [headline, summary, language, access, embargo, expiry, DRAFT, ENCODING, REDACTIONS].map(
    ({ doctor }) => doctor,
  ),
)

const KEYS_OF_PAGE = ['title', 'description', 'language', 'menu', 'weight', 'draft', 'access', 'embargo']

/** What its front matter says of its place, and which of its keys mean nothing. */
function placeIn(raw: RawText): Outcome<MenuPlace> {
  const entries = readFrontMatter(raw).value?.entries ?? []
  const meant = new Map(readFields(raw, entries).readings.map(({ key, as }) => [key, as]))
  const diagnostics: Diagnostic[] = []
  let place: MenuPlace = { menu: 'footer', weight: Number.POSITIVE_INFINITY }
  for (const entry of entries) {
    const { key } = entry
    const as = meant.get(key)
    const own = OWN_KEYS.get(key.toLowerCase())?.(entry)
    if (own && 'expected' in own)
      diagnostics.push(problem.pageKeyWrong(key, own.expected, placeOf(raw, entry)))
    else if (own) place = { ...place, ...own }
    else if (as !== 'private' && !(typeof as === 'object' && FIELDS_OF_PAGE.has(as.field)))
      diagnostics.push(problem.pageKeyUnknown(key, KEYS_OF_PAGE, placeOf(raw, entry)))
  }
  return { value: place, diagnostics }
}

/** What a key of pages alone gives, or what it should have been. */
type ReadKey = (entry: FrontMatterEntry) => Partial<MenuPlace> | { readonly expected: string }

const OWN_KEYS: ReadonlyMap<string, ReadKey> = new Map<string, ReadKey>([
  ['menu', ({ value }) => (isMenu(value) ? { menu: value } : { expected: 'main, footer or none' })],
  ['weight', ({ value }) => (typeof value === 'number' ? { weight: value } : { expected: 'a number' })],
])

function isMenu(value: unknown): value is Menu {
  return MENUS.some((menu) => menu === value)
}

function placeOf(raw: RawText, { start, end }: FrontMatterEntry) {
  return rawPlace(raw, start, end)
}

/** The pages that an audience may see, each at its address. `disclosed` stands in the order of `read`. */
export function ownPagesOf(
  read: readonly ReadPage[],
  disclosed: readonly PublicArticle[],
  { audience }: AccessPolicy,
  language: LanguageTag,
): Outcome<readonly OwnPage[]> {
  if (read.length === 0) return clean([])
  const notes: Diagnostic[] = []
  const shown = read.flatMap(({ menu, weight }, i) => {
    const page = disclosed[i]
    if (!page) return []
    const { level } = page.article.access
    if (audience === 'private' || level === 'open' || level === 'noindex') return [{ page, menu, weight }]
    notes.push(problem.pageWithheld(pathOf(read[i]) ?? ''))
    return []
  })
  const { value, diagnostics } = placePages(shown, language)
  return { value, diagnostics: [...notes, ...diagnostics] }
}

function pathOf(page: ReadPage | undefined): SourcePath | undefined {
  return (page?.parsed.secret?.whole ?? page?.parsed)?.article.source.path
}
