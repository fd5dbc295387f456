// What several templates are given: text ready to print, lists in order, booleans. Nothing else reaches a template, and
// every value is present: an empty text or list says that there is nothing to show. The view of one kind of page stands
// beside what plans it; docs/views.md lists them all.

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

/** A link of the navigation or the foot. */
export interface SectionView extends LinkView {
  /** Language of the label; empty for that of the site. */
  readonly lang: string
  /** For `aria-current`: `page` at the section's own page, `true` at one below it. */
  readonly current: '' | 'page' | 'true'
}

/** What every page shows around its content. */
export interface SiteView {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly dir: string
  /** The way to the site's root from this page: `./`, `../../`. The addresses of its files start with it. */
  readonly root: string
  /** Whether its pages are opened from a disk as well, where browsers run no modules and read no files. */
  readonly portable: boolean
  /** The pages that templates lead to by themselves, and the page itself, as links. */
  readonly to: Readonly<Record<'home' | 'dates' | 'search' | 'about' | 'here', string>>
  readonly navigation: readonly SectionView[]
  /** Pages of the keeper's own that are named at the foot of every page. */
  readonly foot: readonly SectionView[]
  readonly generator: string
  /** Says of a private copy that it is one; else empty. */
  readonly mark: string
  /** Address of the licence of the records; empty when none is given. */
  readonly metadataLicense: string
  /** What tells a browser how to search the site from its own field; empty where the site's address is not known. */
  readonly openSearch: string
}

/** A feed that a reader can follow. */
export interface FeedView extends LinkView {
  /** Its media type. */
  readonly type: string
  /** Of what it tells: the list's name and the archive's. */
  readonly title: string
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
  /** The feeds of the list that the page is; elsewhere the one of the whole archive. None where the site's address is not known. */
  readonly feeds: readonly FeedView[]
  /** `<meta name>` for machines; only articles have any. */
  readonly meta: readonly { readonly name: string; readonly content: string }[]
  /** `<meta property>` for previews of links (OpenGraph). */
  readonly properties: readonly { readonly property: string; readonly content: string }[]
  /** `<link>` for machines (Signposting); `type` is a media type, or empty. */
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string }[]
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
  /** For reference managers: the `title` of a span of class `Z3988` (COinS). */
  readonly coins: string
}

/** A place to go on to from a list: a year's months, a month's days. */
export interface CountedLink extends LinkView {
  /** `3 articles`. */
  readonly count: string
  /** Share of the largest count of the same list, 1 to 100; 0 for none. */
  readonly share: number
}

/** A bar of a histogram; one without a share is a gap. */
export interface BarView extends CountedLink {
  /** A gap of several years in a row, at which the axis breaks. */
  readonly isBreak: boolean
}

/** The pages of a long list. Empty `pages` when the list is short. */
export interface PaginationView {
  readonly newer: string
  readonly older: string
  readonly pages: readonly (LinkView & { readonly current: boolean })[]
  /** All pages of a list of many, newest first, on its first page alone, where there are very many some to a link; else empty. */
  readonly all: readonly (LinkView & {
    /** From when to when its articles are: `17 to 20 October 1987`; empty where none is dated. */
    readonly dates: string
  })[]
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
  /** How much is held: 0 for nothing, 1 to 6 beside the largest day of the page. */
  readonly level: number
  /** Whether the page is that of this day. */
  readonly isHere: boolean
}
