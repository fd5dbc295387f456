// What can go wrong while the search index is made, in words; one function for each problem.
import type { Diagnostic } from '../diagnostic.ts'
import { fileItself } from '../place.ts'

const INDEX = fileItself('pagefind/')

/** Pagefind's own program does not start or stopped; `reason` is its own. */
export const searchUnavailable = (reason: string): Diagnostic => ({
  code: 'search-unavailable',
  severity: 'error',
  message: `The search index could not be made: ${sentence(reason)} The search page will say that it has no index.`,
  at: INDEX,
  hint: 'Run "npm install" again: Pagefind brings a program of its own for each kind of machine.',
})

/** Pagefind refused one article. */
export const searchRecordRefused = (headline: string, permalink: string, reason: string): Diagnostic => ({
  code: 'search-record-refused',
  severity: 'error',
  message: `"${headline}" (${permalink}) cannot be found by search: ${sentence(reason)}`,
  at: INDEX,
})

/** Pagefind took an article and did not hand it back. */
export const searchRecordLost = (headline: string, permalink: string): Diagnostic => ({
  code: 'search-record-lost',
  severity: 'error',
  message: `"${headline}" (${permalink}) cannot be found by search: Pagefind took it and left it out of the index.`,
  at: INDEX,
})

function sentence(reason: string): string {
  const text = reason.trim()
  return /[.!?]$/.test(text) ? text : `${text}.`
}
