// Where the links of a Markdown text stand in its file.
import type { Place } from '../../diagnostic/place.ts'
import type { LinkTarget } from '../block.ts'
import { type RawText, rawPlace } from '../raw-text.ts'

/** The addresses of one text may be looked for through so many times its length; later ones have the place of their line. */
const MOST_WALKS = 500

/** Finds the links of one text. */
export class LinkPlaces {
  private readonly raw: RawText
  /** Where each address was found, or not (-1), from which offset on. */
  private readonly known = new Map<string, { readonly from: number; readonly at: number }>()
  /** UTF-16 units that may still be looked through. */
  private room: number

  constructor(raw: RawText) {
    this.raw = raw
    this.room = raw.text.length * MOST_WALKS
  }

  /** The target of a link that is written on a line, from 1, or below it. */
  target(href: string, wiki: boolean, line: number): LinkTarget {
    return { href, wiki, at: this.placeOf(href, line) }
  }

  /** The place of an address that leads into the archive; null for one that leads out of it. */
  private placeOf(href: string, line: number): Place | null {
    if (/^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith('//')) return null
    const start = this.raw.lineStarts[line - 1] ?? 0
    const at = this.find(href, start)
    return at < 0 ? rawPlace(this.raw, start) : rawPlace(this.raw, at, at + href.length)
  }

  /** The offset at which an address stands first from another on; -1 when it is not found. */
  private find(href: string, from: number): number {
    const known = this.known.get(href)
    if (known && known.from <= from && (known.at < 0 || from <= known.at)) return known.at
    if (this.room <= 0) return -1
    const at = this.raw.text.indexOf(href, from)
    this.room -= (at < 0 ? this.raw.text.length : at) - from
    this.known.set(href, { from, at })
    return at
  }
}
