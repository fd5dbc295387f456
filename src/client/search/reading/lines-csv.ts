// Lines as a table for spreadsheets.
import { csvOf } from '../../../value/delimited.ts'
import { addressIn } from '../../common/site.ts'
import type { Rows } from '../index/rows.ts'
import type { Line } from './lines.ts'

const COLUMNS = ['before', 'match', 'after', 'title', 'date', 'publication', 'lang', 'url']

/** A table with a row of names, then a row for each line, in their order. */
export function linesCsv(lines: readonly Line[], rows: Pick<Rows, 'row'>, root: URL): string {
  return csvOf([
    COLUMNS,
    ...lines.map(({ before, match, after, row, headline, permalink }) => {
      const { day, dateText, lang, facets } = rows.row(row)
      const date = day === '' ? '' : dateText
      return [
        before.trim(),
        match,
        after.trim(),
        headline,
        date,
        facets.publication.join('; '),
        lang,
        addressIn(root, permalink),
      ]
    }),
  ])
}
