// The readable part of an address: letters and digits of every script, joined by hyphens.
import type { Branded } from './branded.ts'

/**
 * One segment of a permalink: lower-case letters, marks and digits of any script with single hyphens
 * between, in Unicode normal form C, at most {@link SLUG_BYTES} bytes of UTF-8. May be empty.
 */
export type Slug = Branded<'Slug'>

/** File systems allow 255 bytes a name; this leaves room for an id and for tools that add to names. */
export const SLUG_BYTES = 100

/**
 * Makes a slug of any text. A fixed point: `slugify(slugify(x)) === slugify(x)`. Text without letters
 * or digits gives the empty slug.
 */
export function slugify(text: string): Slug {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['\u2018\u2019\u02bc`\u00ad\u0640]/g, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return cutToBytes(words) as Slug
}

/** Names that Windows gives to devices: no folder can bear them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * Whether a slug may stand alone as the last segment of an article's address. Not so when it is empty,
 * when it reads like a date or pagination segment (`01`, `page`), or when it names a device.
 */
export function standsAlone(slug: Slug): boolean {
  return canNameFolder(slug) && !/^\p{N}+$/u.test(slug)
}

/** Whether a slug may stand alone below a list: it is not empty, no device, and not the word of later pages. */
export function canNameFolder(slug: Slug): boolean {
  return slug !== '' && slug !== 'page' && !DEVICE.test(slug)
}

function cutToBytes(words: string): string {
  const encoder = new TextEncoder()
  if (encoder.encode(words).length <= SLUG_BYTES) return words
  let kept = ''
  for (const word of words.split('-')) {
    const longer = kept === '' ? word : `${kept}-${word}`
    if (encoder.encode(longer).length > SLUG_BYTES) break
    kept = longer
  }
  if (kept !== '') return kept
  let bytes = 0
  for (const character of words) {
    bytes += encoder.encode(character).length
    if (bytes > SLUG_BYTES) break
    kept += character
  }
  return kept
}
