// "About this record": where an article comes from, when it was registered, and every claim in words, with its status,
// reason and evidence.
import type { Entry, Shelf } from '../../archive/archive.ts'
import { RAW_FILE, rawFileOf } from '../../archive/raw-file.ts'
import type { Claim } from '../../article/claim.ts'
import { RICH_TEXT } from '../../article/encodings/rich-text.ts'
import { NOT_EVALUATED } from '../../article/fields/access-kinds.ts'
import { parseArchiveDate, UNDATED } from '../../value/archive-date.ts'
import { NO_DIGEST } from '../../value/digest.ts'
import { addressPieces, readableAddress } from '../../value/readable-address.ts'
import type { Frame, SiteSettings } from '../frame.ts'
import { displayHeadline } from '../lists/display-headline.ts'
import { rightsOf } from '../rights.ts'
import { dateInWords } from '../texts/date-words.ts'
import { rejectionInWords } from '../texts/rejection-in-words.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import { isolated, languageName, reasonInWords, sourceInWords } from '../texts/words.ts'
import type { ForeignText } from '../views.ts'
import type { ArticleView, ClaimView } from './article-view.ts'
import type { EvidenceViews } from './evidence.ts'

/** The card of an article; `here` is the way from its page to another address. */
export function recordCard(
  entry: Entry,
  here: (address: string) => string,
  { frame: { texts }, settings }: { readonly frame: Frame; readonly settings: SiteSettings },
  evidence: EvidenceViews,
): Pick<ArticleView, 'claims' | 'source' | 'id' | 'accession' | 'address'> {
  const { source, sourceUrl } = entry.article
  return {
    claims: [...claimsOf(entry, here, texts, evidence), rightsView(entry, settings, texts)],
    source: {
      path: sourceInWords(source, texts),
      bytes: source.sha256 === NO_DIGEST ? '' : texts.count('count.byte', source.bytes),
      sha256: source.sha256,
      address: sourceUrl ?? '',
      shownAddress: addressPieces(readableAddress(sourceUrl ?? '')),
      ...robustLink(entry),
      raw: publishedFile(entry, settings),
      encoding:
        publishedFile(entry, settings) !== '' && isPlain(source) && !settings.portable ? source.encoding : '',
      rawNote: rawNote(entry, settings, texts),
    },
    id: entry.id,
    accession: accessionInWords(entry, texts),
    address: settings.baseUrl === '' ? entry.permalink : settings.baseUrl + entry.permalink.slice(1),
  }
}

/** The way from an article's page to its file as it is; empty where that is not published. */
export function publishedFile(entry: Entry, { rawFiles }: SiteSettings): string {
  return rawFiles && rawFileOf(entry) !== undefined ? RAW_FILE : ''
}

/** Whether a file's bytes are the letters of its text, and evidence counts its lines. */
function isPlain({ encoding }: Entry['article']['source']): boolean {
  return encoding !== RICH_TEXT
}

/**
 * What leads to the page as it was, should it be gone (Robust Links, robustlinks.mementoweb.org): the day on which the text was
 * collected, or else taken into the archive, and a copy that was archived.
 */
function robustLink({ article, accession }: Entry): { versionDay: string; versionCopy: string } {
  const collected = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(article.collected?.at ?? '')?.[0]
  return { versionDay: collected ?? accession.day, versionCopy: article.archivedAt[0] ?? '' }
}

/** What is said of the file itself: how to check it against its digest, or why it is not published. */
function rawNote(entry: Entry, { rawFiles }: SiteSettings, texts: Texts): string {
  if (!rawFiles) return texts.say('article.not-published')
  if (entry.article.source.sha256 === NO_DIGEST) return texts.say('article.closed-file')
  if (entry.article.source.part) return texts.say('article.not-published')
  if (rawFileOf(entry) !== undefined) return texts.say('article.check-file')
  return texts.say(
    entry.article.namesCollector ? 'article.names-collector' : 'article.holds-telling-pictures',
  )
}

/** `No. 12, 21 November 2026`; without a day while it is registered provisionally. */
function accessionInWords({ accession: { sequence, day } }: Entry, texts: Texts): string {
  const number = texts.number(sequence)
  if (day === '') return texts.say('article.accession-number', { number })
  const words = dateInWords(parseArchiveDate(day) ?? UNDATED, texts)
  return texts.say('article.accession-day', { number, day: words })
}

