// What a citation of an article is made of: plain facts, the same in the generator and in the reader's browser.

/** Who wrote an article, as printed: a name is never split, for the order of its parts is not known. */
export interface CitedAuthor {
  readonly name: string
  readonly kind: 'person' | 'organisation'
}

/** When an article was published, and how far that is known. */
export interface CitedDate {
  /** The archive's profile of EDTF (`value/archive-date.ts`); empty when nothing is known. */
  readonly edtf: string
  /** As the page shows it: `1 January 2022`, `[circa January 2022]`, `undated`. */
  readonly text: string
  /** Of a `bounded` date only one side is known: it counts as undated, with a note. */
  readonly status: 'stated' | 'supplied' | 'inferred' | 'bounded' | 'unknown'
}

/** Rights in an article's text. */
export interface CitedRights {
  /** In words, or the name of a statement of rightsstatements.org. */
  readonly words: string
  /** Address of that statement; empty for other words. */
  readonly uri: string
}

/** One article as it is cited. Every text may be hostile; an empty text or list says that it is not known. */
export interface CitationFacts {
  /** The record's id: short, stable, the key of the citation. */
  readonly id: string
  readonly headline: string
  /** Whether the archive made the headline: it is cited in brackets. */
  readonly headlineSupplied: boolean
  /** As printed, without the word "By". */
  readonly byline: string
  readonly authors: readonly CitedAuthor[]
  readonly publication: string
  readonly date: CitedDate
  /** BCP 47; `und` when it is not known. */
  readonly language: string
  /** Absolute address of the article's page in the archive; empty when the archive does not know where it stands. */
  readonly address: string
  /** Of the same page from the root of the site: `/2022/01/02/valley/`; empty when there is none. */
  readonly path: string
  /** Address of the page that the text was taken from. */
  readonly sourceAddress: string
  /** Title of the archive. */
  readonly archive: string
  readonly tags: readonly string[]
  /** Of the raw bytes of the article's file, in hexadecimal digits. */
  readonly sha256: string
  /** Who may copy the text; its words are empty where nothing is said of that. */
  readonly rights: CitedRights
  /** A reader's own note, in lines; absent outside of a reader's collection. */
  readonly note?: string
}
