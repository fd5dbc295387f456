// Who wrote it, as the line says: names are parted, never split into given and family names.
import type { Author } from '../article.ts'

/** A word that is a job, a desk or a place of work rather than a name. */
const JOB =
  /\b(?:editor|correspondent|reporter|staff|writers?|bureau|desk|journalist|columnist|contributor|chief|producer|analyst|agencies)\b/i

/** Words by which an organisation is told from a person. */
const ORGANISATION =
  /\b(?:news|times|press|agency|agence|desk|team|staff|office|bureau|media|radio|tv|television|network|foundation|institute|ministry|council|committee|union|university|reuters|bbc|cnn|monitor|post|herald|tribune|gazette|journal|wire|reporters|associated|service|agencies|guardian|observer)\b/i

const TITLE_BEFORE = /^(?:dr|prof|mr|mrs|ms|sir|dame|lt|col|gen|capt|maj|sgt)\.?\s+/i

/** A line that opens with the word by which bylines are known. */
const BYLINE =
  /^(?:by|written by|words by|reported by|report by|story by|author|byline|نویسنده|گزارشگر|لیکوال)\s*[:：]?\s+(\S.*)$/iu

/** Up to five capitalised words, particles allowed: `Ahmad bin Salim`, `J. K. Doe`, `O’Neill`. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+(?:(?:al|bin|bint|ibn|de|del|der|di|da|dos|la|le|van|von|ul|e)\s+)*\p{Lu}[\p{L}\p{M}.’'-]*){1,4}$/u

/** The names after "By", or undefined when the line is no byline. */
export function bylineOf(line: string): string | undefined {
  if (line.length > 120) return undefined
  const names = BYLINE.exec(line)?.[1]
  if (names === undefined || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(names)) return undefined
  if (names.split(/\s+/).length > 16 || !/\p{Lu}|[\u0600-\u06ff]/u.test(names)) return undefined
  const first = splitAuthors(names)[0]
  if (
    first === undefined ||
    !(
      isName(first) ||
      /^[\p{Lu} .’'-]+$/u.test(first) ||
      ORGANISATION.test(first) ||
      /[\u0600-\u06ff]/.test(first) ||
      /^\p{Lu}\S+$/u.test(first)
    )
  )
    return undefined
  return names
}

/** Whether a text has the form of a person's name: two to five capitalised words and nothing else. */
export function isName(text: string): boolean {
  return text.length <= 50 && NAME.test(text) && !ORGANISATION.test(text) && !JOB.test(text)
}

/**
 * The names of a byline: parted at semicolons, ampersands, "and", and at commas; jobs, desks and places
 * after a comma are left out of the names (they stay in the byline).
 */
export function splitAuthors(byline: string): string[] {
  const names: string[] = []
  for (const part of byline.split(/\s*(?:;|&|\band\b|\bwith\b|،|\bاو\b)\s*/iu)) {
    const pieces = part.split(/\s*,\s*/)
    for (const [i, piece] of pieces.entries()) {
      const name = piece.trim().replace(/^(?:by)\s+/i, '')
      if (name === '' || (i > 0 && !isName(name)) || /^in\s/i.test(name)) continue
      if (JOB.test(name) && !isName(name) && pieces.length > 1) continue
      names.push(name.replace(/\s+in\s+\p{Lu}[\p{L} ]+$/u, ''))
    }
  }
  return [...new Set(names)]
}

/** A name as an author; an organisation is told by its words or by standing in capitals alone. */
export function toAuthor(name: string): Author {
  const plain = name.replace(TITLE_BEFORE, '')
  const organisation =
    ORGANISATION.test(plain) ||
    (/^[\p{Lu}\d.&-]+$/u.test(plain) && !plain.includes(' ')) ||
    /\.(?:com|org|net|af)$/i.test(plain)
  return { name, kind: organisation ? 'organisation' : 'person' }
}
