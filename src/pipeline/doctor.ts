// The doctor: how the keys of an archive's front matter will be read, counted before anything is built.
import { examine } from '../article/examine.ts'
import type { KeyReading } from '../article/fields/fields.ts'
import type { FrontMatterFormat } from '../article/fields/front-matter.ts'
import { isKnownKey, KEYS, normalKey, TOOL_KEYS } from '../article/fields/keys.ts'
import { parseArticle } from '../article/parse-article.ts'
import { noteShortcodes, type Shortcodes } from '../article/tools/shortcodes.ts'
import { isDoubt } from '../diagnostic/codes.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { formOf, type SourceForm } from '../value/article-endings.ts'
import { by, byCodeUnits, inTurn, reversed } from '../value/order.ts'
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

const OUR_KEYS: readonly string[] = [...new Set(Object.values(KEYS).flat())]

/** Shortest key for which a misspelling can be told from a word of its own. */
const SHORTEST_MEANT = 4

/** Examines every file of an archive. Nothing is written. */
export async function examineArchive(
  system: Pick<System, 'readConfig' | 'readNames' | 'findArticles' | 'breathe'>,
): Promise<DoctorReport> {
  const config = readConfig(await system.readConfig())
  const language = config.value?.language ?? 'en'
  const names = readNames(await system.readNames())
  const diagnostics: Diagnostic[] = [...config.diagnostics, ...names.diagnostics]
  const files = { text: 0, markdown: 0, html: 0 }
  const frontMatter = { yaml: 0, toml: 0, json: 0 }
  const shortcodes: { path: string; shortcodes: Shortcodes | undefined }[] = []
  const rows = new Map<string, { -readonly [K in keyof KeyRow]: KeyRow[K] }>()
  let sidecars = 0

  const count = (form: KeyRow['form'], { key, as }: KeyReading): void => {
    const read = form === 'sidecar' && as === 'extra' ? inSidecar(key) : as
    const id = JSON.stringify([key, form, read])
    const row = rows.get(id)
    if (row) row.files++
    else rows.set(id, { key, form, files: 1, as: read, meant: meantBy(key, read) })
  }

  for await (const reading of readAll(system)) {
    if ('diagnostic' in reading) {
      diagnostics.push(reading.diagnostic)
      continue
    }
    const { file } = reading
    files[formOf(file.path)]++
    if (file.sidecar) sidecars++
    const { format, keys, sidecarKeys } = examine(file)
    if (format !== null) {
      frontMatter[format]++
      for (const key of keys) count(format, key)
    }
    for (const key of sidecarKeys) count('sidecar', key)
    const parsed = parseArticle(file, { language })
    // What is doubtful in a text is the intake desk's matter: here it is how keys and values are read.
    diagnostics.push(
      ...parsed.diagnostics.filter(({ code, severity }) => severity !== 'note' || !isDoubt(code)),
    )
    shortcodes.push({ path: file.path, shortcodes: parsed.value?.shortcodes })
  }
  diagnostics.push(...noteShortcodes(shortcodes))
  return {
    files,
    frontMatter,
    sidecars,
    keys: [...rows.values()].sort(
      inTurn(
        reversed(by((row: KeyRow) => row.files)),
        (a, b) => byCodeUnits(a.key, b.key),
        (a, b) => byCodeUnits(`${a.form} ${a.as}`, `${b.form} ${b.as}`),
      ),
    ),
    diagnostics: diagnostics.sort(byPlace),
  }
}

/** What becomes of a key that gives no field, when it stands in a sidecar. */
function inSidecar(key: string): KeyRow['as'] {
  const top = normalKey(key.split('.')[0] ?? '')
  return top === 'sha256' ? 'fixity' : top === 'extra' ? 'extra' : 'unused'
}

/** Only a key that is read as nothing can be a misspelt one. */
function meantBy(key: string, as: KeyRow['as']): string | undefined {
  const normal = normalKey(key.slice(key.indexOf('.') + 1))
  if ((as !== 'extra' && as !== 'unused') || normal.length < SHORTEST_MEANT) return undefined
  return TOOL_KEYS.has(normal) || isKnownKey(normal) ? undefined : nearest(normal, OUR_KEYS)
}
