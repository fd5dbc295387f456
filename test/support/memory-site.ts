// A whole build without a disk: files in, files out.

import { clean } from '../../src/diagnostic/diagnostic.ts'
import { type BuildOptions, buildSite } from '../../src/pipeline/build-site.ts'
import { FORGETFUL, type Store } from '../../src/pipeline/memory.ts'
import type { BuildReport } from '../../src/pipeline/report.ts'
import type { BesideFile, PublicFile, ScannedFile, SiteWriter, System } from '../../src/pipeline/system.ts'
import { contentOf, type OutputFile } from '../../src/render/output-file.ts'
import type { Theme } from '../../src/render/theme.ts'
import { byCodeUnits } from '../../src/value/order.ts'
import { defaultTheme } from './default-theme.ts'

/** The day on which every build in memory takes place. */
const TODAY = '2026-01-01'

/** What articles are made of, by path. */
export type Articles = ReadonlyMap<string, string | Uint8Array>

/** The site that files give, by path, without assets and search index, and the report of its build. */
export interface MemorySite {
  readonly outputs: ReadonlyMap<string, string>
  readonly report: BuildReport
  /** The text of the register after the build. */
  readonly register: string
}

/** What stands beside the articles. */
export interface MemorySettings {
  readonly config?: string
  /** The text of `names.yaml`. */
  readonly names?: string
  readonly strict?: boolean
  readonly intake?: boolean
  readonly frozen?: boolean
  readonly portable?: boolean
  readonly audience?: BuildOptions['audience']
  readonly asOf?: BuildOptions['asOf']
  readonly publicFiles?: readonly OutputFile[]
  /** Files of other kinds among the articles, by path. */
  readonly beside?: ReadonlyMap<string, Uint8Array>
  /** Texts of the keeper's own pages, by path. */
  readonly pages?: ReadonlyMap<string, string>
  /** Texts of sidecars, by the path of their article. */
  readonly sidecars?: ReadonlyMap<string, string>
  readonly register?: string
  readonly theme?: Theme
  readonly store?: Store
  /** `YYYY-MM-DD`; empty when nothing is taken in for good. */
  readonly today?: string
  readonly index?: System['index']
  /** Where the site goes; kept for the next build, it knows what it was made of. */
  readonly site?: SiteInMemory
  /** Of an article or public file; without it, nothing is proved untouched. */
  readonly stampOf?: (path: string) => string
  /** Called with the path of each file that is read. */
  readonly reads?: (path: string) => void
}

/** Builds from `articles` by path; they are found in the order given. */
export async function buildInMemory(articles: Articles, settings: MemorySettings = {}): Promise<MemorySite> {
  const { strict = false, intake = false, frozen = false, portable = false, audience, asOf } = settings
  const site = settings.site ?? siteInMemory()
  let register = settings.register ?? ''
  const system: System = {
    ...systemInMemory(() => ({ articles, settings })),
    async writeRegister(text) {
      register = text
    },
    openSite: async () => site.open(),
  }
  const report = await buildSite(system, { strict, intake, frozen, portable, audience, asOf })
  return { outputs: site.outputs(), report, register }
}

/** A system that writes nothing, for what `now` gives each time it is asked. */
export function systemInMemory(
  now: () => { readonly articles: Articles; readonly settings: MemorySettings },
): System {
  return {
    readConfig: async () => now().settings.config,
    readNames: async () => now().settings.names,
    readRegister: async () => now().settings.register ?? '',
    async writeRegister() {},
    findArticles: async () => [...now().articles].map(([path, text]) => foundIn(path, text, now().settings)),
    findPages: async () =>
      [...(now().settings.pages ?? [])].map(([path, text]) => foundIn(path, text, now().settings)),
    findBeside: () =>
      [...(now().settings.beside ?? [])].map(([path, bytes]) => besideIn(path, bytes, now().settings)),
    readTheme: async () => clean(now().settings.theme ?? { ...defaultTheme(), assets: [] }),
    findPublic: async () =>
      clean((now().settings.publicFiles ?? []).map((file) => publicIn(file, now().settings))),
    index: now().settings.index ?? async function* () {},
    openSite: async () => undefined,
    store: now().settings.store ?? FORGETFUL,
    program: 'in memory',
    today: () => now().settings.today ?? TODAY,
    breathe: () => undefined,
    clock: () => 0,
    progress() {},
  }
}

/** Finds articles as {@link buildInMemory} does. */
export function foundIn(
  path: string,
  content: string | Uint8Array,
  { sidecars, stampOf, reads }: Pick<MemorySettings, 'sidecars' | 'stampOf' | 'reads'> = {},
): ScannedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const text = sidecars?.get(path)
  const sidecar = text === undefined ? {} : { sidecar: { path: `${path}.yaml`, text } }
  return {
    path,
    stamp: stampOf?.(path) ?? '',
    read() {
      reads?.(path)
      return [{ file: { path, bytes, ...sidecar } }]
    },
    bytes() {
      reads?.(path)
      return bytes
    },
  }
}

function besideIn(path: string, bytes: Uint8Array, { stampOf, reads }: MemorySettings): BesideFile {
  const read = () => {
    reads?.(path)
    return bytes
  }
  return { path, isOfPage: path.includes('_files/'), stamp: stampOf?.(path) ?? '', read, bytes: read }
}

function publicIn(file: OutputFile, { stampOf, reads }: MemorySettings): PublicFile {
  const { path, content } = file
  return {
    path,
    digest: '',
    stamp: stampOf?.(`public/${path}`) ?? '',
    read() {
      reads?.(`public/${path}`)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
  }
}

/** A site that is kept in memory from build to build. */
export interface SiteInMemory {
  open(): SiteWriter
  /** What was committed last, in path order. */
  outputs(): ReadonlyMap<string, string>
}

export function siteInMemory(): SiteInMemory {
  let committed: ReadonlyMap<string, string> = new Map()
  let known: { readonly inputs: string; readonly report: BuildReport } | undefined
  return {
    open() {
      const outputs = new Map<string, string>()
      return {
        unchanged: (inputs) => (inputs !== '' && known?.inputs === inputs ? known.report : undefined),
        async put(file) {
          const content = contentOf(file)
          outputs.set(file.path, typeof content === 'string' ? content : new TextDecoder().decode(content))
        },
        async commit() {
          committed = new Map([...outputs].sort(([a], [b]) => byCodeUnits(a, b)))
          known = undefined
          return { summary: { written: outputs.size, kept: 0, removed: 0 }, diagnostics: [] }
        },
        remember(inputs, report) {
          known = { inputs, report }
        },
        async abandon() {},
      }
    },
    outputs: () => committed,
  }
}
