// The doctor: how the keys of an archive's front matter will be read, counted before anything is built.
import { examine } from '../article/examine.ts'
import { FIELDS, type FieldTable, keysOf } from '../article/fields/field-table.ts'
import type { KeyReading } from '../article/fields/given-fields.ts'
import { normalKey, TOOL_KEYS } from '../article/fields/keys.ts'
import type { FrontMatterFormat } from '../article/front-matter/front-matter.ts'
import { parseArticles } from '../article/parse-article.ts'
import type { SourceFile } from '../article/source-file.ts'
import { noteShortcodes, type Shortcodes } from '../article/tools/shortcodes.ts'
import { isDoubt } from '../diagnostic/codes.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { formOf, SOURCE_FORMS, type SourceForm } from '../value/article-endings.ts'
import type { LanguageTag } from '../value/language.ts'
import { by, byCodeUnits, inTurn, reversed } from '../value/order.ts'
import { recordWithKeys } from '../value/record.ts'
import { readAll } from './article-files.ts'
import { readConfig } from './config.ts'
import { readNames } from './names-file.ts'
import type { System } from './system.ts'

/** One key as it stands in some files of one notation, read there in one way. */
export interface KeyRow {
  /** As written; `params.author` within another. */
  readonly key: string
  readonly form: FrontMatterFormat | 'sidecar'
  /** In how many files. */
  readonly files: number
  readonly as: KeyReading['as'] | 'fixity' | 'unused'
  /** A key of ours that was perhaps meant. */
  readonly meant: string | undefined
}

/** What the doctor found. */
export interface DoctorReport {
  readonly files: Readonly<Record<SourceForm, number>>
  readonly frontMatter: Readonly<Record<FrontMatterFormat, number>>
  readonly sidecars: number
  /** The most frequent first. */
  readonly keys: readonly KeyRow[]
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Examines every file of an archive. Nothing is written. */
export async function examineArchive(
  system: Pick<System, 'readConfig' | 'readNames' | 'findArticles' | 'breathe'>,
  table: FieldTable = FIELDS,
): Promise<DoctorReport> {
  const config = readConfig(await system.readConfig())
  const names = readNames(await system.readNames())
  const examiner = new Examiner(config.value?.language ?? 'en', table)
  for await (const reading of readAll(system)) {
    if ('diagnostic' in reading) examiner.diagnostics.push(reading.diagnostic)
    else examiner.take(reading.file)
  }
  return examiner.report([...config.diagnostics, ...names.diagnostics])
}

/** Counts what is found in one file after another. */
class Examiner {
  readonly diagnostics: Diagnostic[] = []
  private readonly language: LanguageTag
  private readonly table: FieldTable
  private readonly keys: KeyCount
  private readonly files = recordWithKeys(SOURCE_FORMS, () => 0)
  private readonly frontMatter = { yaml: 0, toml: 0, json: 0, lines: 0 }
  private readonly shortcodes: { path: string; shortcodes: Shortcodes | undefined }[] = []
  private sidecars = 0

  constructor(language: LanguageTag, table: FieldTable) {
    this.language = language
    this.table = table
    this.keys = new KeyCount(keysOf(table))
  }

  take(file: SourceFile): void {
    this.files[formOf(file.path)]++
    if (file.sidecar) this.sidecars++
    const { format, keys, sidecarKeys } = examine(file, this.table)
    if (format !== null) {
      this.frontMatter[format]++
      for (const key of keys) this.keys.add(format, key)
    }
    for (const key of sidecarKeys) this.keys.add('sidecar', key)
    const { value, diagnostics } = parseArticles(file, { language: this.language }, this.table)
    // Doubts about a text are for the review pages: here it is how keys and values are read.
    this.diagnostics.push(
      ...diagnostics.filter(({ code, severity }) => severity !== 'note' || !isDoubt(code)),
    )
    for (const { shortcodes } of value) this.shortcodes.push({ path: file.path, shortcodes })
  }

  report(before: readonly Diagnostic[]): DoctorReport {
    const { files, frontMatter, sidecars } = this
    return {
      files,
      frontMatter,
      sidecars,
      keys: this.keys.rows(),
      diagnostics: [...before, ...this.diagnostics, ...noteShortcodes(this.shortcodes)].sort(byPlace),
    }
  }
}

/** How often each key stands in files of each notation, by how it is read there. */
class KeyCount {
  private readonly known: ReadonlySet<string>
  private readonly counted = new Map<string, { -readonly [K in keyof KeyRow]: KeyRow[K] }>()

  constructor(known: ReadonlySet<string>) {
    this.known = known
  }

  add(form: KeyRow['form'], { key, as }: KeyReading): void {
    const read = form === 'sidecar' && as === 'extra' ? inSidecar(key) : as
    const id = JSON.stringify([key, form, read])
    const row = this.counted.get(id)
    if (row) row.files++
    else this.counted.set(id, { key, form, files: 1, as: read, meant: this.meantBy(key, read) })
  }

  /** The most frequent first. */
  rows(): KeyRow[] {
    const wordsOf = ({ form, as }: KeyRow) => `${form} ${typeof as === 'string' ? as : as.field}`
    return [...this.counted.values()].sort(
      inTurn(
        reversed(by((row: KeyRow) => row.files)),
        (a, b) => byCodeUnits(a.key, b.key),
        (a, b) => byCodeUnits(wordsOf(a), wordsOf(b)),
      ),
    )
  }

  /** Only a key that is read as nothing can be a misspelt one. */
  private meantBy(key: string, as: KeyRow['as']): string | undefined {
    const normal = normalKey(key.slice(key.indexOf('.') + 1))
    if ((as !== 'extra' && as !== 'unused') || normal.length < SHORTEST_MEANT) return undefined
    return TOOL_KEYS.has(normal) || this.known.has(normal) ? undefined : nearest(normal, [...this.known])
  }
}

/** Shortest key for which a misspelling can be told from a word of its own. */
const SHORTEST_MEANT = 4

/** What becomes of a key that gives no field, when it stands in a sidecar. */
function inSidecar(key: string): KeyRow['as'] {
  const top = normalKey(key.split('.')[0] ?? '')
  return top === 'sha256' ? 'fixity' : top === 'extra' ? 'extra' : 'unused'
}
