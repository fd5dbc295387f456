// What each template is given: text ready to print, lists in order, booleans. Nothing else reaches a
// template, and every value is present: an empty text or list says that there is nothing to show.
import type { Permalink } from '../value/permalink.ts'
import type { PlainKey, ShownCalendar } from './texts/texts.ts'

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
  /** `current` is for `aria-current`: `page` at the section's own page, `true` at one below it. */
  readonly navigation: readonly (LinkView & { readonly current: '' | 'page' | 'true' })[]
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
  /** Of the record. */
  readonly id: string
  readonly href: string
  readonly headline: ForeignText
  /** The standfirst; empty in lists that show none. */
  readonly summary: string
  /** Without words under the heading of its own day. */
  readonly date: DateView
  /** Empty when it is not known. */
  readonly publication: string
  readonly byline: string
}

/** Articles under a heading; the heading is empty when the list needs none. */
export interface GroupView {
  /** Names the group on its page: `y1989`, `m03`; empty for a list without headings. */
  readonly id: string
  readonly heading: string
  /** False where the heading or the page tells the day of all of its articles. */
  readonly tellsDates: boolean
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
  /** Every page of a list of many, newest first, on its first page alone; else empty. */
  readonly all: readonly LinkView[]
}

/** A month as a table. */
export interface CalendarView {
  /** `March 2022`. */
  readonly caption: string
  /** The page of the month; empty where it has none, and on it. */
  readonly href: string
  /** `4 articles`, or empty. */
  readonly count: string
  readonly weekdays: readonly WeekdayView[]
  /** Rows of seven. */
  readonly weeks: readonly (readonly CalendarDayView[])[]
}

/** The head of a column of a calendar. */
export interface WeekdayView {
  readonly name: string
  /** Two letters, or one. */
  readonly short: string
}

/** A cell of a calendar. */
export interface CalendarDayView {
  /** The number of the day; empty for a cell before or after the month. */
  readonly day: string
  /** The day's number in the other calendar of a site that shows two; else empty. */
  readonly also: string
  /** Empty when nothing is held of the day. */
  readonly href: string
  /** `12 March 2019, 3 articles`; empty like `href`. */
  readonly name: string
  /** How much is held: 0 for nothing, 1 to 4 beside the largest day of the page. */
  readonly level: number
}

/** A month of the timeline. */
export interface TimelineMonth extends CountedLink {
  /** `March 2022`; `label` is the month alone. */
  readonly name: string
  /** The count in digits alone; empty for nothing. */
  readonly figure: string
  /** Share of the largest month of the same year, 1 to 100; 0 for none. `share` is of the largest month of all. */
  readonly part: number
  /** How much of its year it holds: `12 %`; empty for nothing. */
  readonly percent: string
  /** Nothing is held of it, though something is of months before and after. */
  readonly isGap: boolean
}

/** A year of the timeline, or years in a row of which nothing is held: these have no `href` and no months. */
export interface TimelineYear extends CountedLink {
  readonly months: readonly TimelineMonth[]
  /** How much of the dated holdings it is: `12 %`; empty for nothing. */
  readonly percent: string
  /** What it holds without a month, in words; empty for nothing. */
  readonly loose: string
}

/** What stands above the articles on the first page of a list. */
export interface ListFrontView {
  /** A histogram; empty when there is nothing to compare. */
  readonly bars: readonly CountedLink[]
  readonly barsHeading: string
  readonly calendars: readonly CalendarView[]
  /** What a year holds without a month, or a month without a day: `2022, month not given`. */
  readonly loose: readonly CountedLink[]
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
  /** The newspaper or agency; `href` leads to its list. */
  readonly publication: LinkView
  /** As printed, without "By"; empty when it is not known. */
  readonly byline: string
  /** The standfirst; empty when there is none. */
  readonly summary: string
  /** The section of the newspaper and the label above the headline; empty when there is neither. */
  readonly section: string
  /** Language and direction of the article's text. */
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
  /** Of forms that names.yaml files under another name: `“UN” is filed under “United Nations” by names.yaml.` */
  readonly filedUnder: readonly string[]
  /** Whether any of the tags was found by the archive. */
  readonly tagsFound: boolean
  /** What is held to be true of the article, with status and evidence. */
  readonly claims: readonly ClaimView[]
  /**
   * The file that the article was read from; `address` is where its text was taken from, or empty, and `shownAddress`
   * the same as it is read, in pieces to be isolated; `raw` leads to the file itself, empty when it is not published,
   * and `rawNote` says why, or how to check it.
   */
  readonly source: {
    readonly path: string
    readonly bytes: string
    readonly sha256: string
    readonly address: string
    readonly shownAddress: readonly string[]
    readonly raw: string
    readonly rawNote: string
  }
  /** Of the record. */
  readonly id: string
  /** `No. 12, 21 November 2026`: when it was taken into the archive, as which one. */
  readonly accession: string
  /** The page's own address: absolute where the site's is known, else from its root. */
  readonly address: string
  /** `4 lines of the file are not part of the article`; empty when nothing is hidden. */
  readonly hiddenSummary: string
  /** Lines of the file that are no part of the article; `id` is set for those that evidence leads to. */
  readonly hidden: readonly {
    readonly reason: string
    readonly lines: readonly { readonly text: string; readonly id: string }[]
  }[]
  /** The pieces of a line to copy, each in its own direction; spaces go between. */
  readonly citation: readonly string[]
  /** The nearest first, at most four. */
  readonly related: readonly RelatedView[]
  /** The neighbours in time; undated articles have none. */
  readonly newer: NeighbourView
  readonly older: NeighbourView
}

