// The intake desk: what was read from every file and from which words, what was hidden, and what is doubtful.
// For the keeper of an archive; a published site has it only when it is asked for.
import type { Archive, Entry } from '../../archive/archive.ts'
import type { Article } from '../../article/article.ts'
import type { Claim } from '../../article/claim.ts'
import { lineAt, rawText } from '../../article/raw-text.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { DOUBT_CODES } from '../../diagnostic/doubt-words.ts'
import { by, byCodeUnits, inTurn } from '../../value/order.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import { INTAKE } from '../../value/site-addresses.ts'
import { neighbourLabel } from '../article/article-page.ts'
import { bodyHtml } from '../article/body-html.ts'
import { type Frame, lazily } from '../frame.ts'
import { cardOf } from '../lists/card.ts'
import { type ListPage, paginate, paginationView } from '../lists/pagination.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import { dateInWords, languageName, reasonInWords } from '../texts/words.ts'
import type { DoubtLabel, IntakeArticleView, IntakeView, LinkView, Page } from '../views.ts'
import { evidenceMarking, placeMarking, rawLines, unitsOf } from './raw-lines.ts'

/** What the desk has beside the archive. */
export interface Desk {
  /** The decoded text of an article's file. */
  textOf(entry: Entry): string
  /** Everything that was noticed of the archive's files. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Remarks on files that made no article, of which the desk shows at most so many. */
const MOST_LEFT_OUT = 200

/** The desk: all articles, those of each doubt, and a page for each article. */
export function* intakePages(archive: Archive, desk: Desk, frame: Frame): Generator<Page> {
  const drawers = fileDoubts(archive, desk.diagnostics)
  for (const [i, entry] of archive.newestFirst.entries()) {
    const neighbours = { newer: archive.newestFirst[i - 1], older: archive.newestFirst[i + 1] }
    yield lazily(deskAddress(entry), 'intake-article', () =>
      articlePage(entry, neighbours, drawers, desk.textOf(entry), frame),
    )
  }
  for (const code of drawers.codes) yield* listPages(archive, drawers, code, frame)
  yield* listPages(archive, drawers, undefined, frame)
}

/** Doubts where the desk looks for them. */
interface Drawers {
  /** By path: of the article itself first, then those of others that name it. */
  readonly byPath: ReadonlyMap<string, readonly Diagnostic[]>
  /** Every code that some article has, the gravest first. */
  readonly codes: readonly string[]
  /** The articles that have it, newest first. */
  readonly byCode: ReadonlyMap<string, readonly Entry[]>
  readonly grave: ReadonlySet<string>
  readonly entries: ReadonlyMap<string, Entry>
  readonly leftOut: readonly Diagnostic[]
}

/** The gravest doubts first; problems that are no doubts after them, by name. */
const gravestFirst = inTurn<string>(
  by((code) => (DOUBT_CODES.indexOf(code) + DOUBT_CODES.length + 1) % (DOUBT_CODES.length + 1)),
  byCodeUnits,
)

function fileDoubts(archive: Archive, diagnostics: readonly Diagnostic[]): Drawers {
  const entries = new Map(archive.entries.map((entry) => [entry.article.source.path, entry]))
  const byPath = new Map<string, Diagnostic[]>()
  const leftOut: Diagnostic[] = []
  for (const diagnostic of diagnostics) {
    // A note that is no doubt says what the archive decided of many articles: tags that were merged.
    if (
      diagnostic.severity === 'note' &&
      !DOUBT_CODES.includes(diagnostic.code) &&
      entries.has(diagnostic.at.path)
    )
      continue
    if (!entries.has(diagnostic.at.path)) leftOut.push(diagnostic)
    for (const path of new Set([diagnostic.at.path, ...(diagnostic.related ?? [])])) {
      const others = byPath.get(path)
      if (others) others.push(diagnostic)
      else if (entries.has(path)) byPath.set(path, [diagnostic])
    }
  }
  const grave = new Set<string>()
  for (const [path, found] of byPath) {
    for (const { code, severity } of found) if (severity !== 'note') grave.add(code)
    found.sort(
      inTurn(
        by(({ at }) => (at.path === path ? 0 : 1)),
        (a, b) => gravestFirst(a.code, b.code),
      ),
    )
  }
  const byCode = new Map<string, Entry[]>()
  for (const entry of archive.newestFirst) {
    const found = byPath.get(entry.article.source.path) ?? []
    for (const code of new Set(found.map(({ code }) => code))) {
      const others = byCode.get(code)
      if (others) others.push(entry)
      else byCode.set(code, [entry])
    }
  }
  return { byPath, byCode, grave, entries, leftOut, codes: [...byCode.keys()].sort(gravestFirst) }
}

/** The address of an article's page on the desk. */
export function deskAddress({ id }: Entry): Permalink {
  return permalink('intake', id)
}

function listOf(code: string | undefined): Permalink {
  return code === undefined ? INTAKE : permalink('intake', 'doubts', code)
}

/** The articles that have a doubt, or all of them. */
function* listPages(
  archive: Archive,
  drawers: Drawers,
  code: string | undefined,
  frame: Frame,
): Generator<Page> {
  const entries = code === undefined ? archive.newestFirst : (drawers.byCode.get(code) ?? [])
  for (const part of paginate(listOf(code), entries))
    yield lazily(part.address, 'intake', () => listPage(archive, drawers, code, part, entries.length, frame))
}

function listPage(
  archive: Archive,
  drawers: Drawers,
  code: string | undefined,
  part: ListPage<Entry>,
  count: number,
  frame: Frame,
): Page {
  const { texts } = frame
  const label = code === undefined ? texts.say('nav.intake') : doubtLabel(code, texts)
  const doubted = archive.entries.filter((entry) => doubtsOf(entry, drawers).length > 0).length
  const articles = texts.count('count.article', count)
  const here = (address: Permalink) => frame.href(part.address, address)
  const filter = (of: string | undefined, count: number) => ({
    label: of === undefined ? texts.say('intake.all') : doubtLabel(of, texts),
    grave: of !== undefined && drawers.grave.has(of),
    count: texts.number(count),
    href: here(listOf(of)),
    current: of === code,
  })
  const leftOut = part.address === INTAKE ? drawers.leftOut.slice(0, MOST_LEFT_OUT) : []
  const view: IntakeView = {
    heading: label,
    summary:
      code !== undefined
        ? articles
        : doubted === 0
          ? texts.say('intake.summary-clean', { articles })
          : texts.say('intake.summary', { articles, doubted: texts.number(doubted) }),
    up: code === undefined ? [] : [{ label: texts.say('nav.intake'), href: here(INTAKE) }],
    filters: [
      filter(undefined, archive.entries.length),
      ...drawers.codes.map((of) => filter(of, drawers.byCode.get(of)?.length ?? 0)),
    ],
    rows: part.items.map((entry) => ({
      ...cardOf(entry, part.address, texts),
      href: here(deskAddress(entry)),
      path: entry.article.source.path,
      hidden: hiddenInWords(entry.article, texts),
      doubts: labelsOf(doubtsOf(entry, drawers), texts),
    })),
    leftOut: leftOut.map(({ at, message }) => ({ path: at.path, message })),
    pagination: paginationView(listOf(code), part, here, texts),
  }
  return frame.page(part.address, 'intake', { title: label, description: '', noindex: true }, view)
}

function doubtsOf({ article }: Entry, { byPath }: Drawers): readonly Diagnostic[] {
  return byPath.get(article.source.path) ?? []
}

/** Each kind of doubt once. */
function labelsOf(doubts: readonly Diagnostic[], texts: Texts): DoubtLabel[] {
  const labels = new Map<string, DoubtLabel>()
  for (const { code, severity } of doubts) {
    const grave = severity !== 'note' || labels.get(code)?.grave === true
    labels.set(code, { label: doubtLabel(code, texts), grave })
  }
  return [...labels.values()]
}

function hiddenInWords({ hidden }: Article, texts: Texts): string {
  return hidden.length === 0 ? '' : texts.count('intake.hidden-lines', hidden.length)
}

const NO_LINK: LinkView = { label: '', href: '' }

function articlePage(
  entry: Entry,
  neighbours: { readonly newer: Entry | undefined; readonly older: Entry | undefined },
  drawers: Drawers,
  text: string,
  frame: Frame,
): Page {
  const { article } = entry
  const { texts } = frame
  const { path } = article.source
  const address = deskAddress(entry)
  const here = (to: Permalink) => frame.href(address, to)
  const raw = rawText(path, text)
  const terms = termsOf(article, texts)
  const toUnits = unitsOf(
    raw,
    [...terms.flatMap(({ claim }) => claim?.evidence ?? []), ...article.hidden].flatMap(({ start, end }) => [
      start,
      end,
    ]),
  )
  const doubts = doubtsOf(entry, drawers)
  const markings = [
    ...terms.flatMap(({ term, claim }) =>
      (claim?.evidence ?? []).flatMap((found) => evidenceMarking(found, term, toUnits)),
    ),
    ...doubts.flatMap(({ at, code }) =>
      at.path === path ? placeMarking(raw, at, doubtLabel(code, texts)) : [],
    ),
  ]
  const { lines, isCut } = rawLines(raw, markings, article.hidden, toUnits, texts)
  const lineLink = (line: number): LinkView => ({
    label: texts.say('evidence.line', { line: texts.digits(line) }),
    href: line >= 1 && line <= lines.length ? `#L${line}` : '',
  })
  const neighbour = (other: Entry | undefined): LinkView =>
    other
      ? {
          label: neighbourLabel(other, texts),
          href: here(deskAddress(other)),
        }
      : NO_LINK
  const isSettled =
    doubts.length === 0 && terms.every(({ claim }) => !claim || /^(?:stated|unknown)$/.test(claim.status))
  const view: IntakeArticleView = {
    headline: { text: article.headline.value, lang: article.language, dir: article.dir },
    path,
    up: [{ label: texts.say('nav.intake'), href: here(INTAKE) }],
    page: { label: texts.say('intake.page'), href: here(entry.permalink) },
    doubts: doubts.map((doubt) => {
      const own = doubt.at.path === path
      const [marking] = own ? placeMarking(raw, doubt.at, '') : []
      return {
        label: doubtLabel(doubt.code, texts),
        grave: doubt.severity !== 'note',
        message: own
          ? doubt.message
          : texts.say('intake.message-of', { file: doubt.at.path, message: doubt.message }),
        hint: own ? (doubt.hint ?? '') : '',
        links: [
          ...(marking ? [lineLink(lineAt(raw, marking.start))].filter(({ href }) => href !== '') : []),
          ...othersOf(doubt, path, drawers).map((other) => ({
            label: other.article.source.path,
            href: here(deskAddress(other)),
          })),
        ],
      }
    }),
    claims: terms.map(({ term, value, lang, dir, claim }) => ({
      term,
      value: { text: claim?.status === 'unknown' ? '' : value, lang, dir },
      status: claim ? texts.say(`status.${claim.status}`) : '',
      doubtful: claim !== undefined && claim.status !== 'stated',
      rule: claim?.rule ?? '',
      reason: reasonInWords(claim?.rule ?? '', texts),
      evidence: (claim?.evidence ?? []).map(({ quote, line }) => ({
        quote,
        place: line === 0 ? { label: texts.say('evidence.file-name'), href: '' } : lineLink(line),
      })),
    })),
    lines,
    cut: isCut ? texts.count('intake.cut', lines.length) : '',
    hiddenSummary: hiddenInWords(article, texts),
    lang: article.language,
    dir: article.dir,
    bodyHtml: bodyHtml(article.body, () => undefined, texts),
    accept:
      isSettled || /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(path)
        ? ''
        : `backfile accept ${quoted(path)}`,
    newer: neighbour(neighbours.newer),
    older: neighbour(neighbours.older),
  }
  const title = texts.say('intake.title', { headline: article.headline.value })
  return frame.page(address, 'intake-article', { title, description: '', noindex: true }, view)
}

/** A doubt on a label, `No date`; a problem that has no name is its code in words: `Broken link`. */
function doubtLabel(code: string, texts: Texts): string {
  const words = code.replaceAll('-', ' ')
  return texts.find(`doubt.${code}`) ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** The other articles that a doubt is about. */
function othersOf({ at, related = [] }: Diagnostic, path: string, { entries }: Drawers): Entry[] {
  return [at.path, ...related].flatMap((other) => (other === path ? [] : (entries.get(other) ?? [])))
}

/** A word for a shell (POSIX.1, 2.2.2): plain when nothing in it has a meaning there. */
function quoted(word: string): string {
  return /^[\w./+-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

interface Term {
  readonly term: string
  readonly value: string
  readonly lang: string
  readonly dir: string
  /** Undefined for what is read without a claim. */
  readonly claim: Pick<Claim<unknown>, 'status' | 'rule' | 'evidence'> | undefined
}

/** What an article claims, in words. */
function termsOf(article: Article, texts: Texts): Term[] {
  const { headline, published, byline, authors, publication, dateline, language } = article
  const own = { lang: article.language, dir: article.dir }
  const plain = { lang: '', dir: 'auto' }
  return [
    { term: texts.say('claim.headline'), value: headline.value, ...own, claim: headline },
    {
      term: texts.say('claim.published'),
      value: dateInWords(published.value, texts),
      ...plain,
      claim: published,
    },
    { term: texts.say('claim.byline'), value: byline.value ?? '', ...plain, claim: byline },
    {
      term: texts.say('claim.authors'),
      value: authors.value.map(({ name }) => name).join('; '),
      ...plain,
      claim: authors,
    },
    {
      term: texts.say('claim.publication'),
      value: publication.value?.name ?? '',
      ...plain,
      claim: publication,
    },
    ...(dateline === null ? [] : [seen('claim.dateline', dateline.text)]),
    ...(article.updated === null ? [] : [seen('claim.changed', dateInWords(article.updated, texts))]),
    seen('claim.language', languageName(language, texts)),
  ]

  function seen(term: PlainKey, value: string): Term {
    return { term: texts.say(term), value, ...plain, claim: undefined }
  }
}
