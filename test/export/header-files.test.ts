import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerFiles } from '../../src/export/header-files.ts'
import { strayInline } from '../../src/page/front/stray-page.ts'
import { sitePolicy } from '../../src/page/policy.ts'

const headersFor = (site: Parameters<typeof headerFiles>[0]) =>
  new Map(headerFiles(site).map(({ path, content }) => [path, String(content)]))
const files = headersFor({ baseUrl: 'https://archive.example/news/' })

test('hosts are told in their own words', () => {
  assert.deepEqual(
    [...files.keys()],
    ['_headers', 'data/headers/apache.conf', 'data/headers/caddy.conf', 'data/headers/nginx.conf'],
  )
})

test('every host sends the same headers', () => {
  const forms: Readonly<Record<string, RegExp>> = {
    _headers: /^ {2}([\w-]+): (.*)$/gm,
    'data/headers/apache.conf': /^ {2}Header always set ([\w-]+) "([^"]*)"$/gm,
    'data/headers/caddy.conf': /^(?:\t|header @backfile_other )([\w-]+) "([^"]*)"$/gm,
    'data/headers/nginx.conf': /^(?:add_header ([\w-]+)|set \$backfile_policy) "([^"]*)"(?: always)?;$/gm,
  }
  const told = Object.entries(forms).map(([path, form]) =>
    [...(files.get(path) ?? '').matchAll(form)]
      .map(([, name = 'Content-Security-Policy', value]) => `${name}: ${value}`)
      .filter((header) => !header.startsWith('Access-Control') && !header.endsWith('sandbox')),
  )
  for (const headers of told) assert.deepEqual(headers, told[0])
  assert.deepEqual(
    told[0]?.map((header) => header.split(':')[0]),
    [
      'Content-Security-Policy',
      'Referrer-Policy',
      'X-Content-Type-Options',
      'Permissions-Policy',
      'Cross-Origin-Opener-Policy',
    ],
  )
  assert.ok(told[0]?.includes(`Content-Security-Policy: ${sitePolicy()}`))
})

test('the policy is that of every page, and keeps the site out of frames', () => {
  assert.equal(
    sitePolicy(),
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
})

test('a drawing that is opened by itself runs nothing, whatever the host', () => {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
  for (const [path, content] of files) {
    const places = content.split('\n').filter((line) => /\.svg/.test(line))
    assert.ok(places.length > 0, path)
    assert.ok(content.slice(content.indexOf(places[0] ?? '')).includes(policy), path)
  }
})

test('where the site is not told where it stands, the policy allows what its page of stray addresses brings', () => {
  const policy = sitePolicy({ inline: strayInline('') })
  assert.equal(policy.match(/'sha256-[^']{44}'/g)?.length, 2)
  assert.equal(policy.replace(/ 'sha256-[^']{44}'/g, ''), sitePolicy())
  for (const [path, content] of headersFor({ baseUrl: '' })) assert.ok(content.includes(policy), path)
  for (const [path, content] of files) assert.ok(!content.includes('sha256-'), path)
})

test('only the records may be read by other people’s pages, wherever the site stands', () => {
  assert.equal(files.get('_headers')?.split('\n\n')[1], '/data/*\n  Access-Control-Allow-Origin: *')
  for (const [path, content] of files) assert.equal(content.split('Access-Control').length, 2, path)
  const placesIn = (site: Parameters<typeof headerFiles>[0]) =>
    [...headersFor(site).values()].flatMap(
      (text) => text.match(/"(\^?[^" ]*)\/data\/"|path \S*data\/\*/g) ?? [],
    )
  assert.deepEqual(placesIn({ baseUrl: 'https://archive.example/news.old/' }), [
    '"^/news\\.old/data/"',
    'path /news.old/data/*',
    '"^/news\\.old/data/"',
  ])
  assert.deepEqual(placesIn({ baseUrl: '' }), ['"/data/"', 'path */data/*', '"/data/"'])
})

test('a private site asks robots to leave every file of it out', () => {
  for (const [path, content] of headersFor({ baseUrl: '', audience: 'private' }))
    assert.match(content, /X-Robots-Tag:? "?noindex/, path)
  for (const [path, content] of files) assert.ok(!content.includes('X-Robots-Tag'), path)
})

test('the page of addresses that lead nowhere is named from the root of the host', () => {
  const named = (site: Parameters<typeof headerFiles>[0]) =>
    [...headersFor(site).values()].flatMap((text) => text.match(/\S*404\.html;?$/gm) ?? [])
  const below = '/news/404.html'
  assert.deepEqual(named({ baseUrl: 'https://archive.example/news/' }), [below, below, `${below};`])
})