/** The claims of an article; `here` is the way from its page to another address. */
function claimsOf(
  { article, publication, authors }: Entry,
  here: (address: string) => string,
  texts: Texts,
  evidence: EvidenceViews,
): ClaimView[] {
  const [author] = authors
  const { calendars } = texts
  const claimView = claimViews(texts, evidence)
  return [
    claimView('claim.published', article.published, (date) => plain(dateInWords(date, texts, calendars))),
    ...(article.updated === null
      ? []
      : [statedView(texts.say('claim.changed'), dateInWords(article.updated, texts, calendars))]),
    alsoSaying(
      claimView(
        'claim.publication',
        article.publication,
        (value) => plain(value?.name ?? ''),
        publication ? here(publication.permalink) : '',
      ),
      filedUnder(article.publication.value?.name ?? '', publication, texts),
    ),
    alsoSaying(
      claimView(
        'claim.byline',
        article.byline,
        (value) => plain(value ?? ''),
        author && authors.length === 1 ? here(author.permalink) : '',
      ),
      article.authors.value.flatMap(({ name }) => filedUnder(name, shelfOf(name, authors), texts)),
    ),
    ...(article.headline.status === 'supplied' || displayHeadline(article) !== article.headline.value
      ? [
          claimView('claim.headline', article.headline, (value) => ({
            text: value,
            lang: article.language,
            dir: article.dir,
          })),
        ]
      : []),
    ...(article.dateline === null ? [] : [statedView(texts.say('claim.dateline'), article.dateline.text)]),
    statedView(texts.say('claim.language'), languageName(article.language, texts)),
    ...(article.collected?.at ? [statedView(texts.say('claim.collected'), article.collected.at)] : []),
    ...(article.collected?.method
      ? [statedView(texts.say('claim.how-collected'), article.collected.method)]
      : []),
    ...article.archivedAt.map((address) => ({
      ...statedView(texts.say('claim.archived-copy'), address),
      href: address,
      outside: true,
    })),
  ]
}

/** Who may copy the text: as the article, its keeper or the settings say. */
function rightsView({ article }: Entry, settings: SiteSettings, texts: Texts): ClaimView {
  const { words: said, uri } = rightsOf(article, settings)
  // What nobody evaluated is said in the site's language; a statement that somebody chose keeps its name.
  const words = uri === NOT_EVALUATED.uri ? texts.say('claim.rights-not-evaluated') : said
  return { ...statedView(texts.say('claim.rights'), words), href: uri ?? '', outside: uri !== null }
}

/** Says of a written form that it is filed under another one, if its keeper lists it so. */
export function filedUnder(written: string, shelf: Shelf | null | undefined, texts: Texts): string[] {
  return !shelf?.authority || shelf.name === written
    ? []
    : [texts.say('article.filed-under', { written: isolated(written), name: isolated(shelf.name) })]
}

function shelfOf(written: string, shelves: readonly Shelf[]): Shelf | undefined {
  return shelves.find(({ variants }) => variants.includes(written))
}

function alsoSaying(claim: ClaimView, more: readonly string[]): ClaimView {
  return { ...claim, reason: [claim.reason, ...more].filter(Boolean).join(' ') }
}

/** A text that is not in the article's own language, as far as is known. */
function plain(text: string): ForeignText {
  return { text, lang: '', dir: 'auto' }
}

function claimViews(texts: Texts, evidenceViews: EvidenceViews) {
  return <T>(term: PlainKey, claim: Claim<T>, words: (value: T) => ForeignText, href = ''): ClaimView => ({
    term: texts.say(term),
    value: claim.status === 'unknown' ? plain('') : words(claim.value),
    href,
    outside: false,
    status: texts.say(`status.${claim.status}`),
    doubtful: claim.status !== 'stated',
    reason: reasonInWords(claim.rule, texts),
    evidence: evidenceViews.views(claim.evidence, claim.rule),
    rejected: (claim.rejected ?? []).map(({ value, why, rule, evidence }) => ({
      sentence: texts.say('claim.rejected', { value: words(value).text, why: rejectionInWords(why, texts) }),
      evidence: evidenceViews.views(evidence, rule),
    })),
  })
}

function statedView(term: string, text: string): ClaimView {
  return {
    term,
    value: plain(text),
    href: '',
    outside: false,
    status: '',
    doubtful: false,
    reason: '',
    evidence: [],
    rejected: [],
  }
}
