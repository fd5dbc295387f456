// Makes an archive of docs/, in which each page is a page of the site, and builds it with Backfile: `npm run docs`. The site is in .docs/dist/.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { passageId } from '../../src/page/article/body-anchors.ts'
import { compile } from '../compile.ts'
import { anchorOf, DOCS, headingsOf } from './blocks.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Pages lie below one name, for the site itself has addresses such as /dates/ and /search/. */
const MANUAL = 'pages/manual'

/** README is what GitHub shows of a folder, index what a site does. */
const inSite = (path: string): string => path.replaceAll('README.md', 'index.md')

/** Code, which is left as it is: every second part of a text that is split by it. */
const CODE = /(^```[\s\S]*?^```$|`[^`\n]*`)/m

/** The address that Backfile gives to a heading, by that which GitHub does; others stay. */
function placeIn(path: string, anchor: string): string {
  const text = readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```$/gm, '')
  const heading = headingsOf(text).find((title) => anchorOf(title) === anchor)
  return heading === undefined ? anchor : passageId(heading)
}

/** A page as Backfile reads it: its heading is its title, links lead to files and passages, and words in double brackets are no links. */
function pageOf(path: string): string {
  const [, title = '', body = ''] = /^# (.*)\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? []
  const text = body.split(CODE).map((part, i) =>
    i % 2 === 1
      ? part
      : inSite(
          part
            .replaceAll('[[', '\\[\\[')
            .replace(/\]\(([\w./-]*)#([^)]+)\)/g, (_, file: string, anchor: string) => {
              const target = file === '' ? path : join(dirname(path), file)
              return `](${file === '' ? basename(path) : file}#${placeIn(target, anchor)})`
            }),
        ),
  )
  return `---\ntitle: ${JSON.stringify(title)}\nmenu: none\n---\n${text.join('')}`
}

/** Writes the archive into a folder. */
export function makeDocsArchive(folder: string): void {
  cpSync(join(import.meta.dirname, 'site'), folder, { recursive: true })
  mkdirSync(join(folder, 'articles'), { recursive: true })
  for (const path of readdirSync(DOCS, { recursive: true, encoding: 'utf8' })) {
    const target = join(folder, MANUAL, inSite(path))
    mkdirSync(dirname(target), { recursive: true })
    if (path.endsWith('.md')) writeFileSync(target, pageOf(join(DOCS, path)))
    else if (/\.\w+$/.test(path)) cpSync(join(DOCS, path), target)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = join(ROOT, '.docs')
  for (const part of ['pages', 'templates']) rmSync(join(folder, part), { recursive: true, force: true })
  makeDocsArchive(folder)
  await compile()
  const words = [join(ROOT, 'lib/cli/main.js'), 'build', folder]
  process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1
}
