// The type that a static host gives a file, by its name. The only file that uses mrmime.
import { extname } from 'node:path'
import { lookup } from 'mrmime'

/** Types that mrmime does not know. */
const OTHERS: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex',
  '.ico': 'image/x-icon',
  '.jsonl': 'application/jsonl',
  '.ris': 'application/x-research-info-systems',
}

/** Types of text, all of which we write as UTF-8. An SVG image declares its own encoding. */
const TEXT = /^text\/|^application\/(?:.*\b(?:json|xml|jsonl)|x-bibtex|x-research-info-systems)$/

/**
 * The value of `Content-Type`; `application/octet-stream` for endings that are not known. The index files of Pagefind
 * have endings of their own and are bytes.
 */
export function contentType(path: string): string {
  // Without an ending, mrmime would take the whole name for one.
  const ending = extname(path).toLowerCase()
  const type = OTHERS[ending] ?? (ending === '' ? undefined : lookup(ending)) ?? 'application/octet-stream'
  return TEXT.test(type) ? `${type}; charset=utf-8` : type
}
