import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerFiles } from '../../src/export/header-files.ts'
import { SITE_POLICY } from '../../src/page/policy.ts'

const files = new Map(headerFiles().map(({ path, content }) => [path, String(content)]))

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
    'data/headers/caddy.conf': /^\t([\w-]+) "([^"]*)"$/gm,
    'data/headers/nginx.conf': /^add_header ([\w-]+) "([^"]*)" always;$/gm,
  }
  const told = Object.entries(forms).map(([path, form]) =>
    [...(files.get(path) ?? '').matchAll(form)]
      .map(([, name, value]) => `${name}: ${value}`)
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
  assert.ok(told[0]?.includes(`Content-Security-Policy: ${SITE_POLICY}`))
})

test('the policy is that of the search page, and keeps the site out of frames', () => {
  assert.equal(
    SITE_POLICY,
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
})

test('a drawing that is opened by itself runs nothing, whatever the host', () => {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
  for (const [path, content] of files) {
    const places = content.split('\n').filter((line) => /\.svg/.test(line))
    assert.equal(places.length, 1, path)
    assert.ok(content.slice(content.indexOf(places[0] ?? '')).includes(policy), path)
  }
})

test('only the records may be read by other people’s pages', () => {
  assert.equal(files.get('_headers')?.split('\n\n')[1], '/data/*\n  Access-Control-Allow-Origin: *')
  for (const [path, content] of files) assert.equal(content.split('Access-Control').length, 2, path)
})
