// From `templates/texts/*.json` to phrases, with what is wrong in them.

import {
  textNotPlural,
  textsLanguageUnknown,
  textsUnreadable,
  textUnknown,
  textValueUnknown,
} from '../../diagnostic/catalogue/templates.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { fileItself, type Place, placeAt } from '../../diagnostic/place.ts'
import { readStrictJson } from '../../value/json.ts'
import { readLanguage } from '../../value/language.ts'
import { memoizedText } from '../../value/memo.ts'
import { type Phrase, valueNames } from '../../value/wording.ts'
import type { Catalogues } from './texts.ts'

/** A file of texts. `path` is `templates/texts/fa-AF.json`. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/**
 * Reads files of texts; of two for one language, the later one's texts count. The first English file says which
 * keys there are. What cannot be used is left out, with a diagnostic.
 */
export function readTexts(files: readonly TextFile[]): Outcome<Catalogues> {
  return readAgain(JSON.stringify(files.map(({ path, text }) => [path, text])))
}

const readAgain = memoizedText((named) => {
  const files: [string, string][] = JSON.parse(named)
  return readAll(files.map(([path, text]) => ({ path, text })))
})

function readAll(files: readonly TextFile[]): Outcome<Catalogues> {
  const diagnostics: Diagnostic[] = []
  const catalogues = new Map<string, Map<string, Phrase>>()
  const read = files.map((file) => ({ file, entries: entriesOf(file) }))
  const model = read.find(({ file }) => stemOf(file) === 'en')?.entries ?? []
  const known = new Map('code' in model ? [] : model.map(({ key, value }) => [key, value]))
  for (const { file, entries } of read) {
    const language = readLanguage(stemOf(file))
    if (language === undefined) {
      diagnostics.push(textsLanguageUnknown(fileItself(file.path), stemOf(file)))
      continue
    }
    if ('code' in entries) {
      diagnostics.push(entries)
      continue
    }
    const phrases = catalogues.get(language) ?? new Map<string, Phrase>()
    catalogues.set(language, phrases)
    for (const entry of entries) {
      const problem = problemOf(file, entry, known)
      if (problem) diagnostics.push(problem)
      else if (isPhrase(entry.value)) phrases.set(entry.key, entry.value)
    }
  }
  return { value: catalogues, diagnostics }
}

function stemOf({ path }: TextFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '')
}

/** What a file says under a key. */
interface TextEntry {
  readonly key: string
  readonly value: unknown
  /** Offset of the key in the file, from its opening quote. */
  readonly start: number
}

/** The texts by their keys, or why there are none. */
function entriesOf({ path, text }: TextFile): TextEntry[] | Diagnostic {
  // A space in the place of a byte order mark, so that offsets stay.
  const json = text.replace(/^\ufeff/, ' ')
  const read = readStrictJson(json)
  if (read.kind === 'fault')
    return textsUnreadable(placeAt(path, text, Math.min(read.offset, text.trimEnd().length)), false)
  if (read.kind !== 'object') return textsUnreadable(fileItself(path), true)
  const data: Readonly<Record<string, unknown>> = JSON.parse(json)
  return Object.entries(data).map(([key, value]) => ({ key, value, start: read.keyStarts.get(key) ?? 0 }))
}

function problemOf(
  { path, text }: TextFile,
  { key, value, start }: TextEntry,
  known: ReadonlyMap<string, unknown>,
): Diagnostic | undefined {
  const at = (): Place => placeAt(path, text, start, JSON.stringify(key).length)
  const model = known.get(key)
  if (!isPhrase(model)) return textUnknown(at(), key, [...known.keys()])
  if (!isPhrase(value) || (typeof model === 'string' && typeof value !== 'string'))
    return textNotPlural(at(), key, typeof model !== 'string')
  const names = new Set(formsOf(model).flatMap(valueNames))
  const strange = formsOf(value)
    .flatMap(valueNames)
    .find((name) => !names.has(name))
  return strange === undefined ? undefined : textValueUnknown(at(), key, strange, [...names])
}

function formsOf(phrase: Phrase): string[] {
  return typeof phrase === 'string' ? [phrase] : Object.values(phrase)
}

const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

function isPhrase(value: unknown): value is Phrase {
  if (typeof value === 'string') return true
  if (typeof value !== 'object' || value === null || !('other' in value)) return false
  return Object.entries(value).every(([name, text]) => CATEGORIES.has(name) && typeof text === 'string')
}
