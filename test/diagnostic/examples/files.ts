// Examples of what is met in folders: files that are not read, other tools' files, the search index, the output.
import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, getegid, geteuid, setegid, seteuid } from 'node:process'
import type { OUTPUT_CODES } from '../../../src/diagnostic/catalogue/output.ts'
import type { READING_CODES } from '../../../src/diagnostic/catalogue/reading.ts'
import {
  type SEARCH_CODES,
  searchRecordLost,
  searchRecordRefused,
} from '../../../src/diagnostic/catalogue/search.ts'
import type { SITE_CODES } from '../../../src/diagnostic/catalogue/site.ts'
import type { TOOL_CODES } from '../../../src/diagnostic/catalogue/tools.ts'
import { openBlockStore } from '../../../src/edge/memory/block-store.ts'
import { indexSearch } from '../../../src/edge/search-index.ts'
import type { System } from '../../../src/pipeline/system.ts'
import type { Example, Examples } from './example.ts'

const STORY = 'Bridge opens\n\nThe new bridge over the river was opened on Monday.\n'
const DESCRIBED =
  '---\ntitle: Bridge opens\ndate: 2021-05-03\n---\nThe new bridge over the river was opened on Monday.\n'

export const READING_EXAMPLES: Examples<keyof typeof READING_CODES> = {
  'link-leaves-folder': {
    besides: { 'articles/bridge.txt': STORY },
    files: {},
    note: '`articles/notes.txt` is a link to `/etc/hosts`.',
    arrange: (root) => linked('/etc/hosts', root, 'articles/notes.txt'),
  },
  'dangling-link': {
    besides: { 'articles/bridge.txt': STORY },
    files: {},
    note: '`articles/flood.txt` is a link to `2019/flood.txt`, which is not there.',
    arrange: (root) => linked('2019/flood.txt', root, 'articles/flood.txt'),
  },
  'link-not-followed': {
    besides: { 'articles/bridge.txt': STORY },
    files: {},
    note: '`articles/opening.txt` is a link to `bridge.txt`.',
    arrange: (root) => linked('bridge.txt', root, 'articles/opening.txt'),
  },
  'not-a-regular-file': {
    besides: { 'articles/bridge.txt': STORY },
    files: {},
    note: '`articles/feed.txt` is a pipe, made with `mkfifo`.',
    arrange: (root) => {
      execFileSync('mkfifo', [join(root, 'articles/feed.txt')])
      return undefined
    },
  },
  'unreadable-file': {
    files: { 'articles/bridge.txt': STORY },
    note: 'The file was locked with `chmod 000`.',
    arrange: (root) => {
      chmodSync(root, 0o755)
      chmodSync(join(root, 'articles/bridge.txt'), 0)
      return undefined
    },
    during: readAs(nobody),
  },
  vanished: {
    files: { 'articles/bridge.txt': STORY },
    note: 'The file is removed while the archive is built.',
    during: readAs((read, root) => {
      unlinkSync(join(root, 'articles/bridge.txt'))
      return read()
    }),
  },
  'file-too-large': {
    files: { 'articles/year-2019.txt': '' },
    note: 'The file has 9,000,000 bytes.',
    arrange: (root) => {
      truncateSync(join(root, 'articles/year-2019.txt'), 9_000_000)
      return undefined
    },
  },
  'file-name-not-utf8': {
    besides: { 'articles/bridge.txt': STORY },
    files: {},
    note: 'Beside it stands a file whose name is written in windows-1252: `caf` and the byte E9.',
    arrange: (root) => {
      writeFileSync(
        Buffer.concat([Buffer.from(join(root, 'articles/caf')), Buffer.from('é.txt', 'latin1')]),
        STORY,
      )
      return undefined
    },
  },
  'other-kind-of-file': {
    besides: { 'articles/bridge.txt': STORY },
    files: { 'articles/bridge.pdf': '', 'articles/flood.pdf': '' },
  },
  'about-the-folder': { besides: { 'bridge.txt': STORY }, files: { 'README.md': 'Clippings of 2021.\n' } },
  'generated-folder': {
    besides: { 'articles/bridge.txt': STORY },
    files: { 'articles/old-site/.backfile-manifest.json': '{}' },
    note: '`articles/old-site/` was written by an earlier build.',
  },
  'not-a-template': {
    besides: { 'articles/bridge.txt': STORY },
    files: { 'templates/notes.txt': 'Ask for a logo.\n' },
  },
}

