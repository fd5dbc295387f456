// What a site consists of: each kind of file once, in the order in which they claim their paths. A build makes all
// files of each kind, `dev` the one that is asked for. A new kind of output is one entry here.

import { nameShelves } from '../archive/name-shelves.ts'
import { citationFiles } from '../export/citation-files.ts'
import { siteFiles } from '../export/discovery/site-files.ts'
import { iconFiles } from '../export/drawing/icons.ts'
import { socialCard } from '../export/drawing/social-card.ts'
import { feedFiles } from '../export/feeds/feed-files.ts'
import { handedOver, STORAGE_FILE } from '../export/handed-over.ts'
import { headerFiles } from '../export/header-files.ts'
import { FIXITY_MANIFEST } from '../export/preservation/manifest.ts'
import { frameOf } from '../page/frame.ts'
import { movedPages } from '../page/moved-pages.ts'
import { type Page, planPages } from '../page/plan-pages.ts'
import type { Review } from '../page/review/review-context.ts'
import { reviewPages } from '../page/review/review-pages.ts'
import type { OutputFile, StoredFile } from '../render/output-file.ts'
import { searchNames } from '../search/search-names.ts'
import { searchPages } from '../search/search-pages.ts'
import { fileScript, NEEDS_HOST_PATH, scriptOf } from '../value/file-script.ts'
import { collisionKey, type OutputPath } from '../value/permalink.ts'
import { PAGES_PATH } from '../value/search-pages.ts'
import { READER_TEXTS_PATH } from '../value/site-scripts.ts'
import { fixityFiles, recordFiles } from './fixity.ts'
import { pictureFiles } from './picture-files.ts'
import type { Prepared } from './prepare.ts'
import { rawFiles } from './raw-files.ts'
import type { Inputs } from './sources.ts'

/** What the files of a site are made of. */
export interface SiteParts {
  readonly inputs: Inputs
  readonly prepared: Prepared
  /** Undefined when the site has no review pages. */
  readonly review: Review | undefined
  /** The files of the search index, as far as it was built. */
  index(): readonly (OutputFile | StoredFile)[]
}

/** A file of the site that is still to be made: a page to be rendered, or a file as it will be. */
export type Planned = Page | OutputFile | StoredFile

/** One kind of files that a site consists of. Of two at the same path the first counts. */
export type OutputKind = Claims & (PageOutputs | FileOutputs)

/** A kind whose files are pages; each is rendered when it is asked for. */
interface PageOutputs {
  pages(parts: SiteParts): Iterable<Page>
}

/** A kind of other files. */
interface FileOutputs {
  files(parts: SiteParts): Iterable<OutputFile | StoredFile>
}

/** Which paths a kind of output claims. */
interface Claims {
  /** What messages call it. */
  readonly name: string
  /** Each of its paths begins with one of these; an empty text stands for any path. */
  readonly prefixes: readonly string[]
  /** The part that may become new while everything else stays as it is. */
  readonly madeOf?: 'review' | 'index'
  /**
   * Set where people choose the paths, so that one may be taken already, be it in other letter case: whether that is
   * reported, or goes without saying.
   */
  readonly whenTaken?: 'report' | 'ignore'
}

