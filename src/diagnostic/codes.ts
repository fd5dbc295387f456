// The register of all codes, by subject, and what follows from a code.
import { ACCESS_CODES } from './catalogue/access.ts'
import { ARCHIVE_CODES } from './catalogue/archive.ts'
import { ARTICLE_CODES } from './catalogue/article.ts'
import { CONFIG_CODES } from './catalogue/config.ts'
import { DOUBT_CODES } from './catalogue/doubts.ts'
import { EXPORT_CODES } from './catalogue/exports.ts'
import { FRONT_MATTER_CODES } from './catalogue/front-matter.ts'
import { NAMES_CODES } from './catalogue/names.ts'
import { OUTPUT_CODES } from './catalogue/output.ts'
import { OWN_PAGE_CODES } from './catalogue/own-pages.ts'
import { PICTURE_CODES } from './catalogue/pictures.ts'
import { READING_CODES } from './catalogue/reading.ts'
import { REGISTER_CODES } from './catalogue/register.ts'
import { SAVED_PAGE_CODES } from './catalogue/saved-page.ts'
import { SEARCH_CODES } from './catalogue/search.ts'
import { SIDECAR_CODES } from './catalogue/sidecar.ts'
import { SITE_CODES } from './catalogue/site.ts'
import { TEMPLATE_CODES } from './catalogue/templates.ts'
import { TOOL_CODES } from './catalogue/tools.ts'
import type { CodeTable, Doubt, Problem } from './problem.ts'

/** The subjects, as docs/diagnostics.md is parted. */
export const SUBJECTS: readonly { readonly title: string; readonly codes: CodeTable }[] = [
  { title: 'Files and folders', codes: READING_CODES },
  { title: 'Folders of other tools', codes: TOOL_CODES },
  { title: 'Front matter', codes: FRONT_MATTER_CODES },
  { title: 'Sidecars', codes: SIDECAR_CODES },
  { title: 'Articles', codes: ARTICLE_CODES },
  { title: 'Several articles in one file', codes: EXPORT_CODES },
  { title: 'Doubts about a text', codes: DOUBT_CODES },
  { title: 'Saved pages', codes: SAVED_PAGE_CODES },
  { title: 'Pictures and files beside articles', codes: PICTURE_CODES },
  { title: 'Pages of your own: pages/', codes: OWN_PAGE_CODES },
  { title: 'Access', codes: ACCESS_CODES },
  { title: 'The archive as a whole', codes: ARCHIVE_CODES },
  { title: 'The register of accessions', codes: REGISTER_CODES },
  { title: 'Settings: backfile.yaml', codes: CONFIG_CODES },
  { title: 'Names: names.yaml', codes: NAMES_CODES },
  { title: 'Templates and interface texts', codes: TEMPLATE_CODES },
  { title: 'Search', codes: SEARCH_CODES },
  { title: 'Writing the site', codes: OUTPUT_CODES },
  { title: 'The site as a whole, which only check looks at', codes: SITE_CODES },
]

/** What is declared of each code. */
export const CODES = {
  ...READING_CODES,
  ...TOOL_CODES,
  ...FRONT_MATTER_CODES,
  ...SIDECAR_CODES,
  ...ARTICLE_CODES,
  ...EXPORT_CODES,
  ...DOUBT_CODES,
  ...SAVED_PAGE_CODES,
  ...PICTURE_CODES,
  ...OWN_PAGE_CODES,
  ...ACCESS_CODES,
  ...ARCHIVE_CODES,
  ...REGISTER_CODES,
  ...CONFIG_CODES,
  ...NAMES_CODES,
  ...TEMPLATE_CODES,
  ...SEARCH_CODES,
  ...OUTPUT_CODES,
  ...SITE_CODES,
} as const satisfies CodeTable

/** The code of a problem. */
export type DiagnosticCode = keyof typeof CODES

/** Codes of which this is declared: `CodesWith<{ onReview: true }>`. */
type CodesWith<Facts> = {
  [Code in DiagnosticCode]: (typeof CODES)[Code] extends Facts ? Code : never
}[DiagnosticCode]

/** Codes of doubts about an article. */
export type DoubtCode = CodesWith<{ readonly doubt: Doubt }>

/** Codes that the review page shows beside an article. */
export type ReviewCode = DoubtCode | CodesWith<{ readonly onReview: true }>

/** Codes of problems that a sidecar settles. */
type SettledCode = CodesWith<{ readonly settledBy: string }>

const TABLE: Readonly<Record<DiagnosticCode, CodeTable[string]>> = CODES

/** The doubts, the gravest first. */
export const DOUBTS: readonly DoubtCode[] = Object.keys(CODES)
  .filter(isCode)
  .filter(isDoubt)
  .sort((a, b) => rankOf(a) - rankOf(b))

/** Whether there is such a code. */
export function isCode(name: string): name is DiagnosticCode {
  return Object.hasOwn(CODES, name)
}

/** Place among all codes, the gravest doubt lowest; what is no doubt comes after them. */
export function rankOf(code: DiagnosticCode): number {
  return TABLE[code].doubt?.rank ?? Number.POSITIVE_INFINITY
}

/** Whether it is a doubt about an article, not a fault of a file or a setting. */
export function isDoubt(code: DiagnosticCode): code is DoubtCode {
  return TABLE[code].doubt !== undefined
}

/** Whether the review page shows a problem beside its article. */
export function isOnReview(problem: Problem<DiagnosticCode>): problem is Problem<ReviewCode> {
  return isDoubt(problem.code) || TABLE[problem.code].onReview === true
}

/** Whether `backfile doctor` prints a problem: what is wrong, and how files and keys are read. */
export function isForDoctor({ code, severity }: Problem<DiagnosticCode>): boolean {
  return severity !== 'note' || TABLE[code].forDoctor === true
}

/** Whether nothing of the site may be written because of a problem. */
export function stopsBuild({ code }: Problem<DiagnosticCode>): boolean {
  return TABLE[code].stopsBuild === true
}

/** Whether only the build says it in which it happens, and the next one of the same files does not. */
export function isToldOnce({ code }: Problem<DiagnosticCode>): boolean {
  return TABLE[code].isToldOnce === true
}

/** Whether a public review may show a problem: it does not where the message names what somebody keeps back. */
export function isPublishable({ code }: Problem<DiagnosticCode>): boolean {
  return TABLE[code].isUnpublished !== true
}

/** The field that settles the problem when the article's sidecar gives it; undefined when none does. */
export function settlingField(code: DiagnosticCode): (typeof CODES)[SettledCode]['settledBy'] | undefined {
  return canBeSettled(code) ? CODES[code].settledBy : undefined
}

function canBeSettled(code: DiagnosticCode): code is SettledCode {
  return TABLE[code].settledBy !== undefined
}

/** The code with whose problems the report counts it: its own, unless another is declared. */
export function countedAs(code: DiagnosticCode): DiagnosticCode {
  const { countedAs: other = code } = TABLE[code]
  return isCode(other) ? other : code
}

/** `12 articles have no date`. */
export function doubtInWords(code: DoubtCode, count: string): string {
  const { one, many } = CODES[code].doubt
  return `${count} ${count === '1' ? one : many}`
}
