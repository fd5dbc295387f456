// Words of a mail's header that are not ASCII, as RFC 2047 writes them: `=?utf-8?Q?Z=C3=BCrich?=`.
const WORD = /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^? ]*)\?=(?:\s+(?==\?))?/gi

/** A header's value as it is read; what cannot be decoded stays as it is written. */
export function encodedWords(value: string): string {
  return value.replace(WORD, (whole, charset: string, how: string, words: string) => {
    try {
      const latin = how.toLowerCase() === 'b' ? atob(words) : quoted(words)
      const bytes = Uint8Array.from(latin, (letter) => letter.charCodeAt(0))
      return new TextDecoder(charset, { fatal: true }).decode(bytes)
    } catch {
      return whole
    }
  })
}

function quoted(words: string): string {
  return words
    .replaceAll('_', ' ')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
