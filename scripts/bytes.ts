// What a site's pages weigh over the wire, by page type: `npm run bytes -- FOLDER` of a built site (default: dist).
// Every file is counted as a host would send it, compressed with gzip.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'

const [folder = 'dist'] = process.argv.slice(2)
/** Pages of one type that are weighed at most: those of a large archive are alike. */
const MOST = 400

/** Page types by their addresses; the first that fits. Articles are told by their text. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['home', /^index\.html$/],
  ['year', /^\d+\/(?:page\/\d+\/)?index\.html$/],
  ['month', /^\d+\/\d+\/(?:page\/\d+\/)?index\.html$/],
  ['day', /^\d+\/\d+\/\d+\/(?:page\/\d+\/)?index\.html$/],
  ['undated', /^undated\/(?:page\/\d+\/)?index\.html$/],
  ['list of a name', /^(?:tags|publications|authors)\/[^/]+\/(?:page\/\d+\/)?index\.html$/],
  ['list of names', /^(?:tags|publications|authors)\/(?:page\/\d+\/)?index\.html$/],
]

function typeOf(path: string, html: string): string {
  if (html.includes('name="z:itemType"')) return 'article'
  if (html.includes('http-equiv="refresh"')) return 'moved'
  return TYPES.find(([, form]) => form.test(path))?.[0] ?? path.replace(/\/?index\.html$/, '')
}

const sizes = new Map<string, number>()

/** Compressed size of a file of the site, in bytes. */
function compressed(path: string): number {
  const known = sizes.get(path) ?? gzipSync(readFileSync(join(folder, path)), { level: 9 }).length
  sizes.set(path, known)
  return known
}

/** What a page asks for at once: styles and scripts. */
function partsOf(path: string, html: string): { css: number; js: number } {
  const sum = (found: Iterable<RegExpMatchArray>) =>
    [...found].reduce((all, [, href = '']) => all + compressed(posix.join(posix.dirname(path), href)), 0)
  return {
    css: sum(html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)),
    js: sum(html.matchAll(/<script src="([^"]+)"/g)),
  }
}

const types = new Map<string, { path: string; html: number; css: number; js: number }[]>()
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.html')) continue
  const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
  const html = readFileSync(join(folder, path), 'utf8')
  // A page that is shown at any depth names its parts from the root of the host.
  if (path === '404.html') continue
  const pages = types.get(typeOf(path, html)) ?? []
  types.set(typeOf(path, html), pages)
  if (pages.length < MOST) pages.push({ path, html: compressed(path), ...partsOf(path, html) })
}

const kb = (bytes: number) => (bytes / 1024).toFixed(1).padStart(8)
console.log(`${'kB, gzip'.padEnd(20)}   pages     html  largest      css       js      all  largest page`)
for (const [type, pages] of [...types].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const sorted = pages.sort((a, b) => a.html - b.html)
  const [middle, largest] = [sorted[sorted.length >> 1], sorted.at(-1)]
  if (!middle || !largest) continue
  const all = largest.html + largest.css + largest.js
  console.log(
    `${type.padEnd(20)}${String(pages.length).padStart(8)}${kb(middle.html)} ${kb(largest.html)} ${kb(largest.css)} ${kb(largest.js)} ${kb(all)}  ${dirname(largest.path)}`,
  )
}