/** Everything that a site consists of. The first output for a path wins, in a build and in `dev` alike. */
export const OUTPUTS: readonly OutputKind[] = [
  {
    name: 'pages',
    prefixes: [''],
    pages: ({ prepared }) => planPages(prepared),
  },
  {
    name: 'review pages',
    prefixes: ['intake/'],
    madeOf: 'review',
    pages: ({ prepared: { archive, settings, texts }, review }) =>
      review ? reviewPages(archive, review, frameOf(archive, settings, texts)) : [],
  },
  {
    name: 'data',
    prefixes: ['data/'],
    files: ({ prepared }) => recordFiles(prepared),
  },
  {
    name: 'citations',
    prefixes: ['data/citations'],
    files: ({ prepared: { archive, settings, texts } }) => citationFiles(archive, settings, texts),
  },
  {
    name: 'feeds',
    prefixes: ['feed', 'rss.xml'],
    files: ({ prepared: { archive, settings, texts } }) => feedFiles(archive, settings, texts),
  },
  {
    name: 'what programs find the site by',
    prefixes: ['robots.txt', 'manifest.webmanifest', 'llms.txt', 'opensearch.xml', 'sitemap'],
    files: ({ prepared }) => own(prepared, siteFiles({ ...prepared, pages: () => planPages(prepared) })),
  },
  {
    name: 'icons and card',
    prefixes: ['icon-', 'social-card.'],
    files: ({ prepared }) => {
      const { archive, settings, texts } = prepared
      const { holdings } = frameOf(archive, settings, texts)
      return own(prepared, [...iconFiles(), ...socialCard(archive, settings, holdings)])
    },
  },
  {
    name: 'raw files',
    prefixes: [''],
    files: ({ prepared: { archive, settings }, inputs }) =>
      settings.rawFiles ? rawFiles(archive, inputs.scanned) : [],
  },
  {
    name: 'pictures',
    prefixes: [''],
    files: ({ prepared: { pictures }, inputs }) => pictureFiles(pictures, inputs),
  },
  {
    name: 'manifest',
    prefixes: [FIXITY_MANIFEST],
    files: ({ prepared, inputs }) => fixityFiles(prepared, inputs.scanned),
  },
  {
    name: 'headers for hosts',
    prefixes: ['_headers', 'data/headers/'],
    files: ({ prepared }) => own(prepared, headerFiles(prepared.settings)),
  },
  {
    name: 'files of the theme',
    prefixes: ['assets/'],
    files: ({ inputs: { theme }, prepared: { settings } }) =>
      settings.portable ? [...theme.portableAssets, STORAGE_FILE] : theme.assets,
  },
  {
    name: 'what is said where there is no host',
    prefixes: [NEEDS_HOST_PATH],
    files: ({ prepared: { settings, texts } }) =>
      settings.portable
        ? []
        : [
            {
              path: scriptOf(NEEDS_HOST_PATH),
              content: fileScript([NEEDS_HOST_PATH, texts.say('site.needs-host')]),
            },
          ],
  },
  {
    name: 'texts for the browser',
    prefixes: [READER_TEXTS_PATH],
    files: ({ prepared: { texts } }) => [{ path: READER_TEXTS_PATH, content: texts.forReader }],
  },
  {
    name: 'names for the search',
    prefixes: ['search/names'],
    files: ({ prepared: { archive } }) => searchNames(nameShelves(archive).map(({ name }) => name)),
  },
  {
    name: 'own pages for the search',
    prefixes: [PAGES_PATH],
    files: ({ prepared: { ownPages } }) => [searchPages(ownPages)],
  },
  {
    name: 'search index',
    prefixes: ['pagefind/', 'search/'],
    madeOf: 'index',
    files: ({ index }) => index(),
  },
  {
    name: 'public files',
    prefixes: [''],
    whenTaken: 'report',
    files: ({ inputs }) => inputs.publicFiles,
  },
  {
    // Some have addresses that articles had on another site, which may be anything here.
    name: 'pages at former addresses',
    prefixes: [''],
    whenTaken: 'ignore',
    pages: ({ prepared: { archive, settings, texts } }) => movedPages(archive, settings, texts),
  },
]

/** Without those that the keeper has of his own: he knows his host, and draws better. */
function* own({ files }: Prepared, made: Iterable<OutputFile>): Generator<OutputFile> {
  for (const file of made) if (!files.has(file.path)) yield file
}

/** The files of a kind. Throws when one of them has a path that its kind does not claim: `dev` would not find it. */
export function* filesOf(kind: OutputKind, parts: SiteParts): Generator<Planned> {
  for (const planned of 'pages' in kind ? kind.pages(parts) : filesAsRead(kind, parts)) {
    const path = pathOf(planned)
    if (!kind.prefixes.some((prefix) => path.startsWith(prefix)))
      throw new Error(`${path} has none of the prefixes of the ${kind.name}.`)
    yield planned
  }
}

/** In a portable site, what scripts read comes as scripts. */
function filesAsRead(kind: FileOutputs, parts: SiteParts): Iterable<OutputFile | StoredFile> {
  const files = kind.files(parts)
  return parts.prepared.settings.portable ? handedOver(files) : files
}

/** Where a planned file goes. */
export function pathOf(planned: Planned): OutputPath {
  return isPage(planned) ? planned.file : planned.path
}

/** Whether a planned file is a page, which is made by rendering it. */
export function isPage(planned: Planned): planned is Page {
  return 'template' in planned
}

/** The paths that were given to files of a site so far. */
export class ClaimedPaths {
  private readonly keys = new Set<string>()

  has(path: OutputPath): boolean {
    return this.keys.has(collisionKey(path))
  }

  add(path: OutputPath): void {
    this.keys.add(collisionKey(path))
  }
}
