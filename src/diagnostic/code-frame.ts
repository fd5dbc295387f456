// A problem as a person reads it: one line that names it, the lines around it, and a hint.
import type { Diagnostic } from './diagnostic.ts'

/** `path:line:column severity [code] message`, the first line of every printed problem. */
export function headline(diagnostic: Diagnostic): string {
  const { path, line, column } = diagnostic.at
  return `${path}:${line}:${column} ${diagnostic.severity} [${diagnostic.code}] ${diagnostic.message}`
}

/** The lines around the problem with a row of `^` under the guilty words; empty without context. */
export function codeFrame({ at }: Diagnostic): string {
  const gutter = String(at.context.at(-1)?.line ?? 0).length
  const rows: string[] = []
  for (const { line, text } of at.context) {
    const shown = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
    rows.push(`  ${String(line).padStart(gutter)} | ${shown}`.trimEnd())
    if (line === at.line && at.column <= text.length + 1) {
      const carets = '^'.repeat(Math.max(1, Math.min(at.length, text.length - at.column + 1)))
      rows.push(`  ${' '.repeat(gutter)} | ${' '.repeat(at.column - 1)}${carets}`)
    }
  }
  return rows.join('\n')
}

/** The whole of a problem as plain text, without a final line break. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const parts = [headline(diagnostic), codeFrame(diagnostic)]
  if (diagnostic.hint) parts.push(`  hint: ${diagnostic.hint}`)
  return parts.filter((part) => part !== '').join('\n')
}
