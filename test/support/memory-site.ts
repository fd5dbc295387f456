// A whole build without a disk: files in, files out.
import { type BuildReport, buildSite } from '../../src/build/build-site.ts'
import type { Hands, WriteSummary } from '../../src/build/hands.ts'
import type { OutputFile } from '../../src/render/output-file.ts'
import { byCodeUnits } from '../../src/value/order.ts'
import { defaultTheme } from './default-theme.ts'

/** The site that files give, by path, without assets and search index, and the report of its build. */
export interface MemorySite {
  readonly outputs: ReadonlyMap<string, string>
  readonly report: BuildReport
}

/** Builds from `articles` by path; they are read in the order given. */
export async function buildInMemory(
  articles: ReadonlyMap<string, string | Uint8Array>,
  settings: {
    readonly config?: string
    readonly strict?: boolean
    readonly intake?: boolean
    readonly publicFiles?: readonly OutputFile[]
    /** Texts of sidecars, by the path of their article. */
    readonly sidecars?: ReadonlyMap<string, string>
  } = {},
): Promise<MemorySite> {
  const outputs = new Map<string, string>()
  const theme = { ...defaultTheme(), assets: [] }
  let committed = false
  const hands: Hands = {
    readConfig: async () => settings.config,
    async *readArticles() {
      for (const [path, content] of articles) {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
        const text = settings.sidecars?.get(path)
        yield {
          file: { path, bytes, ...(text === undefined ? {} : { sidecar: { path: `${path}.yaml`, text } }) },
        }
      }
    },
    readTheme: async () => theme,
    async *readPublic() {
      yield* settings.publicFiles ?? []
    },
    async *index() {},
    openSite: async () => ({
      async put({ path, content }) {
        outputs.set(path, typeof content === 'string' ? content : new TextDecoder().decode(content))
      },
      async commit() {
        committed = true
        const summary: WriteSummary = { written: outputs.size, kept: 0, removed: 0 }
        return { summary, diagnostics: [] }
      },
      async abandon() {},
    }),
    clock: () => 0,
    progress() {},
  }
  const report = await buildSite(hands, {
    strict: settings.strict ?? false,
    intake: settings.intake ?? false,
  })
  const sorted = [...outputs].sort(([a], [b]) => byCodeUnits(a, b))
  return { outputs: new Map(committed ? sorted : []), report }
}
