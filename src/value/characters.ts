// Characters that a text has beside its words: blanks, marks that nobody sees, and the mark of its byte order.

/**
 * What is in a text and is not seen: soft hyphens, zero-width spaces, word joiners, byte order marks, and the marks that
 * turn the order of what follows. Joiners (U+200C, U+200D) and plain marks of direction (U+200E, U+200F) are not among
 * them: they are part of how Persian and Arabic words are spelt. A citation and the terminal leave out other sets, for
 * other reasons; theirs stand with them.
 */
const INVISIBLE = '\\u00ad\\u200b\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069'
const INVISIBLES = new RegExp(`[${INVISIBLE}]+`, 'g')
const NO_INK_UNIT = new RegExp(`[\\s${INVISIBLE}]`)
const NO_INK = new RegExp(`[\\s${INVISIBLE}]+`, 'g')

/** A text without what is not seen in it; blanks and joiners stay. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLES, '')
}

/** What of a text would be seen in print: neither blanks nor invisible characters. */
export function inkOf(text: string): string {
  return text.replace(NO_INK, '')
}

/** Whether a UTF-16 unit is part of the ink of a text. */
export function isInk(unit: string): boolean {
  return !NO_INK_UNIT.test(unit)
}

/** A text in one line: every run of blanks is one space, none stand at its ends. */
export function inOneLine(text: string): string {
  return NOT_ONE_LINE.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** Most texts that are asked are in one line already, and copying them costs more than looking. */
const NOT_ONE_LINE = /[^\S ]| {2}|^ | $/

/** A text without the byte order mark before it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
