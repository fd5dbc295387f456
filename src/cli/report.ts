// What a build, a check or an update of `dev` came to, as text.
import type { Colors } from 'picocolors/types.js'
import type { DevReport } from '../dev/dev-ports.ts'
import type { Update } from '../dev/update.ts'
import { formatDiagnostic, headline } from '../diagnostic/code-frame.ts'
import { countedAs, type DiagnosticCode, DOUBTS, doubtInWords } from '../diagnostic/codes.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Severity } from '../diagnostic/problem.ts'
import type { BuildReport } from '../pipeline/report.ts'

/** How many notes of one code are printed before the rest is only counted. */
const NOTES_SHOWN = 10

/** How the problems of a build are printed. */
export interface ReportStyle {
  readonly colors: Colors
  /** Leave notes out. */
  readonly quiet: boolean
}

/** The problems with their code frames, an empty line between two; empty when there is nothing to print. */
export function formatProblems(diagnostics: readonly Diagnostic[], { colors, quiet }: ReportStyle): string {
  const parts: string[] = []
  const notes = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'note') {
      if (quiet) continue
      const count = (notes.get(diagnostic.code) ?? 0) + 1
      notes.set(diagnostic.code, count)
      if (count > NOTES_SHOWN) continue
    }
    parts.push(paint(printable(diagnostic), colors))
  }
  for (const [code, count] of notes) {
    const rest = count - NOTES_SHOWN
    if (rest > 0) parts.push(`and ${counted(rest, 'more note')} [${code}]; --json lists them all`)
  }
  return parts.map((part) => `${part}\n`).join('\n')
}

/** The problems as JSON, one on each line, for programs. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, severity, message, at, hint }) => {
      const { path, line, column, length } = at
      return `${JSON.stringify({ code, severity, message, path, line, column, length, hint })}\n`
    })
    .join('')
}

/** What the summary is about. */
export interface SummaryFacts {
  readonly kind: 'build' | 'check'
  /** The output folder as the person named it. */
  readonly out: string
}

/** The last lines of a build. */
export function formatSummary(report: BuildReport, { kind, out }: SummaryFacts): string {
  const articles = counted(report.articles, 'article')
  const pages = counted(report.pages, 'page')
  const lines = [
    kind === 'check'
      ? `Checked ${articles}; they make ${pages}.`
      : report.written
        ? `Published ${articles} on ${pages} in ${out}.`
        : `Read ${articles}. Nothing was written; the site in ${out} is unchanged.`,
    `  ${countProblems(report.diagnostics)}`,
  ]
  if (report.files) {
    const { written, kept, removed } = report.files
    lines.push(`  ${counted(written, 'file')} written, ${number(kept)} unchanged, ${number(removed)} removed`)
  }
  const stages = Object.entries(report.seconds)
  const parts = stages.map(([stage, seconds]) => `${stage} ${seconds.toFixed(1)}`)
  lines.push(`  ${duration(report)}: ${parts.join(', ')}`)
  return `${lines.join('\n')}\n${formatDoubts(report.diagnostics)}`
}

/** Width, in characters, that the lines of doubts keep to, and how many of them there are at most. */
const DOUBTS_WIDTH = 100
const DOUBTS_LINES = 4

/** What wants a person's eye, and where to look at it; empty when nothing does. Six lines at most. */
export function formatDoubts(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<DiagnosticCode, Set<string>>()
  for (const { code, at } of diagnostics) {
    const counted = countedAs(code)
    counts.set(counted, (counts.get(counted) ?? new Set()).add(at.path))
  }
  const parts = DOUBTS.flatMap((code) => {
    const files = counts.get(code)?.size ?? 0
    return files === 0 ? [] : doubtInWords(code, number(files))
  })
  if (parts.length === 0) return ''
  const lines: string[] = []
  for (const [i, part] of parts.entries()) {
    const last = lines.at(-1)
    const rest = `and ${counted(parts.length - i, 'more doubt')}`
    const wide = last !== undefined && last.length + part.length > DOUBTS_WIDTH - 5
    if (last === undefined || (wide && lines.length < DOUBTS_LINES)) lines.push(`  ${part}`)
    else if (!wide) lines[lines.length - 1] = `${last} · ${part}`
    else {
      lines[lines.length - 1] = `${last} · ${rest}`
      break
    }
  }
  return `Worth a look:\n${lines.join(' ·\n')}\n  See /intake/ in "backfile dev", or "backfile check --json".\n`
}

