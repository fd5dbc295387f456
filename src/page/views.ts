// What each template is given: text ready to print, lists in order, booleans. Nothing else reaches a
// template, and every value is present: an empty text or list says that there is nothing to show.
import type { Permalink } from '../value/permalink.ts'
import type { PlainKey } from './texts.ts'

/** A link; `href` is relative to the page it stands on. */
export interface LinkView {
  readonly label: string
  readonly href: string
}

/** A date as a reader sees it. `datetime` is set only for stated days, months and years (HTML `<time>`). */
export interface DateView {
  /** `1 January 2022`, `[circa January 2022]`, `undated`. */
  readonly text: string
  /** `2022-01-01`, `2022-01`, `2022`, or empty. */
  readonly datetime: string
  /** One word when the date is not stated (`inferred`, `undated`), else empty. */
  readonly stamp: string
}

/** Text that may be in another language than the page around it. */
export interface ForeignText {
  readonly text: string
  readonly lang: string
  readonly dir: string
}

/** What every page shows around its content. */
export interface SiteView {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly dir: string
  /** The way to the site's root from this page: `./`, `../../`. Every asset and link starts with it. */
  readonly root: string
  readonly navigation: readonly (LinkView & { readonly current: boolean })[]
  /** `1,284 articles`. */
  readonly size: string
  /** `Search 1,284 articles`. */
  readonly searchHint: string
  /** `1,284 articles from 61 publications, 19 of them undated.` */
  readonly holdings: string
  readonly generator: string
}

/** What the head of every page needs. */
export interface HeadView {
  /** Of this page, without the archive's title; empty on the home page. */
  readonly title: string
  readonly description: string
  /** Absolute address, or empty when the archive has no base URL. */
  readonly canonical: string
  readonly noindex: boolean
  /** What the page may load, run and send: its Content Security Policy. */
  readonly policy: string
  /** `0; url=../../2022/01/rain/`: where the browser is sent at once; empty for pages that are to be read. */
  readonly refresh: string
  /** What machines are told by name; only articles have any. */
  readonly meta: readonly { readonly name: string; readonly content: string }[]
  /** What previews of links are told (OpenGraph). */
  readonly properties: readonly { readonly property: string; readonly content: string }[]
  /** JSON-LD that can stand in a script as it is; empty for none. */
  readonly linkedData: string
}

/** One article in a list. */
export interface CardView {
  readonly href: string
  readonly headline: ForeignText
  readonly date: DateView
  /** Empty when it is not known. */
  readonly publication: string
  readonly byline: string
}

/** Articles under a heading; the heading is empty when the list needs none. */
export interface GroupView {
  readonly heading: string
  readonly cards: readonly CardView[]
}

/** A place to go on to from a list: a year's months, a month's days. */
export interface CountedLink extends LinkView {
  /** `3 articles`. */
  readonly count: string
  /** Share of the largest count of the same list, 1 to 100; 0 for none. */
  readonly share: number
}

/** The pages of a long list. Empty `pages` when the list is short. */
export interface PaginationView {
  readonly newer: string
  readonly older: string
  readonly pages: readonly (LinkView & { readonly current: boolean })[]
}

/** A claim as the reader is told it. */
export interface ClaimView {
  readonly term: string
  readonly value: ForeignText
  /** Empty when the value has no page of its own. */
  readonly href: string
  /** Whether `href` leads out of the archive. */
  readonly outside: boolean
  /** `stated`, `supplied by the archive`, `inferred`, `bounded`, `not known`. */
  readonly status: string
  /** Whether the status wants the reader's doubt. */
  readonly doubtful: boolean
  /** How it was decided, in a sentence; empty when nothing needs saying. */
  readonly reason: string
  readonly evidence: readonly EvidenceView[]
  /** What other sources say and was not taken, each in a sentence. */
  readonly rejected: readonly { readonly sentence: string; readonly evidence: readonly EvidenceView[] }[]
}

/** Words of the file, and where they stand. */
export interface EvidenceView {
  readonly quote: string
  /** `line 3`, `name of the file`. */
  readonly place: string
  /** To the passage or hidden line of this page where they stand; empty when they stand in none. */
  readonly href: string
}

/** Another article, in a link that says its date. */
export interface NeighbourView {
  /** Empty when there is none. */
  readonly href: string
  readonly date: string
  readonly headline: ForeignText
}

/** An article that shares names or tags with the one on the page. */
export interface RelatedView extends CardView {
  /** The names and tags that both have, the rarest first. */
  readonly shared: readonly string[]
}

/** The page of one article. */
export interface ArticleView {
  readonly headline: ForeignText
  /** True when the archive made the headline because the file has none. */
  readonly headlineSupplied: boolean
  readonly date: DateView
  readonly publication: LinkView
  readonly byline: string
  /** The standfirst. */
  readonly summary: string
  readonly section: string
  readonly lang: string
  readonly dir: string
  /** Says in which language the article is when it differs from the site's, else empty. */
  readonly languageNote: string
  /** `4 minutes to read`. */
  readonly readingTime: string
  /** Safe HTML, made from blocks; the only markup that a view carries. */
  readonly bodyHtml: string
  readonly tags: readonly (LinkView & {
    /** Whether the archive found it in the text; else the article's file gives it. */
    readonly found: boolean
    /** Where the text has it first; only of tags that were found. */
    readonly evidence: readonly EvidenceView[]
  })[]
  readonly tagsFound: boolean
  readonly claims: readonly ClaimView[]
  /** The file that the article was read from; `address` is where its text was taken from, or empty. */
  readonly source: {
    readonly path: string
    readonly bytes: string
    readonly sha256: string
    readonly address: string
  }
  readonly id: string
  /** `No. 12, 21 November 2026`: when it was taken into the archive, as which one. */
  readonly accession: string
  /** The page's own address: absolute where the site's is known, else from its root. */
  readonly address: string
  readonly hiddenSummary: string
  /** Lines of the file that are no part of the article; `id` is set for those that evidence leads to. */
  readonly hidden: readonly {
    readonly reason: string
    readonly lines: readonly { readonly text: string; readonly id: string }[]
  }[]
  readonly citation: string
  /** The nearest first, at most four. */
  readonly related: readonly RelatedView[]
  readonly newer: NeighbourView
  readonly older: NeighbourView
}

