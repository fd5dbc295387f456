// The files of an archive, as they were found: read one after another, or asked for by path.
import type { SourcePath } from '../article/source-file.ts'
import { memoized } from '../value/memo.ts'
import type { Finding, Found, Reading, System } from './system.ts'

/** Reads what is found, in order; one file is held at a time. */
export async function* readAll(system: Pick<System, 'findArticles' | 'breathe'>): AsyncGenerator<Reading> {
  for (const finding of await system.findArticles()) {
    await system.breathe()
    if ('diagnostic' in finding) yield finding
    else yield* finding.read()
  }
}

/** The files among findings, by path. */
export const foundByPath = memoized(
  (findings: readonly Finding[]): ReadonlyMap<SourcePath, Found> =>
    new Map(findings.flatMap((found) => ('path' in found ? [[found.path, found] as const] : []))),
)
