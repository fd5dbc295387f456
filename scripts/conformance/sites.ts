// The sites that are checked: the sample archive with everything in it that makes a page of its own kind.
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Site } from './check.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Below the root of its host, so that an address from the root shows. */
const BELOW = 'https://archive.example/news/'

/** What the sample archive lacks: articles that are withheld, in part or whole, one that moved and one that was withdrawn. */
const MORE: Readonly<Record<string, string>> = {
  'articles/kept/record.md':
    '---\ntitle: Minutes of a closed meeting\ndate: 2020-03-04\nembargo: {until: 2090-01-01, shows: metadata-only, reason: as agreed}\n---\nWhat was said at the meeting stays among those who were there until then.\n',
  'articles/kept/gone.md':
    '---\ntitle: A witness speaks of the raid\ndate: 2020-03-05\naccess: {level: withheld, reason: safety of a witness, since: 2024-05-06}\n---\nThe witness told of the raid on the village and of those who came back.\n',
  'articles/kept/redacted.md':
    '---\ntitle: Neighbours recall the flood\ndate: 2020-03-06\nredactions:\n  - {quote: Torpekai Wardag, reason: safety}\n---\nTorpekai Wardag saw the water rise behind the mill before anybody else did.\n',
}

/** Where the article stood that was withdrawn, below the root of its site. */
export const WITHDRAWN = '2020/03/07/a-story-that-was-taken-back/'

const ITS_LINE = `{"id":"withdrawna","sequence":9001,"day":"2024-01-02","sha256":"${'0'.repeat(64)}","path":"articles/kept/withdrawn.md","permalink":"/${WITHDRAWN}","withdrawn":"2024-02-03"}\n`

/** Builds the sites into a folder. */
export function buildSites(folder: string): Site[] {
  return [siteIn(join(folder, 'anywhere'), ''), siteIn(join(folder, 'below'), BELOW)]
}

function siteIn(archive: string, baseUrl: string): Site {
  mkdirSync(archive, { recursive: true })
  for (const part of ['articles', 'public', 'backfile.yaml', 'names.yaml', 'accessions.jsonl'])
    if (existsSync(join(ROOT, part))) cpSync(join(ROOT, part), join(archive, part), { recursive: true })
  for (const [path, text] of Object.entries(MORE)) {
    mkdirSync(join(archive, path, '..'), { recursive: true })
    writeFileSync(join(archive, path), text)
  }
  appendFileSync(join(archive, 'accessions.jsonl'), ITS_LINE)
  appendFileSync(join(archive, 'backfile.yaml'), `\ntombstones: true\nintake: true\nbaseUrl: "${baseUrl}"\n`)
  build(archive)
  return {
    name: baseUrl === '' ? 'without an address' : baseUrl,
    archive,
    folder: join(archive, 'dist'),
    baseUrl,
  }
}

/** Problems of the archive are not what is checked: that a site was written is. */
function build(archive: string): void {
  const words = [join(ROOT, 'lib/cli/main.js'), 'build', archive, '--quiet']
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (!existsSync(join(archive, 'dist', 'index.html'))) throw new Error(`${stdout}${stderr}`)
}
