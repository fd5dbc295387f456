// What can go wrong while the search index is made.
import { fileItself } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const SEARCH_CODES = {
  'search-unavailable': {
    severity: 'error',
    meaning:
      'Pagefind, the program that makes the search index, does not start or stopped at work. All other pages are made.',
    hint: 'Run "npm install" again: Pagefind brings a program of its own for each kind of machine.',
  },
  'search-record-refused': {
    severity: 'error',
    meaning: 'Pagefind refused one article, for the reason in the message. Its page is made.',
    advice: 'Report it to Backfile, with the file.',
  },
  'search-record-lost': {
    severity: 'error',
    meaning: 'Pagefind accepted an article and did not give it back with the others. Its page is made.',
    advice: 'Build again with an empty .backfile/ folder; if it happens again, report it to Backfile.',
  },
} as const satisfies CodeTable

const problem = problemsOf(SEARCH_CODES)
const INDEX = fileItself('pagefind/')

/** Pagefind's own program does not start or stopped; `reason` is its own. */
export const searchUnavailable = (reason: string) =>
  problem(
    'search-unavailable',
    INDEX,
    `The search index could not be made: ${sentence(reason)} The search page will say that it has no index.`,
  )

/** Pagefind refused one article. */
export const searchRecordRefused = (headline: string, permalink: string, reason: string) =>
  problem(
    'search-record-refused',
    INDEX,
    `"${headline}" (${permalink}) cannot be found by search: ${sentence(reason)}`,
  )

/** Pagefind took an article and did not hand it back. */
export const searchRecordLost = (headline: string, permalink: string) =>
  problem(
    'search-record-lost',
    INDEX,
    `"${headline}" (${permalink}) cannot be found by search: Pagefind took it and left it out of the index.`,
  )

function sentence(reason: string): string {
  const text = reason.trim()
  return /[.!?]$/.test(text) ? text : `${text}.`
}
