import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Accession } from '../../src/archive/register.ts'
import { goneAddresses, goneSettings } from '../../src/export/gone-addresses.ts'
import type { Digest } from '../../src/value/digest.ts'
import type { Permalink } from '../../src/value/permalink.ts'

const line = (sequence: number, address: string, former: string[], withdrawn: string | null): Accession => ({
  id: `abcdefghi${sequence}`,
  sequence,
  day: '2024-01-02',
  sha256: '0'.repeat(64) as Digest,
  path: `articles/${sequence}.md`,
  permalink: address as Permalink,
  former: former as Permalink[],
  withdrawn,
})

test('the addresses of withdrawn articles are gone, but not those that another has by now', () => {
  assert.deepEqual(
    goneAddresses([
      line(1, '/2020/a/', ['/2019/a/'], '2025-01-01'),
      line(2, '/2020/b/', ['/2018/A/'], null),
      line(3, '/2018/a/', [], '2025-01-01'),
    ]),
    ['/2020/a/', '/2019/a/'],
  )
})

const ADDRESS = ['/2020/کتاب-a.b/' as Permalink]
const SITE = { baseUrl: 'https://archive.example/news/', tombstones: true }

test('each host is told in its own words, with the page that says so', () => {
  assert.equal(
    goneSettings(ADDRESS, SITE, 'nginx'),
    'location = "/news/2020/کتاب-a.b/" {\n  error_page 410 "/news/2020/کتاب-a.b/index.html";\n  return 410;\n}\n',
  )
  assert.equal(
    goneSettings(ADDRESS, SITE, 'apache'),
    'RedirectMatch gone "^/news/2020/کتاب-a\\.b/$"\n<Location "/news/2020/کتاب-a.b/">\n  ErrorDocument 410 "/news/2020/کتاب-a.b/index.html"\n</Location>\n',
  )
  assert.equal(
    goneSettings(ADDRESS, SITE, 'caddy'),
    'handle /news/2020/کتاب-a.b/ {\n\trewrite * /news/2020/کتاب-a.b/index.html\n\tfile_server {\n\t\tstatus 410\n\t}\n}\n',
  )
})

test('where no page says so the answer has none, and where nothing is gone there is nothing to say', () => {
  const bare = { baseUrl: '', tombstones: false }
  assert.equal(goneSettings(ADDRESS, bare, 'nginx'), 'location = "/2020/کتاب-a.b/" {\n  return 410;\n}\n')
  assert.equal(goneSettings(ADDRESS, bare, 'apache'), 'RedirectMatch gone "^/2020/کتاب-a\\.b/$"\n')
  assert.equal(goneSettings(ADDRESS, bare, 'caddy'), 'handle /2020/کتاب-a.b/ {\n\trespond 410\n}\n')
  assert.equal(goneSettings([], SITE, 'nginx'), '')
})
