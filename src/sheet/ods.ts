// OpenDocument spreadsheets (ODF 1.3, part 3): a zip in which content.xml holds the cells. Its first sheet is read.
import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'

/** Rows of cells; or in a sentence why there are none. */
export type ReadSheet = { readonly rows: readonly (readonly string[])[] } | { readonly reason: string }

const CONTENT = 'content.xml'
/** More cells than this are not read: a few bytes can say that a row is repeated a million times. */
const MOST_CELLS = 4_000_000

/** The rows of the first sheet, of which no more than `limit` bytes are unpacked. */
export function readOds(bytes: Uint8Array, limit: number): ReadSheet {
  let isTooLarge = false
  try {
    const { [CONTENT]: content } = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name !== CONTENT) return false
        isTooLarge = originalSize > limit
        return !isTooLarge
      },
    })
    if (isTooLarge) return { reason: `It holds more than the ${limit / 1024 / 1024} MiB that are read.` }
    if (!content) return { reason: 'It is no OpenDocument spreadsheet: it has no content.xml.' }
    return new OdsReader().read(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return { reason: 'It is no OpenDocument spreadsheet, or it is damaged or locked with a password.' }
  }
}

type Attributes = Readonly<Record<string, string>>

class OdsReader {
  readonly #rows: string[][] = []
  #sheets = 0
  #cells = 0
  #row: string[] = []
  /** Empty rows and cells, which are there only when something follows them. */
  #emptyRows = 0
  #emptyCells = 0
  #cell: Attributes | undefined
  #paragraphs: string[] = []
  /** How many open elements are notes of a cell. */
  #notes = 0
  #repeated = 1

  read(xml: string): ReadSheet {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name) => this.#close(name),
        ontext: (text) => this.#text(text),
      },
      { xmlMode: true, decodeEntities: true },
    )
    parser.end(xml)
    if (this.#cells > MOST_CELLS) return { reason: 'It has more than the four million cells that are read.' }
    return this.#sheets === 0 ? { reason: 'It has no sheet.' } : { rows: this.#rows }
  }

  #open(name: string, attributes: Attributes): void {
    if (name === 'table:table') this.#sheets++
    if (this.#sheets !== 1) return
    if (name === 'office:annotation') this.#notes++
    if (name === 'table:table-row') {
      this.#row = []
      this.#emptyCells = 0
      this.#repeated = countIn(attributes['table:number-rows-repeated'])
    } else if (isCell(name)) {
      this.#cell = attributes
      this.#paragraphs = []
    } else if (!this.#cell || this.#notes > 0) return
    else if (name === 'text:p') this.#paragraphs.push('')
    else if (name === 'text:s') this.#text(' '.repeat(Math.min(100, countIn(attributes['text:c']))))
    else if (name === 'text:tab') this.#text('\t')
    else if (name === 'text:line-break') this.#text('\n')
  }

  #text(text: string): void {
    if (!this.#cell || this.#notes > 0 || this.#paragraphs.length === 0) return
    this.#paragraphs[this.#paragraphs.length - 1] += text
  }

  #close(name: string): void {
    if (name === 'table:table' && this.#sheets === 1) this.#sheets = 2
    if (this.#sheets !== 1) return
    if (name === 'office:annotation') this.#notes--
    else if (isCell(name)) this.#endCell()
    else if (name === 'table:table-row') this.#endRow()
  }

  #endCell(): void {
    const attributes = this.#cell ?? {}
    const text = textOf(attributes, this.#paragraphs)
    const count = countIn(attributes['table:number-columns-repeated'])
    this.#cell = undefined
    if (text === '') this.#emptyCells += count
    else {
      this.#add(this.#emptyCells, '', this.#row)
      this.#emptyCells = 0
      this.#add(count, text, this.#row)
    }
  }

  #endRow(): void {
    if (this.#row.length === 0) {
      this.#emptyRows += this.#repeated
      return
    }
    this.#cells += this.#emptyRows + this.#row.length * this.#repeated
    if (this.#cells > MOST_CELLS) return
    for (let i = 0; i < this.#emptyRows; i++) this.#rows.push([])
    this.#emptyRows = 0
    for (let i = 0; i < this.#repeated; i++) this.#rows.push(this.#row)
  }

  #add(count: number, text: string, row: string[]): void {
    this.#cells += count
    if (this.#cells > MOST_CELLS) return
    for (let i = 0; i < count; i++) row.push(text)
  }
}

function isCell(name: string): boolean {
  return name === 'table:table-cell' || name === 'table:covered-table-cell'
}

function countIn(written: string | undefined): number {
  const count = Number(written ?? 1)
  return Number.isSafeInteger(count) && count > 0 ? count : 1
}

/** A day and a number have their value beside what is shown of them, which depends on the spreadsheet's country. */
function textOf(attributes: Attributes, paragraphs: readonly string[]): string {
  const shown = paragraphs.join('\n')
  const { 'office:date-value': day, 'office:value': number } = attributes
  switch (attributes['office:value-type']) {
    case 'date':
      return day?.replace(/T00:00:00(?:\.0+)?$/, '') ?? shown
    case 'float':
      return number ?? shown
    default:
      return shown
  }
}
