// One article in the review: its file as it is beside what was read from it, and what is doubted.
import type { Entry } from '../../archive/archive.ts'
import { acceptableIn } from '../../article/accept.ts'
import type { Article } from '../../article/article.ts'
import { isOfColumn } from '../../article/change-value.ts'
import { lineAt, rawText } from '../../article/raw-text.ts'
import { cellsOf } from '../../article/table-row.ts'
import type { Permalink } from '../../value/permalink.ts'
import { INTAKE } from '../../value/site-addresses.ts'
import { neighbourLabel } from '../article/article-page.ts'
import type { ClaimView } from '../article/article-view.ts'
import { bodyHtml } from '../article/body-html.ts'
import type { Frame } from '../frame.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import { reasonInWords, sourceInWords } from '../texts/words.ts'
import type { ForeignText, LinkView } from '../views.ts'
import { doubtLabel, doubtsOf, type FiledDoubts, type ReviewProblem } from './filed-doubts.ts'
import {
  evidenceMarking,
  type Marking,
  type MeasuredText,
  measuredText,
  placeMarking,
  type RawLineView,
  rawLines,
} from './raw-lines.ts'
import { type DoubtLabel, hiddenInWords, type ReviewContext, reviewAddress } from './review-context.ts'
import { type ClaimTerm, termsOf } from './review-terms.ts'

/** One article in the review: the file and what became of it, side by side. */
export interface ReviewArticleView {
  readonly headline: ForeignText
  readonly path: string
  /** The file's path, where its sidecar speaks for this article alone; else empty. */
  readonly file: string
  readonly up: readonly LinkView[]
  readonly page: LinkView
  readonly doubts: readonly (DoubtLabel & {
    readonly message: string
    readonly hint: string
    /** To the line, and to the other articles that it is about. */
    readonly links: readonly LinkView[]
  })[]
  readonly claims: readonly (Omit<ClaimView, 'evidence' | 'href' | 'outside' | 'rejected'> & {
    /** Name of the rule, `date.printed-line`; empty when nothing is known. */
    readonly rule: string
    /** The key by which a sidecar gives it, and the value as it would stand there; empty where nothing is known. */
    readonly column: string
    readonly written: string
    /** Whether a person may accept it: it was inferred. */
    readonly acceptable: boolean
    readonly evidence: readonly { readonly quote: string; readonly place: LinkView }[]
  })[]
  readonly lines: readonly RawLineView[]
  /** Says that only the beginning of a long file is shown; else empty. */
  readonly cut: string
  readonly hiddenSummary: string
  readonly lang: string
  readonly dir: string
  readonly bodyHtml: string
  /** A command for a shell that says that all is right; empty when nothing wants saying, or nobody can type it. */
  readonly accept: string
  /** The articles beside it in the list, of which the most doubtful is the first. */
  readonly before: LinkView
  readonly after: LinkView
}

/** The page of an article in the review. */
export type ReviewArticlePage = PageOf<'intake-article', ReviewArticleView>

const REVIEW_ARTICLE_PAGE = new PageKind<'intake-article', ReviewArticleView>('intake-article')

const NO_LINK: LinkView = { label: '', href: '' }

/** The articles beside one in the review's list. */
interface Beside {
  readonly before: Entry | undefined
  readonly after: Entry | undefined
}

/** The page of an article; `neighbours` are those of the review's list. */
export function reviewArticle(entry: Entry, neighbours: Beside, context: ReviewContext): ReviewArticlePage {
  return REVIEW_ARTICLE_PAGE.at(reviewAddress(entry), context.frame, () =>
    articleContent(entry, neighbours, context),
  )
}

/** The way from the page to another address of the site. */
type Here = (to: Permalink) => string

/** The way to a line of the file on the page. */
type LineLink = (line: number) => LinkView