/** What `dev` reports when the first site is there, or cannot be. */
export function formatReady({ articles, seconds, isLive }: Update, address: string): string {
  const ready = (seconds.scan + seconds.assemble).toFixed(1)
  const live = isLive ? `${counted(articles, 'article')} ready after ${ready} s.\n` : ''
  return `${live}\nThe archive is at ${address} (Ctrl-C stops it).\n\n`
}

/** The one line that a change is worth. */
export function formatUpdate({ changes, update, searchable }: DevReport & { kind: 'updated' }): string {
  const [first] = changes === 'everything' || changes.size > 1 ? [] : changes
  const what = first === undefined ? counted(Math.max(1, update.changed), 'file') : visible(first)
  const problems = countProblems(update.diagnostics)
  if (!update.isLive) return `${what}: ${problems}; the last good site is still served.\n`
  const { scan, assemble } = update.seconds
  const updated = `updated in ${(scan + assemble).toFixed(2)} s (scan ${scan.toFixed(2)}, assemble ${assemble.toFixed(2)})`
  const search =
    searchable === undefined ? '' : `, in search after ${(scan + assemble + searchable).toFixed(2)} s`
  return `${what}: ${updated}${search}; ${problems}.\n`
}

/** Paths that are named of those in which a site differs from a clean build. */
const DIFFERENCES_SHOWN = 10

/** What the comparison with a clean build found. */
export function formatVerification(differences: readonly string[], isSaidAgain: boolean): string {
  if (differences.length === 0 && isSaidAgain)
    return 'Verified: a clean build makes the same files, byte for byte, and reports the same.\n'
  const lines = [
    differences.length === 0
      ? 'A clean build makes the same files, but reports other problems.'
      : `A clean build differs in ${counted(differences.length, 'file')}:`,
    ...differences.slice(0, DIFFERENCES_SHOWN).map((path) => `  ${visible(path)}`),
    ...(differences.length > DIFFERENCES_SHOWN
      ? [`  and ${number(differences.length - DIFFERENCES_SHOWN)} more`]
      : []),
    'Either the site was changed by hand, or this is a fault in Backfile; remove .backfile/ and build again.',
  ]
  return `${lines.join('\n')}\n`
}

function duration({ total }: BuildReport): string {
  return `${total.toFixed(1)} s`
}

/** `1 error, 3 warnings, 12 notes`, or `no problems`. */
export function countProblems(diagnostics: readonly Diagnostic[]): string {
  const kinds: readonly Severity[] = ['error', 'warning', 'note']
  const counts = kinds
    .map((kind) => ({ kind, count: diagnostics.filter(({ severity }) => severity === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => counted(count, kind))
  return counts.length === 0 ? 'no problems' : counts.join(', ')
}

/** 0 for a sound archive; 1 for an error, or under `strict` a warning. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): 0 | 1 {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
    ? 1
    : 0
}

/** `1 page`, `12,345 pages`. */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** Digits in groups of three, the same on every machine. */
function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** File names and quoted words come from strangers: nothing in them may steer a terminal. */
function printable(diagnostic: Diagnostic): Diagnostic {
  const { message, hint, at } = diagnostic
  return {
    ...diagnostic,
    message: visible(message),
    at: { ...at, path: visible(at.path) },
    ...(hint === undefined ? {} : { hint: visible(hint) }),
  }
}

/** A text from a file without anything that could steer a terminal. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
}

function paint(diagnostic: Diagnostic, colors: Colors): string {
  const first = headline(diagnostic)
  const rest = formatDiagnostic(diagnostic).slice(first.length)
  const { at, severity, code, message } = diagnostic
  const inColor = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity]
  const place = colors.bold(`${at.path}:${at.line}:${at.column}`)
  return `${place} ${inColor(severity)} ${colors.dim(`[${code}]`)} ${message}${colors.dim(rest)}`
}
