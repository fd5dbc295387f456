// Where a saved page comes from: the address of its article, copies of it in web archives, and the day on
// which it was saved. Browsers, SingleFile and web archives leave these beside what the publisher wrote.
import { type ArchiveDate, dateOf } from '../../value/archive-date.ts'
import { readWholeDate } from '../intake/dates/dates.ts'
import type { Saying } from './facts.ts'
import { clippedFrom, noteMade } from './notes.ts'
import type { PageSource } from './source.ts'

/** The way that a page came by. */
export interface Provenance {
  /** Address of the article as its publisher has it; null when the page names none. */
  readonly sourceUrl: string | null
  /** Addresses of archived copies, in the order in which the page names them. */
  readonly archivedAt: readonly string[]
  /** The day on which the page was saved or archived; never its publication. */
  readonly collectedAt: ArchiveDate | null
}

/** `https://web.archive.org/web/20220105083001/https://…`, perhaps with the form that it was asked for in. */
const WAYBACK =
  /^https?:\/\/(?:web\.archive\.org\/web|wayback\.archive-it\.org\/\w+)\/(\d{4,14})(?:[a-z]{2}_)?\/(\S+)$/i
/** `http://archive.today/2022.01.05-083001/https://…` and the addresses under which archive.today goes. */
const ARCHIVE_TODAY =
  /^https?:\/\/archive\.(?:today|is|ph|md|li|vn|fo)\/(?:(\d{4}\.?\d\d\.?\d\d)-?\d{6}\/(\S+)|\w{4,8}\/?$)/i
/** Sites that call themselves the site of the pages that they keep copies of. */
const COPIER = /^archive\.(?:today|is|ph|md|li|vn|fo)$/i
/** What archive.today writes of its copy where the publisher writes of the article. */
const COPIER_METAS = [
  'og:site_name',
  'og:description',
  'description',
  'twitter:description',
  'article:published_time',
  'article:modified_time',
]
/** The comment of Chrome, Internet Explorer and others, with the length of the address. */
const SAVED_FROM = /^\s*saved from url=\(\d+\)\s*(https?:\/\/\S+)/di
const SINGLE_FILE = /^\s*Page saved with SingleFile\s/
/** The script by which the Wayback Machine rewrites a page, with the address and the time of the copy. */
const WOMBAT = /__wm\.wombat\(\s*["'](https?:[^"'\s]+)["']\s*,\s*["'](\d{14})["']/

/** Reads where a page comes from; `addresses` are those that it declares as its own. */
export function readProvenance(source: PageSource, addresses: readonly Saying[]): Provenance {
  const archivedAt = new Set<string>()
  let collectedAt = dayOfSaving(source)
  let sourceUrl: string | null = null
  let frontPage: string | null = null
  for (const address of [...addresses.map(({ value }) => value), ...savedFrom(source), ...wombat(source)]) {
    const copy = archivedCopy(address)
    if (copy) {
      archivedAt.add(address)
      collectedAt ??= copy.day
    }
    const original = copy ? copy.original : address
    if (original === undefined || !/^https?:\/\/\S+$/i.test(original)) continue
    if (isArticleAddress(original)) sourceUrl ??= original
    else frontPage ??= original
  }
  return { sourceUrl: sourceUrl ?? frontPage, archivedAt: [...archivedAt], collectedAt }
}

/** A page as its publisher made it: what archive.today says of its own copy is taken out of its head. */
export function withoutCopier(source: PageSource): PageSource {
  if (!isCopy(source)) return source
  const metas = new Map([...source.metas].filter(([name]) => !COPIER_METAS.includes(name)))
  const lines = source.lines.filter(({ kind, stamp }) => kind !== 'date' || !stamp)
  return { ...source, metas, lines, items: new Map() }
}

/** Whether archive.today wrapped the page. */
export function isCopy({ metas }: PageSource): boolean {
  return metas.get('og:site_name')?.some(({ value }) => COPIER.test(value)) ?? false
}

function archivedCopy(
  address: string,
): { original: string | undefined; day: ArchiveDate | null } | undefined {
  const found = WAYBACK.exec(address) ?? ARCHIVE_TODAY.exec(address)
  if (!found) return undefined
  const original = found[2]
  return { original, day: dayOf(found[1]?.replaceAll('.', '') ?? '') }
}

/** More than a site's front page, which many pages declare as their address by mistake. */
function isArticleAddress(address: string): boolean {
  return /^https?:\/\/[^/?#\s]+\/\S/i.test(address)
}

/** The addresses that programs which saved a page wrote into it, with the place of each. */
export function savedAddresses(source: PageSource): Saying[] {
  const { comments, metas } = source
  const inComments = comments.flatMap(({ text, start, end }): Saying[] => {
    const found = addressInComment(text)
    if (!found) return []
    // A comment's own marks stand around its text.
    const at = start + Math.max(0, (end - start - text.length) >> 1) + found.at
    return [{ value: found.address, start: at, end: at + found.address.length, rule: 'page.address' }]
  })
  return [
    ...inComments,
    ...[...(metas.get('savepage-url') ?? []), ...clippedFrom(source)].map(
      (words): Saying => ({ ...words, rule: 'page.address' }),
    ),
  ]
}

function addressInComment(text: string): { readonly address: string; readonly at: number } | undefined {
  const found = SINGLE_FILE.test(text) ? /\burl:\s*(https?:\/\/\S+)/d.exec(text) : SAVED_FROM.exec(text)
  const at = found?.indices?.[1]?.[0]
  return found?.[1] !== undefined && at !== undefined ? { address: found[1], at } : undefined
}

function* savedFrom(source: PageSource): Generator<string> {
  for (const { text } of source.comments) {
    const found = addressInComment(text)
    if (found) yield found.address
  }
  for (const { value } of source.metas.get('savepage-url') ?? []) yield value
  for (const { value } of clippedFrom(source)) yield value
}

function* wombat({ html }: PageSource): Generator<string> {
  const call = WOMBAT.exec(html)
  if (call) yield `https://web.archive.org/web/${call[2]}/${call[1]}`
}

/** The day on which a tool says that it saved the page. */
function dayOfSaving(source: PageSource): ArchiveDate | null {
  const single = source.comments.find(({ text }) => SINGLE_FILE.test(text))
  const said = [
    /\bsaved date:\s*([^\n]{1,80})/.exec(single?.text ?? '')?.[1],
    source.metas.get('savepage-date')?.[0]?.value,
    isCopy(source) ? source.metas.get('article:published_time')?.[0]?.value : undefined,
    noteMade(source),
  ]
  for (const text of said) {
    const words = /[A-Z][a-z]{2} \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|^\d{8}(?=T)/.exec(text ?? '')?.[0]
    const date = words === undefined ? undefined : readWholeDate(words)
    if (date && date !== 'invalid') return date.date
  }
  return null
}

/** `20220105083001`, or as much of it as there is. */
function dayOf(stamp: string): ArchiveDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})?(\d{2})?/.exec(stamp) ?? []
  if (year === undefined) return null
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))
  return dateOf(Number(year), number(month), number(day)) ?? null
}