function articleContent(
  entry: Entry,
  neighbours: Beside,
  { review, filed, frame }: ReviewContext,
): PageContent<ReviewArticleView> {
  const { article } = entry
  const { texts } = frame
  const { path } = article.source
  const here: Here = (to) => frame.href(reviewAddress(entry), to)
  const terms = termsOf(article, texts)
  const doubts = doubtsOf(entry, filed)
  const evidence = terms.flatMap(({ claim }) => claim?.evidence ?? [])
  const file = measuredText(rawText(path, review.textOf(entry)), [...evidence, ...article.hidden])
  const markings = [...termMarkings(terms, file), ...doubtMarkings(doubts, path, file, frame)]
  const { lines, isCut } = rawLines(file, markings, article.hidden, texts)
  const lineLink: LineLink = (line) => ({
    label: texts.say('evidence.line', { line: texts.digits(line) }),
    href: line >= 1 && line <= lines.length ? `#L${line}` : '',
  })
  const neighbour = (other: Entry | undefined): LinkView =>
    other ? { label: neighbourLabel(other, texts), href: here(reviewAddress(other)) } : NO_LINK
  const isSettled = doubts.length === 0 && terms.every(isSure)
  const view: ReviewArticleView = {
    headline: { text: article.headline.value, lang: article.language, dir: article.dir },
    path: sourceInWords(article.source, texts),
    file: article.source.part ? '' : path,
    up: [{ label: texts.say('nav.intake'), href: here(INTAKE) }],
    page: { label: texts.say('intake.page'), href: here(entry.permalink) },
    doubts: doubts.map((doubt) => ({
      ...doubtInWords(doubt, path, frame),
      links: [...lineOf(doubt, path, file, lineLink), ...othersOf(doubt, path, filed, here)],
    })),
    claims: terms.map((term) => ({ ...claimView(term, lineLink, frame), ...claimAsWritten(term, article) })),
    lines,
    cut: isCut ? texts.count('intake.cut', lines.length) : '',
    hiddenSummary: hiddenInWords(article, texts),
    lang: article.language,
    dir: article.dir,
    bodyHtml: bodyHtml(article.body, () => undefined, texts),
    // A sidecar speaks for all articles of its file.
    accept: isSettled || article.source.part ? '' : acceptCommand(path),
    before: neighbour(neighbours.before),
    after: neighbour(neighbours.after),
  }
  const title = texts.say('intake.title', { headline: article.headline.value })
  return { title, description: '', noindex: true, view }
}

function isSure({ claim }: ClaimTerm): boolean {
  return claim === undefined || claim.status === 'stated' || claim.status === 'unknown'
}

/** The words that bear a claim out, marked with what is claimed. */
function termMarkings(terms: readonly ClaimTerm[], file: MeasuredText): Marking[] {
  return terms.flatMap(({ term, claim }) =>
    (claim?.evidence ?? []).flatMap((found) => evidenceMarking(found, term, file)),
  )
}

/** The places of an article's own doubts. */
function doubtMarkings(
  doubts: readonly ReviewProblem[],
  path: string,
  file: MeasuredText,
  { texts }: Frame,
): Marking[] {
  return doubts
    .filter(({ at }) => at.path === path)
    .flatMap(({ at, code }) => placeMarking(file, at, doubtLabel(code, texts)))
}

/** What is doubted of the file at `path`, or of another one beside it. */
function doubtInWords(doubt: ReviewProblem, path: string, { texts }: Frame) {
  const { code, severity, at, message, hint = '' } = doubt
  const isOwn = at.path === path
  return {
    label: doubtLabel(code, texts),
    grave: severity !== 'note',
    message: isOwn ? message : texts.say('intake.message-of', { file: at.path, message }),
    hint: isOwn ? hint : '',
  }
}

/** The line of the file that a doubt is about, if it is about one that is shown. */
function lineOf({ at }: ReviewProblem, path: string, file: MeasuredText, lineLink: LineLink): LinkView[] {
  if (at.path !== path) return []
  return placeMarking(file, at, '')
    .map(({ start }) => lineLink(lineAt(file.raw, start)))
    .filter(({ href }) => href !== '')
}

/** The other articles that a doubt is about. */
function othersOf(
  { at, related = [] }: ReviewProblem,
  path: string,
  { entries }: FiledDoubts,
  here: Here,
): LinkView[] {
  return [at.path, ...related]
    .flatMap((other) => (other === path ? [] : (entries.get(other)?.slice(0, 1) ?? [])))
    .map((other) => ({ label: other.article.source.path, href: here(reviewAddress(other)) }))
}

function claimView(
  { term, value, claim }: ClaimTerm,
  lineLink: LineLink,
  { texts }: Frame,
): Omit<ReviewArticleView['claims'][number], keyof ReturnType<typeof claimAsWritten>> {
  const shown: ForeignText = claim?.status === 'unknown' ? { ...value, text: '' } : value
  return {
    term,
    value: shown,
    status: claim ? texts.say(`status.${claim.status}`) : '',
    doubtful: claim !== undefined && claim.status !== 'stated',
    rule: claim?.rule ?? '',
    reason: reasonInWords(claim?.rule ?? '', texts),
    evidence: (claim?.evidence ?? []).map(({ quote, line }) => ({
      quote,
      place: line === 0 ? { label: texts.say('evidence.file-name'), href: '' } : lineLink(line),
    })),
  }
}

/** A claim as a sidecar would have it. */
function claimAsWritten({ column }: ClaimTerm, article: Article) {
  const acceptable = acceptableIn(article).some(({ key }) => isOfColumn(key, column))
  return { column, written: cellsOf(article).get(column) ?? '', acceptable }
}

/** A command for a shell that says that all is right; empty for a path that nobody can type. */
function acceptCommand(path: string): string {
  const isUntypable = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(path)
  return isUntypable ? '' : `backfile accept ${quoted(path)}`
}

/** A word for a shell (POSIX.1, 2.2.2): plain when nothing in it has a meaning there. */
function quoted(word: string): string {
  return /^[\w./+-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
