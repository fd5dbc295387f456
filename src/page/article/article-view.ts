// What the template of an article's page is given.
import type { CardView, DateView, ForeignText, LinkView } from '../views.ts'
import type { ArticleStoryView } from './article-story.ts'
import type { CitedView } from './cited-views.ts'
import type { FormatView } from './format-views.ts'

/** A claim in words. */
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

/** An article that shares names, tags or words with the one on the page. */
export interface RelatedView extends CardView {
  /** The names and tags that both have, the rarest first. */
  readonly shared: readonly string[]
  /** Rare words that both have, the weightiest first. */
  readonly words: readonly string[]
}

/** The page of one article. */
export interface ArticleView extends ArticleStoryView {
  readonly headline: ForeignText
  /** True when the archive made the headline because the file has none. */
  readonly headlineSupplied: boolean
  /** To what the headline bears out of the record; empty when nothing leads to it. */
  readonly headlineBack: LinkView
  readonly date: DateView
  /** To the list of its day, month or year, of approximate dates, or of the undated. */
  readonly dateHref: string
  /** The newspaper or agency; `href` leads to its list. */
  readonly publication: LinkView
  /** As printed, without "By"; empty when it is not known. */
  readonly byline: string
  /** The standfirst; empty when there is none. */
  readonly summary: string
  /** The section of the newspaper and the label above the headline; empty when there is neither. */
  readonly section: string
  /** What is withheld of it, and why, in sentences; empty when it is open as a whole. */
  readonly notices: readonly string[]
  /** Language and direction of the article's text. */
  readonly lang: string
  readonly dir: string
  /** Says in which language the article is when it differs from the site's, else empty. */
  readonly languageNote: string
  /** `4 minutes to read`. */
  readonly readingTime: string
  /** Safe HTML, made from blocks; the only markup that a view carries. */
  readonly bodyHtml: string
  /** The headings of a long text; none of a short one. */
  readonly contents: readonly (LinkView & { readonly isBelow: boolean })[]
  readonly tags: readonly (LinkView & {
    /** Whether the archive found it in the text; else the article's file gives it. */
    readonly found: boolean
    /** Where the text has it first; only of tags that were found. */
    readonly evidence: readonly EvidenceView[]
  })[]
  /** Listed names in its text that are none of its tags, those that stand there most often first. */
  readonly names: readonly LinkView[]
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
    /** `YYYY-MM-DD` for which `address` held the text, and an archived copy of it; empty where they are not known. */
    readonly versionDay: string
    readonly versionCopy: string
    readonly raw: string
    readonly rawNote: string
    /** In which encoding a script can show its lines; empty where it can not. */
    readonly encoding: string
  }
  /** To the page on which it is compared with another; empty where no page can read another. */
  readonly compare: string
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
    readonly lines: readonly {
      readonly text: string
      readonly id: string
      /** To what the line bears out; empty for all others. */
      readonly back: LinkView
    }[]
  }[]
  /** The pieces of a line to copy, each in its own direction; spaces go between. */
  readonly citation: readonly string[]
  /** The same in several styles, in the language of the site and in the article's own. */
  readonly cited: readonly CitedView[]
  /** In which formats the reader can take the citation along. */
  readonly citationFormats: readonly FormatView[]
  /** The nearest first, at most six. */
  readonly related: readonly RelatedView[]
  /** The neighbours in time; undated articles have none. */
  readonly newer: NeighbourView
  readonly older: NeighbourView
}
