// Between the first step and the second: a file that is the export of a database, a mailbox or a chat is as many articles as
// it holds.
import * as problem from '../../diagnostic/catalogue/exports.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { fileItself } from '../../diagnostic/place.ts'
import { type FoundExport, findExport, findExportedPage } from '../exports/read-export.ts'
import { placeOfKey, sharedPart } from '../fields/sidecar.ts'
import type { OpenFile } from './open-file.ts'
import { stopped } from './outcomes.ts'

/** A file as the articles that it holds, each to be read like a file of its own; every other file is one. */
export function partFile(file: OpenFile): Outcome<readonly OpenFile[] | undefined> {
  const found = exportIn(file)
  if (!found) return { value: [file], diagnostics: [] }
  if (found.tooMany !== undefined)
    return stopped(problem.tooManyArticles(found.name, found.tooMany, fileItself(file.raw.path)))
  const { sidecar, table } = file
  const isSeveral = found.articles.length > 1
  const shared = isSeveral && sidecar ? sharedPart(sidecar, table) : sidecar
  const value = found.articles.map(({ raw, text, part }) => ({
    ...file,
    raw,
    exported: text,
    sidecar: shared,
    facts: part ? { ...file.facts, part } : file.facts,
  }))
  const diagnostics: Diagnostic[] = []
  const at = fileItself(file.raw.path)
  if (found.unparted !== undefined) diagnostics.push(problem.severalMessages(found.name, found.unparted, at))
  if (isSeveral && sidecar)
    for (const key of sidecar.entries.filter((entry) => shared && !shared.entries.includes(entry)))
      diagnostics.push(problem.sidecarFieldOfOne(key.key, found.articles.length, placeOfKey(sidecar, key)))
  return { value, diagnostics }
}

function exportIn({ facts, raw }: OpenFile): FoundExport | undefined {
  if (facts.form === 'html') return findExportedPage(raw)
  return facts.form === 'text' ? findExport(raw) : undefined
}
