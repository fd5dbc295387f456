// Every article can be reached from the home page by four links, without a script and without the search page.
import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { planPages, siteLinks } from '../../src/page/plan-pages.ts'
import { renderPages } from '../../src/render/render-pages.ts'
import { parsed } from '../support/articles.ts'
import { defaultTheme } from '../support/default-theme.ts'
import { siteSettings } from '../support/site-settings.ts'
import { ENGLISH } from '../support/texts.ts'

/** How many links each file is away from the first. */
function distances(files: ReadonlyMap<string, string>): Map<string, number> {
  const known = new Map([['index.html', 0]])
  for (const [path, distance] of known) {
    for (const [, href = ''] of (files.get(path) ?? '').matchAll(/<a [^>]*href="([^"#]+)/g)) {
      if (/^[a-z]+:/.test(href)) continue
      const target = posix.join(posix.dirname(path), href)
      const file = target.endsWith('/') ? `${target}index.html` : target
      if (files.has(file) && !known.has(file)) known.set(file, distance + 1)
    }
  }
  return known
}

test('every article of a large archive is four links away from the home page, or less', () => {
  const dates = [
    ...Array.from({ length: 620 }, () => '2022-03-04'),
    ...Array.from({ length: 620 }, () => '2022-03'),
    ...Array.from({ length: 620 }, () => '2022'),
    ...Array.from({ length: 620 }, () => ''),
    ...['1912-01-01', '1950', '1987-03'],
  ]
  const words = dates.map((date, i) => ({ date, headline: `Rain ${i}` }))
  const archive = assembleArchive(parsed(words)).value
  const settings = siteSettings()
  const site = { archive, settings, texts: ENGLISH }
  const pages = planPages({ ...site, resolve: siteLinks(site, new Set()) })
  const files = new Map<string, string>()
  for (const { path, content } of renderPages(pages, defaultTheme(), ({ message }) => assert.fail(message)))
    files.set(path, String(content))
  files.delete('search/index.html')
  const known = distances(files)
  const far = archive.entries.filter(
    ({ permalink }) => (known.get(`${permalink.slice(1)}index.html`) ?? 99) > 4,
  )
  assert.deepEqual(
    far.map(({ permalink }) => permalink),
    [],
  )
})
