// What programs are told of a site: through whole builds, for it must agree with what the pages say.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { buildInMemory, type MemorySite } from '../../support/memory-site.ts'

const BASE = 'https://archive.example/news/'
const article = (fields: string) =>
  `---\ntitle: Bridge opens\ndate: 2021-05-03\n${fields}\n---\nIt was opened on Monday.\n`
const ARTICLES = new Map([
  ['articles/open.md', article('')],
  ['articles/hidden.md', article('title: Quiet story\naccess: noindex').replace('title: Bridge opens\n', '')],
  [
    'articles/record.md',
    article('title: Only a record\naccess: metadata-only').replace('title: Bridge opens\n', ''),
  ],
  [
    'articles/secret.md',
    article('title: Mina Secret\naccess: withheld').replace('title: Bridge opens\n', ''),
  ],
])
const build = (config: string, articles = ARTICLES) => buildInMemory(articles, { config })

describe('a site that is told where it stands', () => {
  let site: MemorySite
  before(async () => {
    site = await build(`title: The Valley Backfile and Its River\nbaseUrl: ${BASE}\n`)
  })

  test('names in its sitemap the pages that search engines may find, and no others', () => {
    const told = [...(site.outputs.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = '']) => decodeURI(address.replace(BASE, '')),
    )
    const findable = [...site.outputs]
      .filter(
        ([path, html]) => path.endsWith('index.html') && !/<meta name="robots" content="noindex">/.test(html),
      )
      .map(([path]) => path.replace(/index\.html$/, ''))
    assert.deepEqual(told.sort(), findable.sort())
    assert.ok(told.includes('2021/05/03/bridge-opens/') && told.includes(''))
  })

  test('names no address of an article to robots, and keeps files from them that hold what is not to be found', () => {
    const robots = site.outputs.get('robots.txt') ?? ''
    assert.equal(
      robots,
      'User-agent: *\nDisallow: /news/data/\nDisallow: /news/feed.\nDisallow: /news/feed/\nDisallow: /news/feeds/\nDisallow: /news/rss.xml\nDisallow: /news/*/raw.txt$\n\nSitemap: https://archive.example/news/sitemap.xml\n',
    )
  })

  test('tells browsers how to search it, without telling its host', () => {
    const xml = site.outputs.get('opensearch.xml') ?? ''
    assert.match(xml, /template="https:\/\/archive\.example\/news\/search\/#q=\{searchTerms\}"/)
    assert.match(xml, /<ShortName>The Valley<\/ShortName>/)
    assert.match(
      site.outputs.get('about/index.html') ?? '',
      /<link rel="search" type="application\/opensearchdescription\+xml" title="[^"]+" href="\.\.\/opensearch\.xml">/,
    )
  })

  test('says in its manifest what it is called and where its icons are, all relative to the file', () => {
    const manifest = JSON.parse(site.outputs.get('manifest.webmanifest') ?? '')
    assert.deepEqual(
      [manifest.name, manifest.short_name, manifest.start_url, manifest.scope, manifest.lang, manifest.dir],
      ['The Valley Backfile and Its River', 'The Valley', './', './', 'en', 'ltr'],
    )
    for (const { src } of manifest.icons) assert.ok(site.outputs.has(src) || src === 'favicon.svg', src)
  })

  test('has nothing of what is withheld, and no llms.txt that nobody asked for', () => {
    for (const path of [
      'sitemap.xml',
      'robots.txt',
      'manifest.webmanifest',
      'opensearch.xml',
      'social-card.svg',
    ])
      assert.doesNotMatch(site.outputs.get(path) ?? 'Mina', /Mina|quiet/i, path)
    assert.ok(!site.outputs.has('llms.txt'))
  })
})

test('robots may read everything of an archive that is open', async () => {
  const site = await build(`baseUrl: ${BASE}\n`, new Map([['articles/open.md', article('')]]))
  assert.equal(
    site.outputs.get('robots.txt'),
    'User-agent: *\nAllow: /news/\n\nSitemap: https://archive.example/news/sitemap.xml\n',
  )
})

test('a private site asks robots to leave all of it, and names nothing to them', async () => {
  const site = await build(`baseUrl: ${BASE}\naudience: private\nllmsTxt: true\n`)
  assert.equal(site.outputs.get('robots.txt'), 'User-agent: *\nDisallow: /news/\n')
  for (const path of ['sitemap.xml', 'llms.txt']) assert.ok(!site.outputs.has(path), path)
})

test('a site that is not told where it stands has no file that would have to say so', async () => {
  const site = await build('llmsTxt: true\n')
  assert.equal(site.outputs.get('robots.txt')?.includes('Sitemap'), false)
  for (const path of ['sitemap.xml', 'opensearch.xml']) assert.ok(!site.outputs.has(path), path)
  const text = site.outputs.get('llms.txt') ?? ''
  assert.match(text, /^# News archive\n\n3 articles /)
  assert.match(text, /\[Records\]\(\/data\/articles\.jsonl\)/)
  assert.doesNotMatch(text, /Mina/)
})

test('what a keeper has of such files takes their place, without a word', async () => {
  const site = await buildInMemory(new Map([['articles/open.md', article('')]]), {
    publicFiles: [{ path: 'robots.txt', content: 'User-agent: *\n' }],
  })
  assert.equal(site.outputs.get('robots.txt'), 'User-agent: *\n')
  assert.ok(site.report.diagnostics.every(({ code }) => code !== 'path-taken'))
})