export interface HomeView {
  /** What the archive is in numbers: `1,284 articles`, `61 publications`, `1912 to 2024`. */
  readonly facts: readonly string[]
  /** Last taken in first. */
  readonly newest: readonly CardView[]
  /** First to last, with the gaps between them. */
  readonly years: readonly CountedLink[]
  readonly undated: CountedLink
  /** The days of the year; no `href` when no article tells its day. */
  readonly onThisDay: LinkView
  /** Tags, and names found in the texts; empty drawers are left out. */
  readonly names: readonly DrawerView[]
  /** Publications and authors. */
  readonly drawers: readonly DrawerView[]
}

/** A drawer of the catalogue: what is used most, and the way to all of it. */
export interface DrawerView {
  readonly id: string
  readonly heading: string
  readonly links: readonly CountedLink[]
  readonly more: LinkView
}

export interface ListingView extends ListFrontView {
  /** What kind of list: `Tag`, `Publication`, `Day`. */
  readonly kicker: string
  readonly heading: ForeignText
  /** `12 articles, 2 of them undated`. */
  readonly summary: string
  /** How the list came about, in a sentence or two; empty when plain. */
  readonly note: string
  readonly up: readonly LinkView[]
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
  /** Every initial of the whole directory, and where its names begin. */
  readonly initials: readonly LinkView[]
  readonly letters: readonly {
    readonly letter: string
    readonly id: string
    readonly entries: readonly (CountedLink & { readonly note: string })[]
  }[]
}

export interface ChronologyView {
  readonly heading: string
  readonly summary: string
  /** The names of the months, above the columns of the timeline. */
  readonly months: readonly { readonly name: string; readonly number: string }[]
  /** Newest first, with the gaps between them. */
  readonly years: readonly TimelineYear[]
  readonly undated: CountedLink
  readonly onThisDay: LinkView
  /** A histogram by years of the Solar Hijri calendar, where the site counts by it; else empty. */
  readonly solarYears: readonly CountedLink[]
}

/** A year of the Solar Hijri calendar as twelve tables. */
export interface AlmanacView {
  readonly kicker: string
  readonly heading: string
  readonly summary: string
  readonly up: readonly LinkView[]
  readonly calendars: readonly CalendarView[]
  readonly earlier: LinkView
  readonly later: LinkView
}

/** The 366 days of the year, each with what is held of it in all years. */
export interface OnThisDayView {
  readonly heading: string
  readonly note: string
  readonly up: readonly LinkView[]
  readonly months: readonly {
    readonly name: string
    /** `id` is `day-03-23`; the rest is as in a calendar. */
    readonly days: readonly (Omit<CalendarDayView, 'also'> & { readonly id: string })[]
  }[]
}

export interface SearchView {
  readonly heading: string
  readonly browse: readonly LinkView[]
  /** What the page's script says, as JSON. */
  readonly texts: string
  /** The calendar in which the page counts years. */
  readonly calendar: ShownCalendar
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
  /** Where the files of the articles are; empty when they are not published. */
  readonly rawFiles: string
  readonly data: readonly LinkView[]
}

export interface NotFoundView {
  readonly browse: readonly LinkView[]
}

/** A page at an address that an article had before, or that a list would have under another form of its name. */
export interface RedirectView {
  readonly kicker: string
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
  readonly almanac: AlmanacView
  readonly 'on-this-day': OnThisDayView
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
