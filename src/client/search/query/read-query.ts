// Reads what was typed: words and phrases, each as searches that Pagefind answers exactly.
import { searchText } from '../../../value/fold.ts'
import { wordKey } from '../../text/words.ts'

/** One thing that must be in an article: a word, or words in a row. */
export interface Term {
  /** As the reader typed it, folded: `human rights`, `co-operation`. */
  readonly text: string
  /**
   * Quoted searches of which one must answer. A hyphen makes two: the index holds `co-operation` as one
   * word, and another article may have the parts as two.
   */
  readonly searches: readonly string[]
}

/** A query, read. */
export interface Query {
  /** All words, for Pagefind's ranking. Empty when nothing was asked. */
  readonly ranking: string
  readonly terms: readonly Term[]
  /** The word still being typed, which may go on; empty when every word is finished. */
  readonly prefix: string
}

/** Quotation marks of the scripts at hand; any of them opens and any closes. */
const QUOTES = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/

/** More parts than this are not looked for as one joined word. */
const LONGEST_COMPOUND = 4

/**
 * Reads a query: words, and phrases in quotation marks, in any mixture. While it is being typed
 * (`typing`), its last word counts as a prefix unless a space or a quotation mark ends it.
 */
export function readQuery(input: string, typing: boolean): Query {
  const lower = input.normalize('NFKC').toLowerCase()
  const pieces = lower.split(QUOTES)
  const terms: Term[] = []
  let prefix = ''
  for (const [i, piece] of pieces.entries()) {
    const last = i === pieces.length - 1
    const words = wordsOf(piece)
    const open = typing && last && words.length > 0 && !/\s$/.test(piece)
    if (i % 2 === 1 && !open) {
      addTerm(terms, words)
      continue
    }
    const runs = piece.split(/\s+/).map(wordsOf)
    const unfinished = open ? runs.pop() : undefined
    for (const run of runs) addTerm(terms, run)
    if (unfinished !== undefined) {
      prefix = unfinished.at(-1) ?? ''
      addTerm(terms, unfinished.slice(0, -1))
    }
  }
  const ranking = [...terms.flatMap(({ text }) => partsOf(text)), ...partsOf(prefix)].join(' ')
  return { ranking, terms, prefix }
}

function wordsOf(text: string): string[] {
  return searchText(text)
    .split(/\s+/)
    .filter((word) => wordKey(word) !== '')
}

function addTerm(terms: Term[], words: readonly string[]): void {
  const text = words.join(' ')
  if (text === '' || terms.some((term) => term.text === text)) return
  terms.push({ text, searches: searchesFor(words) })
}

function searchesFor(words: readonly string[]): string[] {
  const parts = words.flatMap(partsOf)
  const forms = [words.join(' '), parts.join(' ')]
  if (parts.length > 1 && parts.length <= LONGEST_COMPOUND) forms.push(parts.join(''))
  return [...new Set(forms.map((form) => form.replace(/\p{Pd}/gu, '')))].map((form) => `"${form}"`)
}

/** The parts of a word with hyphens; apostrophes and full stops within a word do not part it. */
function partsOf(text: string): string[] {
  return text.split(/[\s\p{Pd}]+/u).filter((part) => wordKey(part) !== '')
}
