// What a styled citation is made of: pieces of text with the marks that follow them.
import type { CitationWords } from './words.ts'

/** A piece of a citation; a space goes between two. */
export interface Segment {
  readonly text: string
  /** Set in italics, where its script has any. */
  readonly italic: boolean
  /** Marks right behind the text that are not part of it; empty for none. */
  readonly after: string
}

/** A citation as plain text. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map(({ text, after }) => text + after).join(' ')
}

/** A piece as it is; one without text is left out by {@link joined}. */
export function segment(text: string, italic = false): Segment {
  return { text, italic, after: '' }
}

/** Pieces with a mark between them and one at the end. A full stop is not put behind a text that ends in one. */
export function joined(segments: readonly Segment[], between: string, end: string): Segment[] {
  const held = segments.filter(({ text }) => text !== '')
  return held.map((each, i) => {
    const mark = i < held.length - 1 ? between : end
    return mark === '.' && endsSentence(each.text) ? each : { ...each, after: mark }
  })
}

/** A title in the quotation marks of the language, with the mark that follows it inside of them where that is the custom. */
export function quoted(title: string, mark: '.' | ',', words: CitationWords): Segment {
  const [open, close] = words.quotes
  const [innerOpen, innerClose] = words.innerQuotes
  const inner = title.replaceAll(open, innerOpen).replaceAll(close, innerClose)
  const sign = mark === '.' ? (endsSentence(inner) ? '' : '.') : words.comma
  if (!words.marksWithinQuotes) return { ...segment(open + inner + close), after: sign }
  const bare = inner.endsWith(innerClose) ? inner.slice(0, -innerClose.length) : inner
  return segment(open + bare + sign + inner.slice(bare.length) + close)
}

/** A title that is a sentence of its own, without quotation marks around it. */
export function sentence(title: string, words: CitationWords, italic = false): Segment {
  const [, close] = words.quotes
  if (endsSentence(title)) return segment(title, italic)
  return words.marksWithinQuotes && title.endsWith(close)
    ? segment(`${title.slice(0, -close.length)}.${close}`, italic)
    : { ...segment(title, italic), after: '.' }
}

/** A title with the quotation marks and apostrophes of print in place of those of a typewriter. */
export function typeset(title: string, { quotes: [open, close] }: CitationWords): string {
  return title
    .replace(/(^|[\s([{—–-])"/g, `$1${open}`)
    .replaceAll('"', close)
    .replace(/(\p{L})'(?=\p{L}|\s|$)/gu, '$1’')
}

/** Whether a text brings a full stop, a question mark or an exclamation mark, be it within a quotation. */
function endsSentence(text: string): boolean {
  return /[.?!؟۔][”’»]*$/.test(text)
}
