// Tables of texts in files that spreadsheets open: CSV as in RFC 4180, and the same with tabs. What a spreadsheet would compute is
// kept from being computed.

/** What stands between two cells. */
export type Separator = ',' | ';' | '\t'

/** A table of texts for spreadsheets: UTF-8 with byte order mark for Excel, CRLF and quotes as in RFC 4180. */
export function csvOf(rows: readonly (readonly string[])[], separator: Separator = ','): string {
  return `\ufeff${rows.map((row) => `${row.map((text) => cell(text, separator)).join(separator)}\r\n`).join('')}`
}

/** Formulas begin so, also in the wide forms that some spreadsheets accept (OWASP, CSV injection); apostrophes before one are counted in, so that one more can be taken away again. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

function cell(text: string, separator: Separator): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell without the apostrophe that {@link csvOf} put before it. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}

/**
 * The rows of a table, each with its cells. Its separator is the one that stands most often in the first line; an end of line is any
 * of CR LF, LF and CR. Undefined where a quotation mark is not closed.
 */
export function readDelimited(text: string): string[][] | undefined {
  const from = text.startsWith('\ufeff') ? 1 : 0
  return new DelimitedReader(text, separatorOf(text.slice(from))).rows(from)
}

/** The same table may have passed through a spreadsheet of a country that writes decimals with a comma: it parts cells by semicolons. */
function separatorOf(text: string): Separator {
  const [line = ''] = text.split(/[\r\n]/, 1)
  const names = line.replace(/"[^"]*"/g, '')
  const count = (separator: Separator) => names.split(separator).length
  if (count('\t') > 1 && count('\t') >= count(',')) return '\t'
  return count(';') > count(',') ? ';' : ','
}

class DelimitedReader {
  readonly #text: string
  readonly #plain: RegExp

  constructor(text: string, separator: Separator) {
    this.#text = text
    this.#plain = new RegExp(`[${separator}\r\n]`, 'g')
  }

  rows(from: number): string[][] | undefined {
    const rows: string[][] = []
    let row: string[] = []
    let at = from
    while (at < this.#text.length) {
      const read = this.#cell(at)
      if (!read) return undefined
      row.push(read.text)
      at = read.end
      const isLast = at >= this.#text.length
      const mark = this.#text[at++]
      if (isLast || mark === '\r' || mark === '\n') {
        if (mark === '\r' && this.#text[at] === '\n') at++
        rows.push(row)
        row = []
      } else if (at === this.#text.length) row.push('')
    }
    if (row.length > 0) rows.push(row)
    return rows
  }

  /** The cell that begins at a place, and where it ends. */
  #cell(at: number): { readonly text: string; readonly end: number } | undefined {
    let text = ''
    let from = at
    while (this.#text[from] === '"') {
      const end = this.#text.indexOf('"', from + 1)
      if (end < 0) return undefined
      text += `${text === '' && from === at ? '' : '"'}${this.#text.slice(from + 1, end)}`
      from = end + 1
    }
    this.#plain.lastIndex = from
    const end = this.#plain.exec(this.#text)?.index ?? this.#text.length
    return { text: text + this.#text.slice(from, end), end }
  }
}
