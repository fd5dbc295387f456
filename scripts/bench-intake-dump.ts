// Reads one dump of a page as intake reads raw text, with what is shipped or with what was learnt from other pages.
import { blocksText } from '../src/article/block.ts'
import { weighDates } from '../src/article/intake/dates/publication-date.ts'
import { rawText } from '../src/article/raw-text.ts'
import { type Learnt, readText } from '../src/article/read-text.ts'
import type { DumpPage } from './textdump.ts'

/** What was made of a page; empty where nothing was. */
export interface ReadDump {
  readonly body: string
  readonly headline: string
  readonly byline: string
  /** Day of publication; undefined also where only a month or a bound is known. */
  readonly day: string | undefined
}

/** Reads a page. */
export function readDump({ id, text }: Pick<DumpPage, 'id' | 'text'>, learnt?: Learnt): ReadDump {
  const raw = rawText(`${id}.txt`, text)
  const { value: facts } = readText(raw, 0, { markdown: false, described: false }, learnt)
  const bounds = { latestInText: undefined, collected: undefined }
  const published = weighDates({ ...facts.dates, ...bounds, updated: facts.fields.updated ?? null }).value
    .value
  return {
    body: blocksText(facts.body),
    headline: facts.fields.headline?.value ?? '',
    byline: facts.fields.byline?.value ?? '',
    day: /^\d{4}-\d\d-\d\d/.exec(published.edtf)?.[0],
  }
}
