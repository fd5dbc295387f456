// The system of a real build: this machine's disk, its clock and the search indexer.
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { ParseSettings } from '../article/steps/open-file.ts'
import { ParserHere } from '../pipeline/file-parser.ts'
import { FORGETFUL } from '../pipeline/memory.ts'
import type { Slice } from '../pipeline/parse-slice.ts'
import type { Stage } from '../pipeline/report.ts'
import type { LiveSystem, SiteWriter } from '../pipeline/system.ts'
import { REGISTER_FILE } from '../value/archive-parts.ts'
import { sha256 } from '../value/digest.ts'
import { createBreath } from './breathe.ts'
import { today } from './clock.ts'
import { findPublic } from './disk/archive/find-public.ts'
import { createReader } from './disk/archive/read-archive.ts'
import { readTheme } from './disk/archive/read-theme.ts'
import { archiveFolder } from './disk/archive-folder.ts'
import { replaceFile } from './disk/replace-file.ts'
import { compareSite } from './disk/site/compare-site.ts'
import { openSite } from './disk/site/write-site.ts'
import { orRefuse } from './disk/system-error.ts'
import { type BlockStore, openBlockStore } from './memory/block-store.ts'
import { openMemoryStore } from './memory/memory-store.ts'
import { openSiteMemory } from './memory/site-memory.ts'
import { programDigest } from './program.ts'
import { indexBlock, indexSearch } from './search-index.ts'
import { IndexThread } from './threads/index-thread.ts'
import { parserInThreads } from './threads/parser-in-threads.ts'

/** What a build works on. */
export interface SystemOptions {
  /** The archive's folder. */
  readonly root: string
  /** The output folder. */
  readonly out: string
  /** False for a build that only checks. */
  readonly write: boolean
  /** False to read every file, even where size and times are as they were. */
  readonly stat?: boolean
  /** Of which files something is remembered, when those of a slice are parsed and no site is made. */
  readonly slice?: Slice
  readonly progress: (stage: Stage, done: number) => void
}

/** A system that can be stopped. */
export interface OwnSystem extends LiveSystem {
  /** Leaves the site as it was, whatever the build was doing. */
  abandon(): Promise<void>
}

/** A system for a clean build that writes nothing; `differences` are the paths of files that come out otherwise. */
export interface VerifyingSystem extends OwnSystem {
  readonly differences: ReadonlySet<string>
}

/** The system that compares what a clean build makes with the site in `out`. */
export function verifyingSystem(options: SystemOptions): VerifyingSystem {
  const own = createSystem({ ...options, write: false, stat: false })
  const comparison = compareSite(archiveFolder(options.root, options.out).out)
  const nothing: BlockStore = openBlockStore('', '')
  return {
    ...own,
    differences: comparison.differences,
    index: (wanted, report) => indexSearch(wanted, nothing, report),
    openSite: async () => comparison,
    writeRegister: async () => {},
    store: FORGETFUL,
  }
}

/** The compiled programs of threads; there are none beside the source. */
const PARSE_WORKER = join(import.meta.dirname, 'parse-worker.js')
const INDEX_WORKER = join(import.meta.dirname, 'index-worker.js')

/** Where an archive's memory is kept, from its root; safe to delete. */
const MEMORY = join('.backfile', 'cache')

/**
 * The system of one build, or of `dev`. What the machine refuses is thrown as a Refusal. Whether `root` and `out` can be
 * built from and into at all is asked of `whyNot` first.
 */
export function createSystem({ root, out, write, stat = true, slice, progress }: SystemOptions): OwnSystem {
  const reader = createReader(root, out)
  const memory = join(root, MEMORY)
  const program = programDigest()
  const store = openMemoryStore(memory, program, slice)
  const indexed = join(memory, 'search')
  const blocks = openBlockStore(indexed, program)
  const indexThread = new IndexThread(INDEX_WORKER, { folder: indexed, program })
  const breathe = createBreath()
  let site: SiteWriter | undefined
  return {
    readConfig: async () => reader.config(),
    readNames: async () => reader.names(),
    readRegister: async () => reader.register(),
    async writeRegister(text) {
      const file = join(root, REGISTER_FILE)
      orRefuse(`"${REGISTER_FILE}" could not be written`, () => replaceFile(file, [text]))
    },
    findArticles: async (changes) => reader.articles(stat, changes),
    findPages: async (changes) => reader.pages(stat, changes),
    findBeside: () => reader.beside(),
    readTheme: async () => readTheme(root),
    findPublic: async () => findPublic(root, stat),
    async *index(wanted, report) {
      yield* indexSearch(wanted, blocks, report, indexThread)
      indexThread.close()
      if (write) blocks.tidy()
    },
    indexBlock: (block) => indexBlock(block, blocks, indexThread),
    tidyBlocks() {
      indexThread.close()
      blocks.tidy()
    },
    async openSite() {
      if (!write) return undefined
      const folder = archiveFolder(root, out).out
      site = openSite(
        folder,
        openSiteMemory(folder, join(memory, `site-${sha256(folder).slice(0, 12)}`), program),
      )
      return site
    },
    store: write ? store : { ...FORGETFUL, recall: store.recall, recallPictures: store.recallPictures },
    ...(write && {
      parser: (settings: ParseSettings) =>
        parserInThreads(settings, {
          program: PARSE_WORKER,
          here: new ParserHere(settings, { store, breathe }),
          memory,
          slice,
          adopt: (plain) => store.adopt(plain),
        }),
    }),
    program,
    today,
    breathe,
    pause: (milliseconds) => (milliseconds === undefined ? setImmediate() : setTimeout(milliseconds)),
    clock: () => performance.now(),
    progress,
    async abandon() {
      await site?.abandon()
    },
  }
}
