// LexisNexis: the classic form, whose articles stand each under `2 of 3 DOCUMENTS`, and that of Nexis Uni, where they end
// with `End of Document`.

import type { FrontMatterEntry } from '../front-matter/notation.ts'
import type { Line } from '../raw-text.ts'
import {
  type ExportKind,
  type FoundParts,
  foundParts,
  groupsOf,
  type LabelledText,
  type Stretch,
  stretchesOf,
} from './export-kind.ts'
import { entriesOf, entryOf, isDateLine, readableDate } from './labelled-entries.ts'
import { partLabelled, readKnownLabel, readLabel } from './labels.ts'

/** `2 of 3 DOCUMENTS`, `Dokument 2 von 3`, `Document 2 de 3` (the forms that LexisNexisTools parts files at). */
const COUNTER =
  /^(?:\d{1,6} (?:of|von|de|van|di) \d{1,6} (?:documents?|dokumente?n?|documentos?|documenti|documenten)|(?:document[oe]?|dokument) \d{1,6} (?:of|von|de|van|di) \d{1,6})$/i
const END = /^(?:end of document|ende des dokuments?|fin du document|fin del documento|einde van document)$/i
const BODY = /^(?:body|textkörper|text|texte|corps|cuerpo|texto|volltext)$/i
const CLASSIFICATION = /^(?:classification|klassifizierung|klassifikation|clasificación|classificazione)$/i
const GRAPHIC = /^(?:graphic|grafik|graphique|gráfico|notes|correction)$/i
const COPYRIGHT =
  /^(?:copyright\b|©|\(c\) )|^all rights reserved\.?$|^alle rechte vorbehalten\.?$|^tous droits réservés\.?$/i
const LENGTH =
  /^(?:length|länge|longueur|longitud|lunghezza|lengte) ?: *\d[\d.,]* *(?:words?|wörter|mots|palabras|parole|woorden)\b/i
const LOADED =
  /^(?:load-date|load date|update|ladedatum|date-chargement|date de chargement|fecha de carga) ?:/i

export const NEXIS: ExportKind = {
  name: 'Nexis',
  hint: /^[^\S\r\n\u2028\u2029]*(?:length|länge|longueur|longitud|lunghezza|lengte|load-date|load date|update|ladedatum|date-chargement|date de chargement|fecha de carga) ?:/im,
  keepsBetween: false,
  find,
  read,
}

function find(lines: readonly Line[]): FoundParts | undefined {
  if (!lines.some(({ text }) => LENGTH.test(text) || LOADED.test(text))) return undefined
  const counters = lines.flatMap(({ text }, i) => (COUNTER.test(text) ? [i] : []))
  if (counters.length > 0) return between(lines, [0, ...counters.map((at) => at + 1)])
  const ends = lines.flatMap(({ text }, i) => (END.test(text) ? [i + 1] : []))
  if (ends.length > 0 && lines.some(({ text }) => BODY.test(text) || LOADED.test(text)))
    return between(lines, [0, ...ends])
  return isSingle(lines) ? foundParts(stretchesOf(lines)) : undefined
}

/** A text without counter or end: the length in words, and a second label that only a database prints. */
function isSingle(lines: readonly Line[]): boolean {
  const labels = lines.flatMap((line) => readKnownLabel(line)?.label.toLowerCase() ?? [])
  const known = new Set(labels)
  return (
    lines.some(({ text }) => LENGTH.test(text)) &&
    lines.some(({ text }) => LOADED.test(text)) &&
    known.size >= 3
  )
}

/** The stretches from each of some lines to the next; what has no length and no label in it is no article. */
function between(lines: readonly Line[], starts: readonly number[]): FoundParts | undefined {
  const found = starts.flatMap((start, i) => {
    const all = lines.slice(start, starts[i + 1] ?? lines.length)
    const some = COUNTER.test(all.at(-1)?.text ?? '') ? all.slice(0, -1) : all
    return some.some((line) => LENGTH.test(line.text) || LOADED.test(line.text)) ? stretchesOf(some) : []
  })
  return foundParts(found)
}

function read(lines: readonly Line[]): LabelledText {
  const article = withoutCover(lines)
  const start = bodyStart(article)
  const head = partLabelled(article.slice(0, start.head))
  const end = Math.max(start.body, tailStart(article, start.body))
  const tail = partLabelled(article.slice(end), (line) => readLabel(line))
  const prelude = readPrelude(head.others)
  const inline = start.inline ? [start.inline] : []
  return {
    entries: [
      ...prelude.entries,
      ...entriesOf([...head.labelled, ...tail.labelled]).filter(isNewTo(prelude.entries)),
    ],
    body: [...inline, ...stretchesOf(article.slice(start.body, end))],
    hidden: [...prelude.left, ...article.slice(start.head, start.body), ...tail.others].flatMap((line) =>
      stretchesOf([line]),
    ),
    isPrivate:
      lines.length > article.length && lines.some((line) => readKnownLabel(line)?.meaning === 'private'),
  }
}

