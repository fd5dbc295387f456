// What stands at the addresses of articles that were corrected or withdrawn, through whole builds, one after another.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inputsOf } from '../support/folders.ts'
import type { Folder } from '../support/histories.ts'
import { buildInMemory, type MemorySite } from '../support/memory-site.ts'

const STORY =
  'The old bridge will be repaired before the snow melts, and the mill beside it, the council said.'
const article = (title: string, text = STORY) => `---\ntitle: ${title}\ndate: 1998-11-03\n---\n${text}\n`
const one = (title: string): readonly [string, string] => ['articles/one.md', article(title)]
const ONE = '1998/11/03/one/index.html'
const BETTER = '1998/11/03/better/index.html'
const BEST = '1998/11/03/best/index.html'

/** Builds one folder after another, each with the register of the one before. */
async function buildAll(
  ...folders: readonly (readonly (readonly [string, string])[])[]
): Promise<MemorySite[]> {
  const sites: MemorySite[] = []
  for (const files of folders) {
    const folder: Folder = new Map(files)
    const { articles, ...inputs } = inputsOf(folder)
    const site = await buildInMemory(articles, { ...inputs, register: sites.at(-1)?.register ?? '' })
    assert.deepEqual(
      site.report.diagnostics.filter(({ severity, code }) => severity !== 'note' && code !== 'no-articles'),
      [],
    )
    sites.push(site)
  }
  return sites
}

/** What stands at a path: an article by its headline, the way to an address, a tombstone, or nothing. */
function at(site: MemorySite | undefined, path: string): string {
  const html = site?.outputs.get(path)
  if (html === undefined) return 'nothing'
  const to = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1]
  if (to !== undefined) return `to ${new URL(to, `http://a/${path}`).pathname}`
  const title = /<h1[^>]*>\s*([^<]*?)\s*</.exec(html)?.[1] ?? ''
  return html.includes('noindex') ? `withdrawn: ${title}` : title
}

const all = (site: MemorySite | undefined) => [ONE, BETTER, BEST].map((path) => at(site, path))

test('a corrected headline leaves the way to the new address at each former one', async () => {
  const sites = await buildAll([one('One')], [one('Better')], [one('Best')], [one('Better')])
  assert.deepEqual(sites.map(all), [
    ['One', 'nothing', 'nothing'],
    ['to /1998/11/03/better/', 'Better', 'nothing'],
    ['to /1998/11/03/best/', 'to /1998/11/03/best/', 'Best'],
    ['to /1998/11/03/better/', 'Better', 'to /1998/11/03/better/'],
  ])
  for (const path of ['data/articles.jsonl', 'index.html', 'dates/index.html'])
    assert.ok(
      !sites[2]?.outputs.get(path)?.includes('/1998/11/03/one/'),
      `${path} knows only the new address`,
    )
})

test('addresses that are kept stay, and those that were left before still lead on', async () => {
  const keep = ['backfile.yaml', 'addresses: keep\n'] as const
  const sites = await buildAll([one('One'), keep], [one('Better'), keep])
  assert.deepEqual(sites.map(all), [
    ['One', 'nothing', 'nothing'],
    ['Better', 'nothing', 'nothing'],
  ])
  const later = await buildAll([one('One')], [one('Better')], [one('Best'), keep])
  assert.deepEqual(all(later[2]), ['to /1998/11/03/better/', 'Best', 'nothing'])
})

test('a deleted article leaves nothing, or its word where tombstones are wanted, and lives again at its address', async () => {
  const other = [
    'articles/two.md',
    article('Two', 'Something else happened in another valley that day.'),
  ] as const
  for (const [settings, word] of [
    ['', 'nothing'],
    ['tombstones: true\n', 'withdrawn: Withdrawn article'],
  ] as const) {
    const config = ['backfile.yaml', settings] as const
    const sites = await buildAll(
      [one('One'), other, config],
      [one('Better'), other, config],
      [other, config],
      [one('Better'), other, config],
    )
    assert.deepEqual(sites.map(all), [
      ['One', 'nothing', 'nothing'],
      ['to /1998/11/03/better/', 'Better', 'nothing'],
      [word, word, 'nothing'],
      ['to /1998/11/03/better/', 'Better', 'nothing'],
    ])
    for (const [path, content] of sites[2]?.outputs ?? [])
      assert.ok(!/Better|old bridge/.test(content), `${path} has nothing of what was withdrawn`)
    const lines = (sites[3]?.register ?? '').trimEnd().split('\n')
    assert.equal(lines.length, 2)
    assert.ok(!sites[3]?.register.includes('withdrawn'))
    assert.equal(sites[3]?.register, sites[1]?.register)
  }
})

test('links to the file of an article, and to an address that it had, lead to it where it is now', async () => {
  const links = '[by file](one.md) and [by address](/1998/11/03/one/) and [[one]].'
  const linking = ['articles/two.md', article('Two', `${STORY} ${links}`)] as const
  const page = '1998/11/03/two/index.html'
  const hrefs = (site: MemorySite | undefined) =>
    [...(site?.outputs.get(page) ?? '').matchAll(/<a href="([^"]*)">(?:by file|by address|one)<\/a>/g)].map(
      ([, href]) => href,
    )
  const sites = await buildAll([one('One'), linking], [one('Better'), linking])
  const leadTo = (slug: string) => Array.from({ length: 3 }, () => `../../../../1998/11/03/${slug}/`)
  assert.deepEqual(sites.map(hrefs), [leadTo('one'), leadTo('better')])
})