export const TOOL_EXAMPLES: Examples<keyof typeof TOOL_CODES> = {
  'section-page': {
    besides: { 'articles/bridge.md': DESCRIBED },
    files: { 'articles/_index.md': '---\ntitle: News\n---\n' },
  },
  'tool-file': {
    besides: { 'articles/bridge.md': DESCRIBED },
    files: { 'articles/_layouts/post.html': '<p>{{ content }}</p>\n' },
  },
  'comment-unclosed': {
    files: { 'articles/bridge.md': `${DESCRIBED}\n<!-- Ask the source again.\n\nThe bridge is closed.\n` },
  },
  shortcodes: { files: { 'articles/bridge.md': `${DESCRIBED}\n{{< figure src="bridge.jpg" >}}\n` } },
}

export const SEARCH_EXAMPLES: Examples<keyof typeof SEARCH_CODES> = {
  'search-unavailable': {
    files: { 'articles/bridge.md': DESCRIBED },
    note: 'Pagefind’s program is missing.',
    during: () => ({ index: withoutPagefind }),
  },
  'search-record-refused': {
    files: { 'articles/bridge.md': DESCRIBED },
    note: 'Pagefind is not known to refuse anything, so its answer is made up here.',
    during: () => ({
      async *index(blocks, report) {
        for (const { headline, permalink } of blocks.flatMap(({ records }) => records))
          report(searchRecordRefused(headline, permalink, 'Too many words'))
      },
    }),
  },
  'search-record-lost': {
    files: { 'articles/bridge.md': DESCRIBED },
    note: 'Pagefind loses records without a word, and Backfile gives it none, so its answer is made up here.',
    during: () => ({
      async *index(blocks, report) {
        for (const { headline, permalink } of blocks.flatMap(({ records }) => records))
          report(searchRecordLost(headline, permalink))
      },
    }),
  },
}

export const OUTPUT_EXAMPLES: Examples<keyof typeof OUTPUT_CODES> = {
  'output-not-ours': {
    besides: { 'articles/bridge.md': DESCRIBED },
    files: { 'dist/about/index.html': '<p>My own page.</p>\n' },
    write: true,
  },
  'output-clash': {
    besides: { 'articles/bridge.md': DESCRIBED },
    files: { 'public/about': 'A file, where a page wants a folder.\n' },
    write: true,
  },
  'too-many-files': {
    besides: { 'articles/bridge.md': DESCRIBED },
    files: { 'backfile.yaml': 'maxFiles: 20\n' },
    write: true,
  },
}

export const SITE_EXAMPLES: Examples<keyof typeof SITE_CODES> = {
  'site-link-dead': ownPage('<p>See <a href="bridges/">our bridges</a>.</p>'),
  'site-anchor-dead': ownPage('<p>See <a href="../about/#bridges">how we write of bridges</a>.</p>'),
  'site-file-missing': ownPage('<p><img src="bridge.png" alt="The bridge"></p>'),
  'site-id-twice': ownPage('<p id="bridge">One.</p><p id="bridge">Two.</p>'),
}

/** A page of the keeper's own. */
function ownPage(html: string): Example {
  return {
    besides: { 'articles/bridge.md': DESCRIBED },
    files: { 'public/own/index.html': `${html}\n` },
    checkSite: true,
  }
}

function linked(target: string, root: string, path: string): undefined {
  symlinkSync(target, join(root, path))
}

type Reading = Extract<Awaited<ReturnType<System['findArticles']>>[number], { read: unknown }>

/** A system in which every file is read by way of `reading`. */
function readAs(
  reading: (read: () => ReturnType<Reading['read']>, root: string) => ReturnType<Reading['read']>,
): (system: System, root: string) => Partial<System> {
  return (system, root) => ({
    findArticles: async () =>
      (await system.findArticles('everything')).map((found) =>
        'read' in found ? { ...found, read: () => reading(found.read, root) } : found,
      ),
  })
}

/** Root may read everything, so it reads as a user without rights. */
function nobody<T>(read: () => T): T {
  const [user, group] = [geteuid?.() ?? -1, getegid?.() ?? -1]
  if (user !== 0) return read()
  setegid?.(65534)
  seteuid?.(65534)
  try {
    return read()
  } finally {
    seteuid?.(user)
    setegid?.(group)
  }
}

async function* withoutPagefind(
  ...[blocks, report]: Parameters<System['index']>
): ReturnType<System['index']> {
  const name = 'PAGEFIND_EXTENDED_BINARY_PATH'
  const before = env[name]
  env[name] = '/nowhere/pagefind'
  try {
    yield* indexSearch(blocks, openBlockStore('', ''), report)
  } finally {
    if (before === undefined) delete env[name]
    else env[name] = before
  }
}
