// What an example of a diagnostic is, and how it is run: by the real program, on a folder of its own.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DiagnosticCode } from '../../../src/diagnostic/codes.ts'
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts'
import { createSystem } from '../../../src/edge/system.ts'
import { buildSite } from '../../../src/pipeline/build-site.ts'
import type { System } from '../../../src/pipeline/system.ts'
import { addFiles, type Tree } from '../../edge/disk/disk.ts'
import { siteInMemory } from '../../support/memory-site.ts'

/** A small archive of which a build reports one code. */
export interface Example {
  /** Its files by path. */
  readonly files: Tree
  /** Files as any archive has them, of which docs/diagnostics.md says nothing. */
  readonly besides?: Tree
  /** What cannot be seen in the files, in a sentence for docs/diagnostics.md. */
  readonly note?: string
  /** What else is done to the folder; gives what undoes it, if anything must be undone. */
  readonly arrange?: (root: string) => (() => void) | undefined
  /** What happens while the program works. */
  readonly during?: (system: System, root: string) => Partial<System>
  readonly frozen?: boolean
  /** The site is written to `dist/` of the folder. */
  readonly write?: boolean
  /** The site is looked at as a whole, as `check` does. */
  readonly checkSite?: boolean
}

/** The examples of some codes. */
export type Examples<Codes extends DiagnosticCode> = Readonly<Record<Codes, Example>>

/** What came of an example. */
export interface ExampleRun {
  readonly diagnostics: readonly Diagnostic[]
  /** Paths of the files that became articles; none where nothing was made. */
  readonly articles: ReadonlySet<string>
  readonly written: boolean
}

/** Builds the site of an example, without its search index. */
export async function runExample(example: Example): Promise<ExampleRun> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-example-')))
  addFiles(root, { ...example.besides, ...example.files })
  const undo = example.arrange?.(root)
  const site = siteInMemory()
  try {
    const own = createSystem({
      root,
      out: join(root, 'dist'),
      write: example.write ?? false,
      progress: () => {},
    })
    const system: System = {
      ...own,
      // The examples say the same on every day.
      today: () => '2026-01-01',
      async *index() {},
      ...(example.write ? {} : { openSite: async () => site.open() }),
    }
    const report = await buildSite(
      { ...system, ...example.during?.(system, root) },
      { strict: false, intake: true, frozen: example.frozen ?? false, checkSite: example.checkSite ?? false },
    )
    const records = site.outputs().get('data/articles.jsonl') ?? ''
    const paths = [...records.matchAll(/"source":\{"path":"([^"]+)"/g)].map(([, path = '']) => path)
    return { diagnostics: report.diagnostics, articles: new Set(paths), written: report.written }
  } finally {
    undo?.()
    rmSync(root, { recursive: true, force: true })
  }
}
