// The styles in which an article is cited on its page: APA 7, MLA 9 and Chicago 17. Each is held against the official styles of CSL
// by `npm run conformance`.
import { memoized } from '../../value/memo.ts'
import type { CitationFacts } from '../citation-facts.ts'
import { oneLine, titleOf, webAddress } from '../text.ts'
import { dayFirst, inFull, type StyledDate, yearFirst } from './dates.ts'
import { namesOfApa, namesOfBibliography, namesOfMla, namesOfNote } from './names.ts'
import { joined, quoted, type Segment, segment, sentence, typeset } from './segment.ts'
import { titleCase } from './title-case.ts'
import type { CitationWords } from './words.ts'

/** A style. */
export interface CitationStyle {
  /** The end of its text's key, `cite.style.NAME`. */
  readonly name: 'apa' | 'mla' | 'chicago-note' | 'chicago-bibliography'
  write(facts: CitationFacts, words: CitationWords): readonly Segment[]
}

/** Every style, in the order in which they are shown. */
export const CITATION_STYLES: readonly CitationStyle[] = [
  { name: 'apa', write: apa },
  { name: 'mla', write: mla },
  { name: 'chicago-note', write: chicagoNote },
  { name: 'chicago-bibliography', write: chicagoBibliography },
]

/** `Hughes, M. (2022, January 1). Valley holds. *AOPNEWS*. Archive, id. https://…` */
function apa(facts: CitationFacts, words: CitationWords): Segment[] {
  const publication = oneLine(facts.publication)
  const authors = joined([segment(namesOfApa(namedAuthors(facts), words))], '', '.')
  const title = sentence(typeset(titleOf(facts), words), words, publication === '')
  const { text, circa } = yearFirst(facts, words)
  const year = text === '' ? words.noDate : circa ? `${words.circa} ${text}` : text
  const date = { ...segment(`(${year})`), after: '.' }
  return [
    ...(authors.length > 0 ? [...authors, date, title] : [title, date]),
    ...joined([segment(publication, true)], '', '.'),
    ...joined([segment(placeOf(facts, words))], '', '.'),
    ...joined([segment(webAddress(facts.address))], '', ''),
  ]
}

/** `Hughes, Michael. “Valley Holds.” *AOPNEWS*, 1 Jan. 2022, https://…. Archive, id.` */
function mla(facts: CitationFacts, words: CitationWords): Segment[] {
  const publication = oneLine(facts.publication)
  const title = headlineOf(facts, words)
  const container = [
    segment(publication, true),
    segment(doubted(dayFirst(facts, words))),
    segment(webAddress(facts.address)),
  ]
  return [
    ...joined([segment(namesOfMla(namedAuthors(facts), words))], '', '.'),
    publication === '' ? sentence(title, words, true) : quoted(title, '.', words),
    ...joined(container, words.comma, '.'),
    ...joined([segment(placeOf(facts, words))], '', '.'),
  ]
}

/** `Michael Hughes, “Valley Holds,” *AOPNEWS*, January 1, 2022, Archive, id, https://….` */
function chicagoNote(facts: CitationFacts, words: CitationWords): Segment[] {
  return [
    ...joined([segment(namesOfNote(namedAuthors(facts), words))], '', words.comma),
    quoted(headlineOf(facts, words), ',', words),
    ...joined(
      [
        segment(oneLine(facts.publication), true),
        segment(doubted(inFull(facts, words)) || words.noDate),
        segment(placeOf(facts, words)),
        segment(webAddress(facts.address)),
      ],
      words.comma,
      '.',
    ),
  ]
}

/** `Hughes, Michael. “Valley Holds.” *AOPNEWS*, January 1, 2022. Archive, id. https://….` Without an author the paper stands first. */
function chicagoBibliography(facts: CitationFacts, words: CitationWords): Segment[] {
  const publication = oneLine(facts.publication)
  const authors = namesOfBibliography(namedAuthors(facts), words)
  const hasContainer = authors !== '' && publication !== ''
  const date = segment(doubted(inFull(facts, words)) || words.noDate)
  return [
    ...joined([segment(authors || publication)], '', '.'),
    quoted(headlineOf(facts, words), hasContainer ? '.' : ',', words),
    ...joined([segment(hasContainer ? publication : '', true), date], words.comma, '.'),
    ...joined([segment(placeOf(facts, words)), segment(webAddress(facts.address))], '.', '.'),
  ]
}

function namedAuthors({ authors }: CitationFacts): CitationFacts['authors'] {
  return authors.filter(({ name }) => oneLine(name) !== '')
}

/** The archive that holds the article, and the article's place in it. */
function placeOf({ archive, id }: CitationFacts, { comma }: CitationWords): string {
  return [archive, id].map(oneLine).filter(Boolean).join(`${comma} `)
}

function headlineOf(facts: CitationFacts, words: CitationWords): string {
  return typeset(capitalized(facts), words)
}

/** Remembered, for three styles ask for the same. */
const capitalized = memoized((facts: CitationFacts): string => {
  const title = titleOf(facts)
  return facts.language.split('-')[0] === 'en' ? titleCase(title) : title
})

/** What the archive inferred, and what is doubtful, in brackets (MLA 9, 5.82; Chicago 17, 14.145). */
function doubted({ text, circa }: StyledDate): string {
  return circa && text !== '' ? `[${text}?]` : text
}
