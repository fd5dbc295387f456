// What the doctor found, as text: files by kind, a table of keys, and what is wrong.
import type { FrontMatterFormat } from '../article/front-matter/front-matter.ts'
import { isForDoctor } from '../diagnostic/codes.ts'
import type { DoctorReport, KeyRow } from '../pipeline/doctor.ts'
import type { SourceForm } from '../value/article-endings.ts'
import { namesOf } from '../value/table.ts'
import { counted, countProblems, formatProblems, type ReportStyle, visible } from './report.ts'

/** The whole report. */
export function formatDoctor(report: DoctorReport, style: ReportStyle): string {
  const { keys, diagnostics } = report
  const parts = [fileLines(report)]
  if (keys.length > 0) parts.push(keyTable(keys))
  const shown = diagnostics.filter(isForDoctor)
  const problems = formatProblems(shown, style)
  if (problems !== '') parts.push(problems)
  parts.push(`${countProblems(shown)}\n`)
  return parts.join('\n')
}

function fileLines({ files, frontMatter, sidecars }: DoctorReport): string {
  const forms = namesOf(files).map((form) => FORM_WORDS[form](files[form]))
  const formats = namesOf(frontMatter)
    .filter((format) => frontMatter[format] > 0)
    .map((format) => `${frontMatter[format]} ${FORMAT_WORDS[format]}`)
  return [
    `${counted(sum(files), 'article file')}: ${forms.join(', ')}`,
    `${sum(frontMatter)} with front matter${formats.length === 0 ? '' : ` (${formats.join(', ')})`}, ${sidecars} with a sidecar`,
    '',
  ].join('\n')
}

const FORM_WORDS: Readonly<Record<SourceForm, (count: number) => string>> = {
  text: (count) => `${count} text`,
  markdown: (count) => `${count} Markdown`,
  html: (count) => counted(count, 'saved page'),
}

const FORMAT_WORDS: Readonly<Record<FrontMatterFormat, string>> = {
  yaml: 'YAML',
  toml: 'TOML',
  json: 'JSON',
  lines: 'without fences',
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

function keyTable(keys: readonly KeyRow[]): string {
  const rows = [
    ['key', 'in', 'files', 'read as'],
    ...keys.map((row) => [visible(row.key), row.form, String(row.files), readAs(row)]),
  ]
  const width = (column: number) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length))
  const [key, form, files] = [width(0), width(1), width(2)]
  return rows
    .map(
      ([a = '', b = '', c = '', d = '']) => `${pad(a, key)}  ${pad(b, form)}  ${c.padStart(files)}  ${d}\n`,
    )
    .join('')
}

/** What becomes of a key that gives no field. */
const OTHER_WORDS = {
  extra: 'kept in extra',
  private: 'private: not published',
  fixity: 'digest to check the file against',
  unused: 'not used, not published',
} as const

function readAs({ as, meant }: KeyRow): string {
  const words = typeof as === 'string' ? OTHER_WORDS[as] : as.field
  return meant === undefined ? words : `${words}; did you mean "${meant}"?`
}

/** To a width in characters, not UTF-16 units. */
function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length))
}