const isNewTo = (entries: readonly FrontMatterEntry[]) => {
  const keys = new Set(entries.map(({ key }) => key))
  return ({ key }: FrontMatterEntry) => !keys.has(key)
}

/** A cover tells who asked for what; the first article begins two lines above its day. */
function withoutCover(lines: readonly Line[]): readonly Line[] {
  const lastPrivate = lines.findLastIndex((line) => readKnownLabel(line)?.meaning === 'private')
  if (lastPrivate < 0) return lines
  const day = lines.findIndex((line, i) => i > lastPrivate && isDateLine(line))
  return lines.slice(day < 0 ? lastPrivate + 1 : Math.max(lastPrivate + 1, day - 2))
}

/** Where the head ends, and where the story begins. */
interface BodyStart {
  readonly head: number
  readonly body: number
  /** Words of the story that stand behind a label. */
  readonly inline?: Stretch | undefined
}

function bodyStart(lines: readonly Line[]): BodyStart {
  const alone = lines.findIndex(({ text }) => BODY.test(text))
  if (alone >= 0) return { head: alone, body: alone + 1 }
  const labelled = lines.findIndex((line) => readKnownLabel(line)?.meaning === 'body')
  const line = lines[labelled]
  if (line) return { head: labelled, body: labelled + 1, inline: behindLabel(line) }
  return afterLabels(lines)
}

function behindLabel(line: Line): Stretch | undefined {
  const value = readKnownLabel(line)?.value ?? ''
  return value === '' ? undefined : { start: line.end - value.length, end: line.end }
}

/** Below the last labelled line of the head: the first group of lines without a label after one with a label. */
function afterLabels(lines: readonly Line[]): BodyStart {
  let seen = false
  let at = 0
  for (const group of groupsOf(lines)) {
    const { labelled, others } = partLabelled(group)
    if (seen && labelled.length === 0 && !group.every(({ text }) => COPYRIGHT.test(text))) break
    if (labelled.length > 0 && others.length > 0 && seen) {
      const own = group.length - others.length
      return { head: at + own, body: at + own }
    }
    seen ||= labelled.length > 0
    at += group.length
  }
  return { head: at, body: at }
}

/** Where the story ends: below it stand labels, the notice of the holder of the rights, and the mark of the end. */
function tailStart(lines: readonly Line[], from: number): number {
  const classes = lines.findLastIndex(({ text }, i) => i >= from && CLASSIFICATION.test(text))
  if (classes >= 0) {
    const graphic = lines.findIndex(
      ({ text }, i) => i >= from && i < classes && i > classes - 12 && GRAPHIC.test(text),
    )
    return graphic >= 0 ? graphic : classes
  }
  let tail = lines.length
  let at = lines.length
  for (const group of groupsOf(lines.slice(from)).reverse()) {
    const [first] = group
    if (!first) break
    const isMark = group.every(({ text }) => COPYRIGHT.test(text) || END.test(text))
    const isKnown = readKnownLabel(first) !== undefined
    if (!isMark && !isKnown && readLabel(first) === undefined) break
    at -= group.length
    if (isMark || isKnown) tail = at
  }
  return Math.max(from, tail)
}

/** What stands above the labels: newspaper, day and headline in this order, or the headline first. */
function readPrelude(lines: readonly Line[]): {
  readonly entries: readonly FrontMatterEntry[]
  readonly left: readonly Line[]
} {
  const printed = lines.filter(({ text }) => !COPYRIGHT.test(text))
  const copyright = lines.filter(({ text }) => COPYRIGHT.test(text))
  const day = printed.findIndex(isDateLine)
  if (day < 0) {
    const [title = []] = groupsOf(printed)
    return { entries: titleOf(title), left: [...copyright, ...printed.slice(title.length)] }
  }
  const above = printed.slice(0, day)
  const date = printed[day]
  const publication = above.at(-1)
  const edition = countOf(printed.slice(day + 1), ({ gap }) => gap === 0)
  const below = printed.slice(day + 1 + edition)
  const [first = []] = groupsOf(below)
  const title = above.length > 1 ? above.slice(0, -1) : first
  const used = new Set([...title, publication, date])
  return {
    entries: [
      ...titleOf(title),
      ...(publication ? entryOf('publication', publication.text, [publication]) : []),
      ...(date ? entryOf('date', readableDate(date.text), [date]) : []),
    ],
    left: [...copyright, ...printed.filter((line) => !used.has(line))],
  }
}

function titleOf(lines: readonly Line[]): FrontMatterEntry[] {
  return entryOf('title', lines.map(({ text }) => text).join(' '), lines)
}

function countOf(lines: readonly Line[], is: (line: Line) => boolean): number {
  const at = lines.findIndex((line) => !is(line))
  return at < 0 ? lines.length : at
}
