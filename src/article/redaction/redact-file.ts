// A file without the words that are kept from the public: its text, its front matter, its sidecar. What the keeper wrote of
// the redactions goes as well.

import type { Stretch } from '../../value/safe-pattern.ts'
import type { Redaction } from '../access.ts'
import { REDACTIONS } from '../fields/access-kinds.ts'
import type { FieldTable } from '../fields/field-table.ts'
import { readFields } from '../fields/given-fields.ts'
import { normalKey } from '../fields/keys.ts'
import type { Sidecar } from '../fields/sidecar.ts'
import { type FrontMatter, readFrontMatter } from '../front-matter/front-matter.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import { type RawText, rawText } from '../raw-text.ts'
import type { Json } from '../values.ts'
import { Redactor, redactedAt, withStretches } from './redactor.ts'

/** A file whose text holds nothing that is kept from the public. */
export interface RedactedFile {
  readonly raw: RawText
  readonly frontMatter: FrontMatter | undefined
  readonly sidecar: Sidecar | undefined
  readonly redactor: Redactor
  /** The file's own redactions stand first in the redactor's list: how many they are. */
  readonly own: number
}

/** What is needed beside the file's text. */
export interface RedactionSources {
  readonly sidecar: Sidecar | undefined
  /** Those that the settings ask for. */
  readonly ofSettings: readonly Redaction[]
  readonly table: FieldTable
}

/** Takes out what the file, its sidecar and the settings ask for; undefined when that is nothing. */
export function redactFile(
  raw: RawText,
  { sidecar, ofSettings, table }: RedactionSources,
): RedactedFile | undefined {
  // Most files say nothing of that, and reading the front matter of all twice would cost more than looking.
  const asking = /redact/i.test(raw.text) ? readFrontMatter(raw).value : undefined
  const inFile = asking ? readFields(raw, asking.entries, 'front-matter', table).redactions : []
  const own = [...inFile, ...(sidecar?.given.redactions ?? [])]
  const all = [...own, ...ofSettings]
  if (all.length === 0) return undefined
  const frontMatter = asking ?? readFrontMatter(raw).value
  const redactor = new Redactor(all)
  const isMarked = frontMatter?.format === 'yaml' || frontMatter?.format === 'lines'
  const whole =
    inFile.length > 0 && frontMatter && !isMarked ? [{ start: 0, end: frontMatter.bodyStart }] : undefined
  const text = redactedPart(raw, frontMatter?.entries ?? [], redactor, whole)
  return {
    raw: text.raw,
    frontMatter: frontMatter && {
      ...frontMatter,
      entries: text.entries,
      bodyStart: text.at(frontMatter.bodyStart),
    },
    sidecar: sidecar && redactedSidecar(sidecar, redactor, table),
    redactor,
    own: own.length,
  }
}

function redactedSidecar(sidecar: Sidecar, redactor: Redactor, table: FieldTable): Sidecar {
  const { raw, entries } = redactedPart(sidecar.raw, sidecar.entries, redactor)
  const { unreadWithholding, redactions } = sidecar.given
  const given = { ...readFields(raw, entries, 'sidecar', table), unreadWithholding, redactions }
  return { raw, entries, given }
}

/**
 * A text and its entries. `whole` is what goes besides: the front matter in TOML and JSON, where the place of a list is not
 * known to its end.
 */
function redactedPart(
  raw: RawText,
  entries: readonly FrontMatterEntry[],
  redactor: Redactor,
  whole?: readonly Stretch[],
) {
  const isOwn = ({ key }: FrontMatterEntry) => REDACTIONS.keys.includes(normalKey(key))
  const lists = whole ?? entries.filter(isOwn)
  const outside = parted(raw.text, lists)
  // What is found within the lists themselves does not count as found.
  const found = outside.flatMap(({ start, end }) =>
    redactor
      .find(raw.text.slice(start, end), true)
      .map((stretch) => withMarks(raw.text, start + stretch.start, start + stretch.end)),
  )
  const redacted = redactedAt(raw.text, withStretches(found, lists))
  return {
    raw: rawText(redactor.text(raw.path), redacted.text),
    at: redacted.at,
    entries: entries
      .filter((entry) => !isOwn(entry))
      .map(({ key, value, start, end }) => ({
        key,
        value: redactedJson(value, redactor),
        start: redacted.at(start),
        end: redacted.at(end),
      })),
  }
}

/** A stretch with the marks of emphasis beside it whose other halves are within: `**Mina** Rahbar` leaves no stars. */
function withMarks(text: string, start: number, end: number): Stretch {
  const open: string[] = []
  for (const [mark] of text.slice(start, end).matchAll(/\*+|_+|~~|`+/g)) {
    if (open.at(-1) === mark) open.pop()
    else open.push(mark)
  }
  let [from, to] = [start, end]
  for (const mark of open.reverse()) {
    if (text.startsWith(mark, to)) to += mark.length
    else if (text.endsWith(mark, from)) from -= mark.length
  }
  return { start: from, end: to }
}

/** The stretches of a text between some entries. */
function parted(text: string, entries: readonly Stretch[]): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let from = 0
  for (const { start, end } of entries) {
    parts.push({ start: from, end: start })
    from = end
  }
  return [...parts, { start: from, end: text.length }]
}

/** A value without the words, in its keys as well. */
export function redactedJson(value: Json, redactor: Redactor): Json {
  if (typeof value === 'string') return redactor.text(value)
  if (typeof value !== 'object' || value === null)
    return redactor.isIn(String(value)) ? redactor.text(String(value)) : value
  if (Array.isArray(value)) return value.map((item: Json) => redactedJson(item, redactor))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [redactor.text(key), redactedJson(inner as Json, redactor)]),
  )
}