export interface HomeView {
  readonly span: string
  readonly newest: readonly CardView[]
  readonly years: readonly CountedLink[]
  readonly undated: CountedLink
  readonly tags: readonly CountedLink[]
  readonly publications: readonly CountedLink[]
  readonly moreTags: LinkView
  readonly morePublications: LinkView
}

export interface ListingView {
  /** What kind of list: `Tag`, `Publication`, `Day`. */
  readonly kicker: string
  readonly heading: ForeignText
  /** `12 articles, 2 of them undated`. */
  readonly summary: string
  /** How the list came about, in a sentence or two; empty when plain. */
  readonly note: string
  readonly up: readonly LinkView[]
  readonly parts: readonly CountedLink[]
  /** What the parts are: `Months`, `Days`; empty without parts. */
  readonly partsHeading: string
  readonly groups: readonly GroupView[]
  readonly pagination: PaginationView
  readonly earlier: LinkView
  readonly later: LinkView
}

export interface DirectoryView {
  readonly heading: string
  readonly summary: string
  readonly note: string
  readonly pagination: PaginationView
  readonly letters: readonly {
    readonly letter: string
    readonly id: string
    readonly entries: readonly (CountedLink & { readonly note: string })[]
  }[]
}

export interface ChronologyView {
  readonly heading: string
  readonly summary: string
  readonly years: readonly (CountedLink & { readonly months: readonly CountedLink[] })[]
  readonly undated: CountedLink
}

export interface SearchView {
  readonly heading: string
  readonly browse: readonly LinkView[]
  /** What the page's script says, as JSON. */
  readonly texts: string
}

export interface CollectionView {
  readonly heading: string
  /** Other ways into the archive, for readers without scripts. */
  readonly browse: readonly LinkView[]
}

export interface AboutView {
  readonly description: string
  readonly holdings: string
  /** How many articles have a date of each status, in words. */
  readonly dates: readonly { readonly term: string; readonly count: string }[]
  readonly headlines: readonly { readonly term: string; readonly count: string }[]
  readonly data: readonly LinkView[]
}

export interface NotFoundView {
  readonly browse: readonly LinkView[]
}

/** A page at an address that an article had before. */
export interface RedirectView {
  /** To where it is now. */
  readonly href: string
  readonly headline: ForeignText
}

/** A page in place of an article that was withdrawn. */
export interface WithdrawnView {
  readonly id: string
}

/** One doubt in a word or two; `grave` when it is more than a note. */
export interface DoubtLabel {
  readonly label: string
  readonly grave: boolean
}

/** The intake desk: what was read from every file, and what of it wants a person's eye. */
export interface IntakeView {
  readonly heading: string
  readonly summary: string
  readonly up: readonly LinkView[]
  readonly filters: readonly (LinkView & DoubtLabel & { readonly count: string; readonly current: boolean })[]
  readonly rows: readonly (CardView & {
    readonly path: string
    /** `4 lines hidden`, or empty. */
    readonly hidden: string
    readonly doubts: readonly DoubtLabel[]
  })[]
  /** Files that made no article, and remarks on no article; only on the desk's first page. */
  readonly leftOut: readonly { readonly path: string; readonly message: string }[]
  readonly pagination: PaginationView
}

/** A line of a file as it is. */
export interface RawLineView {
  readonly number: number
  /** Why it is not part of the article; empty when it is. */
  readonly hidden: string
  /** The line in pieces; `note` says what a marked piece shows and is empty for all but its last one. */
  readonly pieces: readonly {
    readonly text: string
    readonly mark: 'none' | 'evidence' | 'doubt'
    readonly note: string
  }[]
}

/** One article on the intake desk: the file and what became of it, side by side. */
export interface IntakeArticleView {
  readonly headline: ForeignText
  readonly path: string
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
  readonly newer: LinkView
  readonly older: LinkView
}

/** Every page template by name (`templates/pages/NAME.eta`), with the view it is given as `it.page`. */
export interface Views {
  readonly article: ArticleView
  readonly home: HomeView
  readonly listing: ListingView
  readonly directory: DirectoryView
  readonly chronology: ChronologyView
  readonly search: SearchView
  readonly collection: CollectionView
  readonly about: AboutView
  readonly 'not-found': NotFoundView
  readonly redirect: RedirectView
  readonly withdrawn: WithdrawnView
  readonly intake: IntakeView
  readonly 'intake-article': IntakeArticleView
}

/** All of what a template sees: `it.site`, `it.head`, `it.page` and the interface texts, `it.text['nav.dates']`. */
export interface TemplateData<Name extends keyof Views> {
  readonly site: SiteView
  readonly head: HeadView
  readonly page: Views[Name]
  readonly text: Readonly<Record<PlainKey, string>>
}

/** A page of the site before it is rendered. */
export type Page = {
  readonly [Name in keyof Views]: {
    readonly address: Permalink
    /** Where it is written: usually the address's `index.html`. */
    readonly file: string
    readonly template: Name
    /** Made when it is asked for, each time anew: a site that is only looked at makes no more than what is looked at. */
    readonly data: TemplateData<Name>
  }
}[keyof Views]
